import {
  agreementPaths,
  budgetPaths,
  euro,
  homePaths,
  projectPaths,
  type BudgetLineDetail,
  type CommitmentDetail,
  type CommitmentPage,
  type Problem,
  type ProjectDetail,
  type RequestCommitment,
  type WorkQueue,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import {
  agreementOf,
  givenCommitment,
  givenGrantLine,
  givenRequestedCommitment,
  givenSentAgreement,
  givenSignedAgreement,
} from '../testing/given/agreements';
import { givenBudgetLine } from '../testing/given/budget';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const act = async (
  who: keyof People,
  commitment: { id: string; version: number },
  action: 'grantVisa' | 'refuseVisa',
  body: object = {},
) =>
  (await api.as(who)).post<CommitmentDetail & Problem>(agreementPaths.actOnCommitment(commitment.id, action), body, {
    version: commitment.version,
  });

describe('asking for a commitment', () => {
  it.each<[string, () => Promise<Partial<RequestCommitment>>, [string, string]]>([
    ['an unknown line', () => Promise.resolve({ budgetLineId: newId() }), ['budgetLineId', 'unknown-line']],
    [
      'a line of another year',
      async () => ({ budgetLineId: (await givenBudgetLine(api, { year: 2027 })).id }),
      ['budgetLineId', 'line-of-other-year'],
    ],
    [
      'a line of another code',
      async () => ({ budgetLineId: (await givenBudgetLine(api, { code: '12.002.34.01.9999' })).id }),
      ['budgetLineId', 'line-of-other-code'],
    ],
    [
      'a plan that does not sum to the amount',
      () => Promise.resolve({ plan: [{ year: 2026, amount: euro('49999.99') }] }),
      ['plan', 'plan-not-amount'],
    ],
    [
      'a plan in the past',
      () => Promise.resolve({ plan: [{ year: 2025, amount: euro('50000.00') }] }),
      ['plan.0.year', 'year-past'],
    ],
  ])('refuses %s (R31, R33)', async (_what, wrong, [path, code]) => {
    const { id, version, amount } = await givenSignedAgreement(api);
    const budgetLineId = await givenGrantLine(api);
    const body = { budgetLineId, plan: [{ year: 2026, amount }], ...(await wrong()) };
    const refused = await (
      await api.as('finance')
    ).post<Problem>(agreementPaths.requestCommitment(id), body, {
      version,
    });
    expect([refused.status, refused.body.errors]).toEqual([422, [expect.objectContaining({ path, code })]]);
    expect((await agreementOf(api, id)).commitment).toBeNull();
  });

  it('is done once, on a signed agreement, and warns of years without payment appropriation (R33)', async () => {
    const { id } = await givenSentAgreement(api);
    const finance = await api.as('finance');
    const plan = [
      { year: 2026, amount: euro('20000.00') },
      { year: 2031, amount: euro('30000.00') },
    ];
    const ask = async (agreement: string) =>
      finance.post<CommitmentDetail & Problem>(
        agreementPaths.requestCommitment(agreement),
        { budgetLineId: await givenGrantLine(api), plan },
        { version: (await agreementOf(api, agreement, 'finance')).version },
      );
    expect((await ask(id)).body.code).toBe('agreement-not-signed');
    const signed = await givenSignedAgreement(api);
    const { body } = await ask(signed.id);
    expect(body).toMatchObject({ state: 'requested', number: null, outstanding: euro('50000.00') });
    expect(body.planWarnings).toEqual([{ year: 2031, planned: euro('30000.00'), available: euro('0.00') }]);
    expect((await ask(signed.id)).body.code).toBe('commitment-exists');
  });
});

describe('the visa on a commitment (R15, R37)', () => {
  it('moves the line, numbers the commitment and takes the project on', async () => {
    const lineId = await givenGrantLine(api);
    const finance = await api.as('finance');
    const line = async () => (await finance.get<BudgetLineDetail>(budgetPaths.detail(lineId))).body;
    const before = await line();
    const commitment = await givenCommitment(api);
    expect(commitment).toMatchObject({ state: 'visa_granted', visaByName: 'Personne controller' });
    expect(commitment.number).toMatch(/^ENG-2026-12\.002\.34\.01\.3300-\d{4}$/);
    const after = await line();
    expect(BigInt(after.committed.amount.replace('.', '')) - BigInt(before.committed.amount.replace('.', ''))).toBe(
      5_000_000n,
    );
    expect(after.movements.find(({ source }) => source === commitment.number)).toMatchObject({
      kind: 'commitment',
      amount: euro('50000.00'),
    });
    const project = await finance.get<ProjectDetail>(projectPaths.detail(commitment.projectId));
    expect(project.body).toMatchObject({ state: 'committed', committed: euro('50000.00') });
  });

  it('is refused when the line has not enough left, and nothing has changed (R30)', async () => {
    const lineId = await givenGrantLine(api);
    const commitment = await givenRequestedCommitment(api);
    await api.owner.query('update budget_lines set commitment_opened = committed + 49999.99 where id = $1', [lineId]);
    const refused = await act('controller', commitment, 'grantVisa');
    expect([refused.status, refused.body.code]).toEqual([422, 'over-budget']);
    await api.owner.query('update budget_lines set commitment_opened = 50000000 where id = $1', [lineId]);
    const { rows } = await api.owner.query('select state, number from commitments where id = $1', [commitment.id]);
    expect(rows).toEqual([{ state: 'requested', number: null }]);
    expect((await act('controller', commitment, 'grantVisa')).status).toBe(200);
  });

  it('is not given by who asked, nor on an old version, nor by SQL (R38)', async () => {
    const commitment = await givenRequestedCommitment(api);
    const { controller } = api.people;
    expect((await act('finance', commitment, 'grantVisa')).status).toBe(403);
    expect((await act('controller', { ...commitment, version: 9 }, 'grantVisa')).status).toBe(412);
    await api.owner.query('update commitments set requested_by_id = $2 where id = $1', [commitment.id, controller.id]);
    const refused = await act('controller', commitment, 'grantVisa');
    expect([refused.status, refused.body.code]).toEqual([403, 'four-eyes']);
    await expect(
      api.owner.query('update commitments set visa_by_id = requested_by_id where id = $1', [commitment.id]),
    ).rejects.toThrow('commitments_four_eyes');
    await expect(
      api.owner.query('update commitments set cleared = amount_amount + 0.01 where id = $1', [commitment.id]),
    ).rejects.toThrow('commitments_amounts');
  });

  it('may be refused with a reason; finance asks again', async () => {
    const commitment = await givenRequestedCommitment(api);
    const { body } = await act('controller', commitment, 'refuseVisa', { reason: 'Imputation erronée' });
    expect(body).toMatchObject({
      state: 'visa_refused',
      refusalReason: 'Imputation erronée',
      outstanding: euro('0.00'),
    });
    const agreement = await agreementOf(api, commitment.agreementId, 'finance');
    expect(agreement).toMatchObject({ requestObstacle: null, commitment: { state: 'visa_refused' } });
    const again = await (
      await api.as('finance')
    ).post(
      agreementPaths.requestCommitment(agreement.id),
      { budgetLineId: commitment.budgetLineId, plan: commitment.plan },
      { version: agreement.version },
    );
    expect(again.status).toBe(201);
    expect((await act('controller', { ...commitment, version: body.version }, 'grantVisa')).body.code).toBe(
      'wrong-state',
    );
  });
});

describe('seeing commitments', () => {
  it('is for the administration', async () => {
    const { id, number } = await givenCommitment(api);
    const owner = await api.as('owner');
    expect((await owner.get(agreementPaths.commitment(id))).status).toBe(403);
    const list = await (
      await api.as('auditor')
    ).get<CommitmentPage>(`${agreementPaths.commitments}?state=visa_granted&year=2026&budgetCode=12.002.34.01.3300`);
    expect(list.body.items.map((row) => row.number)).toContain(number);
    const queue = await (await api.as('controller')).get<WorkQueue>(homePaths.queue);
    expect(queue.body.items.filter(({ reason }) => reason === 'commitment-to-visa').length).toBeGreaterThan(0);
  });
});
