import {
  budgetPaths,
  euro,
  paymentPaths,
  projectPaths,
  type BudgetVerdict,
  type ClaimDetail,
  type History,
  type ProjectDetail,
  type RecoveryDetail,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { claimOf, closingOf, givenClaim, onClaim } from '../testing/given/payments';
import { givenAcceptedRecovery, onRecovery, recoveryOf } from '../testing/given/recoveries';
import { givenRunningGrant } from '../testing/given/reports';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const REASON = 'Décision de la direction du 15 juin 2026';
const offset = (recovery: RecoveryDetail, claimId: string, who: 'manager' | 'finance' = 'manager') =>
  onRecovery(api, who, recovery, 'offset', { claimId, reason: REASON });
const obstacleOf = ({ allowedActions }: RecoveryDetail) =>
  allowedActions.find(({ action }) => action === 'offset')?.obstacle;

describe('a recovery set off against the next payment (R43)', () => {
  it('is withheld from a claim by decision, paid less to the account, and has come back with the payment', async () => {
    const recovery = await givenAcceptedRecovery(api);
    expect(obstacleOf(await recoveryOf(api, recovery, 'manager'))).toBe('nothing-to-offset');
    const claim = await givenClaim(api, await givenRunningGrant(api), 'check');
    const seen = await recoveryOf(api, recovery, 'manager');
    expect(obstacleOf(seen)).toBeUndefined();
    expect(seen.offsettable).toEqual([
      {
        id: claim.id,
        reference: claim.reference,
        projectReference: claim.projectReference,
        amount: euro('50000.00'),
      },
    ]);
    const { body: decided } = await offset(seen, claim.id);
    expect(decided).toMatchObject({
      state: 'accepted',
      repaid: euro('0.00'),
      offsets: [{ claimId: claim.id, claimReference: claim.reference, amount: euro('15000.00') }],
      offsettable: [],
    });
    const more = { amount: euro('0.01'), bankReference: 'IN-9', valueDate: '2026-06-15' };
    expect((await onRecovery(api, 'finance', decided, 'recordRepayment', more)).body.errors).toEqual([
      { path: 'amount', code: 'more-than-owed', params: { owed: '0.00' } },
    ]);
    expect((await onRecovery(api, 'finance2', decided, 'writeOff', { reason: 'x' })).body.code).toBe('offset-pending');
    const letters = await api.owner.query<{ subject: string; text: string }>(
      `select subject, text from mail_messages where about_id = $1 and to_person_id = $2 order by created_at, id`,
      [recovery.id, api.people.owner.id],
    );
    expect(letters.rows[1]?.subject).toContain('Compensation de la récupération');
    expect(letters.rows[1]?.text).toContain(claim.reference);
    for (const [action, who] of [
      ['approve', 'manager'],
      ['clear', 'controller'],
      ['order', 'finance'],
    ] as const)
      await onClaim(api, who, claim.id, action);
    expect((await claimOf(api, claim.id)).withheld).toEqual({
      amount: euro('15000.00'),
      recoveryId: recovery.id,
      recoveryReference: recovery.reference,
    });
    await onClaim(api, 'accountant', claim.id, 'pay', { valueDate: '2026-06-14', bankReference: 'VIR-OFFSET' });
    expect(await recoveryOf(api, recovery)).toMatchObject({
      state: 'offset',
      repaid: euro('15000.00'),
      offsets: [],
      repayments: [
        {
          amount: euro('15000.00'),
          valueDate: '2026-06-14',
          bankReference: 'VIR-OFFSET',
          claimReference: claim.reference,
          byName: 'Personne accountant',
        },
      ],
    });
    expect((await closingOf(api, recovery, 'manager')).obstacle).toBeNull();
    const finance = await api.as('finance');
    const project = await finance.get<ProjectDetail>(projectPaths.detail(claim.projectId));
    expect(project.body.paid).toEqual(euro('50000.00'));
    const verdict = await finance.get<BudgetVerdict>(budgetPaths.verification);
    expect(verdict.body.differences).toEqual([]);
    const actions = async (path: string) =>
      (await (await api.as('owner')).get<History>(path)).body.entries.map(({ action }) => action);
    expect((await actions(paymentPaths.recoveryHistory(recovery.id))).slice(-3)).toEqual([
      'recovery.offset',
      'recovery.applyOffset',
      'recovery.settleOffset',
    ]);
    expect(await actions(paymentPaths.history(claim.id))).toContain('claim.withhold');
  });

  it('takes at most the claim; the rest stays owed and is free again when the claim is refused', async () => {
    const recovery = await givenAcceptedRecovery(api);
    const small = await givenClaim(api, await givenRunningGrant(api, { project: { amount: euro('1000.00') } }));
    const decided = (await offset(await recoveryOf(api, recovery), small.id)).body;
    expect(decided.offsets).toMatchObject([{ amount: euro('1000.00') }]);
    expect(obstacleOf(await recoveryOf(api, recovery, 'manager'))).toBe('offset-pending');
    await onClaim(api, 'manager', small.id, 'refuse');
    const free = await recoveryOf(api, recovery);
    expect(free.offsets).toEqual([]);
    const body = { amount: euro('15000.00'), bankReference: 'IN-ALL', valueDate: '2026-06-15' };
    expect((await onRecovery(api, 'finance', free, 'recordRepayment', body)).body.state).toBe('paid');
  });

  it('is decided by a manager who did not notify it, on a claim of the beneficiary that is not ordered', async () => {
    const recovery = await givenAcceptedRecovery(api);
    const claim = await givenClaim(api, await givenRunningGrant(api), 'order');
    const open = await givenClaim(api, await givenRunningGrant(api));
    const seen = await recoveryOf(api, recovery);
    expect((await offset(seen, open.id, 'finance')).body.code).toBe('not-permitted');
    for (const claimId of [claim.id, newId()]) {
      const refused = await offset(seen, claimId);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [expect.objectContaining({ path: 'claimId', code: 'claim-not-offsettable' })],
      ]);
    }
    await api.owner.query('update recoveries set notified_by_id = $2 where id = $1', [
      recovery.id,
      api.people.manager.id,
    ]);
    const refused = await offset(seen, open.id);
    expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    await api.owner.query('update recoveries set notified_by_id = $2 where id = $1', [
      recovery.id,
      api.people.finance.id,
    ]);
    expect((await offset({ ...seen, version: 1 }, open.id)).status).toBe(412);
    expect((await offset(seen, open.id)).status).toBe(200);
    await api.owner.query('update claims set withheld_by_id = $2 where id = $1', [open.id, api.people.accountant.id]);
    await expect(
      api.owner.query('update claims set paid_by_id = $2 where id = $1', [open.id, api.people.accountant.id]),
    ).rejects.toThrow('claims_withheld_four_eyes');
    await expect(
      api.owner.query('update claims set withheld = amount_amount + 0.01 where id = $1', [open.id]),
    ).rejects.toThrow('claims_withheld');
  });

  it('withholds once, however often it is decided at the same time', async () => {
    const recovery = await givenAcceptedRecovery(api);
    const claims = [
      await givenClaim(api, await givenRunningGrant(api)),
      await givenClaim(api, await givenRunningGrant(api)),
    ];
    const seen = await recoveryOf(api, recovery);
    const answers = await Promise.all(claims.flatMap(({ id }) => [offset(seen, id), offset(seen, id)]));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const all = await Promise.all(claims.map(({ id }) => claimOf(api, id)));
    expect(all.filter(({ withheld }: ClaimDetail) => withheld !== null)).toHaveLength(1);
  });
});
