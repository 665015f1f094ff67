import { CLAIM_STATES, euro, RECOVERY_STATES, type InstalmentCondition } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { unreachableStates } from '../core/work/workflow';
import { firstObstacle, paymentConditions, repaymentErrors, valueDateErrors, type PaymentFacts } from './claim.rules';
import { claimWorkflow } from './claim.workflow';
import { closingObstacle, type ClosingFacts } from './closing.rules';
import { recoveryWorkflow } from './recovery.workflow';

const MET: PaymentFacts = {
  amount: euro('200.00'),
  projectState: 'running',
  agreementState: 'signed',
  openBalance: euro('200.00'),
  accountId: 'account',
  reportOverdue: false,
  condition: 'signature',
  plannedOn: '2026-06-01',
  reportAccepted: false,
  otherClaimOpen: true,
  finalGrant: null,
  clearedBefore: euro('800.00'),
  earlier: euro('800.00'),
  justified: euro('640.00'),
};

describe('conditions of a payment (R40)', () => {
  it.each<[string, Partial<PaymentFacts>, string | undefined]>([
    ['all met', {}, undefined],
    ['agreement not signed', { agreementState: 'signed_by_partner' }, 'agreement-not-signed'],
    ['no commitment in force', { openBalance: null }, 'no-commitment'],
    ['not started', { projectState: 'committed' }, 'project-not-running'],
    ['suspended', { projectState: 'suspended' }, 'project-not-running'],
    ['no certified account', { accountId: null }, 'account-not-certified'],
    ['overdue report', { reportOverdue: true }, 'report-overdue'],
    ['more than the commitment has left', { openBalance: euro('199.99') }, 'over-commitment'],
    ['exactly the final grant', { finalGrant: euro('1000.00') }, undefined],
    ['more than the final grant', { finalGrant: euro('999.99') }, 'over-final-grant'],
  ])('%s', (_what, facts, code) => {
    expect(firstObstacle(paymentConditions({ ...MET, ...facts }, '2026-06-01', '80'))).toBe(code);
  });

  it.each<[InstalmentCondition | null, Partial<PaymentFacts>, string | undefined]>([
    ['date', {}, undefined],
    ['date', { plannedOn: '2026-06-02' }, 'date-not-reached'],
    ['justified-share', {}, undefined],
    ['justified-share', { justified: euro('639.99') }, 'share-not-justified'],
    ['report-accepted', {}, 'report-not-accepted'],
    ['report-accepted', { reportAccepted: true }, undefined],
    [null, {}, 'report-not-accepted'],
    [null, { reportAccepted: true, otherClaimOpen: false }, undefined],
    [null, { reportAccepted: true }, 'claim-in-progress'],
  ])('of an instalment on %s with %j: %s', (condition, facts, code) => {
    expect(firstObstacle(paymentConditions({ ...MET, condition, ...facts }, '2026-06-01', '80'))).toBe(code);
  });
});

describe('money that moves', () => {
  it('has no value date in the future', () => {
    expect(valueDateErrors('2026-06-01', '2026-06-01')).toEqual([]);
    expect(valueDateErrors('2026-06-02', '2026-06-01')).toEqual([{ path: 'valueDate', code: 'day-in-future' }]);
  });

  it.each([
    ['100.00', []],
    ['100.01', ['more-than-owed']],
    ['0.00', ['too-small']],
  ])('comes back in parts of %s: %j (R43)', (amount, codes) => {
    expect(repaymentErrors(euro(amount), euro('100.00')).map(({ code }) => code)).toEqual(codes);
  });
});

describe('closing (R19)', () => {
  const manager = systemActor(['projects:close']);
  const settled: ClosingFacts = {
    projectState: 'final_control',
    beneficiaryId: 'b',
    reportAccepted: true,
    reportCheckedById: 'officer',
    openClaims: 0,
    balance: euro('0.00'),
    recoveryState: null,
  };
  it.each<[Partial<ClosingFacts>, string | undefined]>([
    [{}, undefined],
    [{ reportAccepted: false }, 'report-not-accepted'],
    [{ projectState: 'running' }, 'not-in-final-control'],
    [{ openClaims: 1 }, 'claim-in-progress'],
    [{ balance: euro('0.01') }, 'balance-not-paid'],
    [{ balance: euro('-0.01'), recoveryState: 'accepted' }, 'recovery-open'],
    [{ balance: euro('-0.01'), recoveryState: 'written_off' }, undefined],
    [{ reportCheckedById: manager.id }, 'four-eyes'],
  ])('with %j: %s', (facts, code) => {
    expect(closingObstacle({ ...settled, ...facts }, manager)).toBe(code);
  });

  it('is for managers', () => {
    expect(closingObstacle(settled, systemActor([]))).toBe('not-permitted');
  });
});

describe('workflows of payments', () => {
  it('reach every state', () => {
    expect(unreachableStates(claimWorkflow, CLAIM_STATES, 'submitted')).toEqual([]);
    expect(unreachableStates(recoveryWorkflow, RECOVERY_STATES, 'opened')).toEqual([]);
  });
});
