import {
  agreementPaths,
  budgetPaths,
  euro,
  organisationPaths,
  paymentPaths,
  projectPaths,
  type BudgetLineDetail,
  type ClaimDetail,
  type CommitmentDetail,
  type History,
  type OrganisationDetail,
  type Problem,
  type ProjectDetail,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { givenGrantLine } from '../testing/given/agreements';
import { givenProposedBankRecord } from '../testing/given/organisations';
import { claimNext, claimOf, givenClaim, onClaim } from '../testing/given/payments';
import { givenRunningGrant } from '../testing/given/reports';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const sql = (statement: string, ...values: unknown[]) => api.owner.query(statement, values);

/** Gives the beneficiary another certified account. */
async function changeAccount(iban: string): Promise<void> {
  const { organisationId } = api.people.owner;
  const { id, version } = await givenProposedBankRecord(api, organisationId, { iban });
  const path = organisationPaths.bankRecord(organisationId, id, 'certify');
  await (await api.as('finance')).post<OrganisationDetail>(path, {}, { version });
}

describe('a claim on its way to the bank', () => {
  it('is paid by six people and moves line, commitment and project (R31, R38)', async () => {
    const grant = await givenRunningGrant(api);
    const lineId = await givenGrantLine(api);
    const finance = await api.as('finance');
    const line = async () => (await finance.get<BudgetLineDetail>(budgetPaths.detail(lineId))).body;
    const before = await line();
    const claim = await givenClaim(api, grant, 'pay');
    expect(claim.state).toBe('paid');
    expect(claim.steps.map(({ step, byName }) => [step, byName])).toEqual([
      ['claimed', 'Personne owner'],
      ['checked', 'Personne officer'],
      ['approved', 'Personne manager'],
      ['cleared', 'Personne controller'],
      ['ordered', 'Personne finance'],
      ['paid', 'Personne accountant'],
    ]);
    const after = await line();
    expect(Number(after.cleared.amount) - Number(before.cleared.amount)).toBe(50000);
    expect(Number(after.paid.amount) - Number(before.paid.amount)).toBe(50000);
    const commitment = await finance.get<CommitmentDetail>(agreementPaths.commitment(grant.id));
    expect(commitment.body).toMatchObject({
      cleared: euro('50000.00'),
      paid: euro('50000.00'),
      outstanding: euro('0.00'),
    });
    const project = await finance.get<ProjectDetail>(projectPaths.detail(grant.projectId));
    expect(project.body.paid).toEqual(euro('50000.00'));
    for (const [who, fields] of [
      ['finance', ['to', 'from', 'budgetLineId']],
      ['owner', ['to', 'from']],
    ] as const) {
      const { body } = await (await api.as(who)).get<History>(paymentPaths.history(claim.id));
      expect(Object.keys(body.entries.find(({ action }) => action === 'claim.clear')?.data ?? {})).toEqual(fields);
    }
  });

  it('is cleared on the line of the present year with the code of the commitment (R31, R32)', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant, 'approve');
    const oldLine = await givenGrantLine(api);
    const clear = (budgetLineId: string) =>
      onClaim<ClaimDetail & Problem>(api, 'controller', claim.id, 'clear', { budgetLineId });
    const otherCode = await (
      await api.as('finance')
    ).post<BudgetLineDetail>(budgetPaths.create, {
      code: '12.002.34.01.7777',
      year: 2026,
      label: { fr: 'Autre', nl: 'Andere', en: 'Other' },
      commitmentOpened: euro('1.00'),
      paymentOpened: euro('90000.00'),
      reason: 'Initiale',
    });
    expect((await clear(otherCode.body.id)).body.errors).toEqual([
      { path: 'budgetLineId', code: 'line-of-other-code' },
    ]);
    expect((await clear(randomUUID())).status).toBe(404);
    api.clock.set('2027-02-01T10:00:00Z');
    const newLine = await givenGrantLine(api);
    expect((await clear(oldLine)).body.errors).toEqual([{ path: 'budgetLineId', code: 'line-of-other-year' }]);
    expect((await claimOf(api, claim.id)).clearanceLine).toMatchObject({ id: newLine, year: 2027 });
    expect((await clear(newLine)).body.state).toBe('cleared');
    const { body } = await (await api.as('finance')).get<BudgetLineDetail>(budgetPaths.detail(newLine));
    expect(body).toMatchObject({ committed: euro('0.00'), cleared: euro('50000.00') });
  });

  it('is not cleared beyond the payment appropriation, and nothing has changed (R30)', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant, 'approve');
    const lineId = await givenGrantLine(api);
    await sql('update budget_lines set payment_opened = cleared + 49999.99 where id = $1', lineId);
    const seen = await claimOf(api, claim.id);
    expect(seen.conditions.filter(({ met }) => !met)).toEqual([{ code: 'payment-appropriation', met: false }]);
    const controller = await api.as('controller');
    const clear = async () =>
      (await controller.get<ClaimDetail>(paymentPaths.detail(claim.id))).body.allowedActions.find(
        ({ action }) => action === 'clear',
      );
    expect((await clear())?.obstacle).toBe('payment-appropriation-short');
    const refused = await onClaim<Problem>(api, 'controller', claim.id, 'clear');
    expect([refused.status, refused.body.code]).toEqual([409, 'payment-appropriation-short']);
    expect(await claimOf(api, claim.id)).toMatchObject({ state: 'approved', version: seen.version });
    await sql('update budget_lines set payment_opened = 50000000 where id = $1', lineId);
    expect((await clear())?.obstacle).toBeUndefined();
  });

  it('is paid with a value date that has come and a reference used once', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant, 'order');
    const pay = (body: object) => onClaim<ClaimDetail & Problem>(api, 'accountant', claim.id, 'pay', body);
    const late = await pay({ valueDate: '2026-06-16', bankReference: 'VIR-1' });
    expect([late.status, late.body.errors]).toEqual([422, [{ path: 'valueDate', code: 'day-in-future' }]]);
    expect((await pay({ valueDate: '2026-06-15', bankReference: 'VIR-1' })).body).toMatchObject({
      state: 'paid',
      valueDate: '2026-06-15',
      bankReference: 'VIR-1',
    });
    const other = await givenClaim(api, await givenRunningGrant(api), 'order');
    const used = await onClaim<Problem>(api, 'accountant', other.id, 'pay', {
      valueDate: '2026-06-15',
      bankReference: 'VIR-1',
    });
    expect(used.body.errors).toEqual([{ path: 'bankReference', code: 'bank-reference-used' }]);
  });

  it('goes to the account that is certified at the end: a change asks for a new order (R40)', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant, 'order');
    expect((await onClaim<Problem>(api, 'finance', claim.id, 'order')).body.code).toBe('already-ordered');
    await changeAccount('NL91ABNA0417164300');
    const refused = await onClaim<Problem>(api, 'accountant', claim.id, 'pay');
    expect([refused.status, refused.body.code]).toEqual([409, 'account-changed']);
    expect((await onClaim(api, 'finance', claim.id, 'order')).body.iban).toBe('NL91ABNA0417164300');
    expect((await onClaim(api, 'accountant', claim.id, 'pay')).body.state).toBe('paid');
  });

  it('looks at the conditions again at every step', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant);
    for (const [action, who] of [
      ['check', 'officer'],
      ['approve', 'manager'],
      ['clear', 'controller'],
      ['order', 'finance'],
      ['pay', 'accountant'],
    ] as const) {
      await sql(`update projects set state = 'suspended' where id = $1`, grant.projectId);
      const refused = await onClaim<Problem>(api, who, claim.id, action);
      expect([action, refused.status, refused.body.code]).toEqual([action, 409, 'project-not-running']);
      await sql(`update projects set state = 'running' where id = $1`, grant.projectId);
      expect((await onClaim(api, who, claim.id, action)).status).toBe(200);
    }
  });

  it('may be returned, claimed again, and refused, each with its reason; a refused instalment can be claimed anew', async () => {
    const grant = await givenRunningGrant(api);
    const claim = await givenClaim(api, grant);
    const returned = await onClaim(api, 'officer', claim.id, 'return');
    expect(returned.body).toMatchObject({ state: 'returned', reason: 'Signature illisible' });
    const seen = async () => (await (await api.as('owner')).get<ClaimDetail>(paymentPaths.detail(claim.id))).body;
    const obstacle = async () => (await seen()).allowedActions.find(({ action }) => action === 'resubmit')?.obstacle;
    for (const [change, back, code] of [
      [
        `update documents set kind = 'invoice' where owner_id = $1`,
        `update documents set kind = 'claim' where owner_id = $1`,
        'signed-claim-missing',
      ],
      [
        `update projects set state = 'suspended' where id = (select project_id from claims where id = $1)`,
        `update projects set state = 'running' where id = (select project_id from claims where id = $1)`,
        'project-not-running',
      ],
    ] as const) {
      await sql(change, claim.id);
      expect(await obstacle()).toBe(code);
      const refused = await onClaim<Problem>(api, 'owner', claim.id, 'resubmit');
      expect([refused.status, refused.body.code]).toEqual([409, code]);
      await sql(back, claim.id);
    }
    expect(await obstacle()).toBeUndefined();
    expect((await onClaim(api, 'owner', claim.id, 'resubmit')).body).toMatchObject({
      state: 'submitted',
      reason: null,
    });
    expect((await onClaim(api, 'manager', claim.id, 'refuse')).body.state).toBe('refused');
    expect((await claimNext(api, grant)).body).toMatchObject({ reference: claim.reference.replace('DC1', 'DC2') });
  });

  it('answers 412 to a decision on an old version', async () => {
    const { id } = await givenClaim(api, await givenRunningGrant(api));
    const stale = await (await api.as('officer')).post<Problem>(paymentPaths.act(id, 'check'), {}, { version: 9 });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale']);
  });
});
