import {
  agreementPaths,
  budgetPaths,
  euro,
  homePaths,
  paymentPaths,
  projectPaths,
  reportPaths,
  type BudgetLineDetail,
  type BudgetVerdict,
  type ClosingDetail,
  type CommitmentDetail,
  type Problem,
  type ProjectDetail,
  type RecoveryDetail,
  type ReportDetail,
  type WorkQueue,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { Database } from '../core/database/database';
import { givenGrantLine } from '../testing/given/agreements';
import { claimablesOf, claimNext, closingOf, givenClaim, onClaim } from '../testing/given/payments';
import { givenPaidGrant, onRecovery, recoveryOf, SPENT } from '../testing/given/recoveries';
import {
  givenAcceptedReport,
  givenCheckedReport,
  givenRunningGrant,
  onReport,
  reportContent,
} from '../testing/given/reports';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const close = async (who: keyof People, { projectId, version }: ClosingDetail) =>
  (await api.as(who)).post<ClosingDetail & Problem>(paymentPaths.closing(projectId), {}, { version });

describe('the balance (R41)', () => {
  it('takes the place of what was not claimed, is paid, and the grant is closed by a manager', async () => {
    const grant = await givenRunningGrant(api);
    await givenAcceptedReport(api, grant, reportContent(SPENT.less));
    expect(await claimablesOf(api, grant)).toMatchObject([
      { instalmentId: null, amount: euro('35000.00'), obstacle: null },
    ]);
    const early = await closingOf(api, grant, 'manager');
    expect(early).toMatchObject({ obstacle: 'balance-not-paid', balance: euro('35000.00') });
    expect((await close('manager', early)).body.code).toBe('balance-not-paid');
    const claim = await givenClaim(api, grant);
    expect(claim).toMatchObject({ kind: 'balance', amount: euro('35000.00') });
    expect((await closingOf(api, grant, 'manager')).obstacle).toBe('claim-in-progress');
    for (const [action, who] of [
      ['check', 'officer'],
      ['approve', 'manager'],
      ['clear', 'controller'],
      ['order', 'finance'],
      ['pay', 'accountant'],
    ] as const)
      await onClaim(api, who, claim.id, action);
    const settled = await closingOf(api, grant, 'manager');
    expect(settled).toMatchObject({ obstacle: null, balance: euro('0.00'), toRelease: euro('15000.00') });
    const queue = await (await api.as('manager')).get<WorkQueue>(homePaths.queue);
    expect(queue.body.items.filter(({ subjectId }) => subjectId === grant.projectId)).toMatchObject([
      { reason: 'project-to-close' },
    ]);
    expect((await close('manager', { ...settled, version: 1 })).status).toBe(412);
    expect((await close('officer', settled)).status).toBe(403);
    const { body } = await close('manager', settled);
    expect(body).toMatchObject({ projectState: 'closed', toRelease: euro('0.00') });
    expect((await close('manager', body)).status).toBe(409);
  });

  it('gives back to the line what was not needed, and the totals agree with the movements (R19, SEC-11)', async () => {
    const grant = await givenRunningGrant(api);
    const lineId = await givenGrantLine(api);
    await givenAcceptedReport(api, grant, reportContent(SPENT.less));
    await givenClaim(api, grant, 'pay');
    await close('manager', await closingOf(api, grant, 'manager'));
    const finance = await api.as('finance');
    const commitment = await finance.get<CommitmentDetail>(agreementPaths.commitment(grant.id));
    expect(commitment.body).toMatchObject({ state: 'released', outstanding: euro('0.00') });
    const { body: line } = await finance.get<BudgetLineDetail>(budgetPaths.detail(lineId));
    expect(line.movements.filter(({ source }) => source === commitment.body.number)).toEqual([
      expect.objectContaining({ kind: 'decommitment', amount: euro('-15000.00') }),
      expect.objectContaining({ kind: 'commitment', amount: euro('50000.00') }),
    ]);
    const project = await finance.get<ProjectDetail>(projectPaths.detail(grant.projectId));
    expect(project.body).toMatchObject({ state: 'closed', committed: euro('35000.00'), paid: euro('35000.00') });
    const verdict = await finance.get<BudgetVerdict>(budgetPaths.verification);
    expect(verdict.body.differences.filter((difference) => difference.lineId === lineId)).toEqual([]);
  });

  it('is not accepted while cleared money is on its way, and later claims stay within the final grant', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant, 'clear');
    const report = await givenCheckedReport(api, grant);
    const refused = await onReport<Problem>(api, 'manager', report.id, 'accept');
    expect([refused.status, refused.body.code]).toEqual([409, 'claim-in-progress']);
    expect(claim.state).toBe('cleared');
    const other = await givenRunningGrant(api);
    const waiting = await givenClaim(api, other, 'check');
    await givenAcceptedReport(api, other, reportContent(SPENT.less));
    expect((await onClaim<Problem>(api, 'manager', waiting.id, 'approve')).body.code).toBe('over-final-grant');
    expect((await claimNext<Problem>(api, other)).body.code).toBe('claim-in-progress');
    await onClaim(api, 'manager', waiting.id, 'refuse');
    expect((await claimNext(api, other)).body).toMatchObject({ kind: 'balance', amount: euro('35000.00') });
  });

  it('is closed neither by who checked the report nor unseen', async () => {
    const grant = await givenPaidGrant(api, SPENT.all);
    await api.owner.query('update reports set checked_by_id = $2 where project_id = $1', [
      grant.projectId,
      api.people.manager2.id,
    ]);
    const seen = await closingOf(api, grant, 'manager2');
    expect(seen.obstacle).toBe('four-eyes');
    const refused = await close('manager2', seen);
    expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    const stranger = await api.as('stranger');
    expect((await stranger.get(paymentPaths.closing(grant.projectId))).status).toBe(404);
    expect((await closingOf(api, grant, 'owner')).obstacle).toBe('not-permitted');
  });
});

describe('a recovery (R43)', () => {
  it('opens when more was paid than the final grant, comes back in parts, and lets the grant be closed', async () => {
    const grant = await givenPaidGrant(api, SPENT.less, '20000.00');
    const opened = await recoveryOf(api, grant);
    expect(opened).toMatchObject({ state: 'opened', amount: euro('35000.00'), repaid: euro('0.00') });
    expect((await closingOf(api, grant, 'manager')).obstacle).toBe('recovery-open');
    const owner = await api.as('owner');
    expect((await owner.get(paymentPaths.recovery(opened.id))).status).toBe(404);
    expect((await onRecovery(api, 'finance', opened, 'notify', { dueOn: '2026-06-14' })).body.errors).toEqual([
      { path: 'dueOn', code: 'day-in-past' },
    ]);
    const notified = (await onRecovery(api, 'finance', opened, 'notify', { dueOn: '2026-07-31' })).body;
    expect((await owner.get<RecoveryDetail>(paymentPaths.recovery(opened.id))).body.state).toBe('notified');
    const letters = await api.owner.query('select subject, text, to_person_id from mail_messages where about_id = $1', [
      opened.id,
    ]);
    expect(letters.rows).toEqual([
      {
        subject: `Récupération dans le dossier ${grant.projectReference}`,
        text: expect.stringMatching(/rembourser 35\s000,00\s€ au plus tard le 31 juillet 2026/) as string,
        to_person_id: api.people.owner.id,
      },
    ]);
    const contested = (await onRecovery(api, 'officer', notified, 'contest', { reason: 'Facture retrouvée' })).body;
    const accepted = (await onRecovery(api, 'officer', contested, 'accept')).body;
    const repay = (recovery: RecoveryDetail, amount: string, bankReference: string, valueDate = '2026-06-15') =>
      onRecovery(api, 'finance', recovery, 'recordRepayment', { amount: euro(amount), bankReference, valueDate });
    const part = (await repay(accepted, '5000.00', 'IN-1')).body;
    expect(part).toMatchObject({ state: 'accepted', repaid: euro('5000.00') });
    for (const [amount, reference, day, path, code] of [
      ['30000.01', 'IN-2', '2026-06-15', 'amount', 'more-than-owed'],
      ['0.00', 'IN-2', '2026-06-15', 'amount', 'too-small'],
      ['1.00', 'IN-1', '2026-06-15', 'bankReference', 'bank-reference-used'],
      ['1.00', 'IN-2', '2026-06-16', 'valueDate', 'day-in-future'],
    ] as const) {
      const refused = await repay(part, amount, reference, day);
      expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ path, code })]]);
    }
    const paid = (await repay(part, '30000.00', 'IN-2')).body;
    expect(paid).toMatchObject({
      state: 'paid',
      repayments: [{ amount: euro('5000.00') }, { amount: euro('30000.00') }],
    });
    const closing = await closingOf(api, grant, 'manager');
    expect(closing).toMatchObject({ obstacle: null, repaid: euro('35000.00'), balance: euro('0.00') });
    expect((await close('manager', closing)).status).toBe(200);
  });

  it('is written off by another person than the one who notified it', async () => {
    const grant = await givenPaidGrant(api, SPENT.less);
    const opened = await recoveryOf(api, grant);
    const notified = (await onRecovery(api, 'finance', opened, 'notify', { dueOn: '2026-07-31' })).body;
    const refused = await onRecovery(api, 'finance', notified, 'writeOff', { reason: 'Faillite' });
    expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    await expect(
      api.owner.query('update recoveries set written_off_by_id = notified_by_id where id = $1', [opened.id]),
    ).rejects.toThrow('recoveries_four_eyes');
    expect((await onRecovery(api, 'finance2', notified, 'writeOff', { reason: 'Faillite' })).body.state).toBe(
      'written_off',
    );
    expect((await closingOf(api, grant, 'manager')).obstacle).toBeNull();
  });

  it('keeps repayments as they were recorded (SEC-12)', async () => {
    const grant = await givenPaidGrant(api, SPENT.less);
    const notified = (await onRecovery(api, 'finance', await recoveryOf(api, grant), 'notify', { dueOn: '2026-07-31' }))
      .body;
    const body = { amount: euro('1.00'), bankReference: 'IN-KEPT', valueDate: '2026-06-15' };
    await onRecovery(api, 'finance', notified, 'recordRepayment', body);
    for (const change of [
      `update repayments set amount = 2 where bank_reference = 'IN-KEPT'`,
      `delete from repayments where bank_reference = 'IN-KEPT'`,
      'truncate repayments',
    ]) {
      await expect(api.app.get(Database).query(change)).rejects.toThrow('permission denied');
      await expect(api.owner.query(change)).rejects.toThrow('append-only');
    }
  });

  it('never takes back more than is owed, not even by SQL', async () => {
    const grant = await givenPaidGrant(api, SPENT.less);
    const { id } = await recoveryOf(api, grant);
    await expect(
      api.owner.query('update recoveries set repaid = amount_amount + 0.01 where id = $1', [id]),
    ).rejects.toThrow('recoveries_amounts');
  });
});

describe('accepting the report', () => {
  it('of a foreign grant answers as of none', async () => {
    const manager = await api.as('manager');
    const none = await manager.post<ReportDetail & Problem>(reportPaths.act(newId(), 'accept'), {}, { version: 1 });
    expect(none.status).toBe(404);
  });
});
