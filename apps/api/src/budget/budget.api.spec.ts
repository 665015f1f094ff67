import {
  budgetPaths,
  euro,
  withQuery,
  type BudgetLineDetail,
  type BudgetLinePage,
  type BudgetVerdict,
  type History,
  type Problem,
} from '@passerelle/contract';
import { Jobs } from '../core/jobs/jobs';
import { givenBudgetLine, lineFacts } from '../testing/given/budget';
import { runJobs } from '../testing/run-jobs';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-03-02T10:00:00Z');
});
afterAll(() => api.close());

const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);

describe('opening budget lines (R29, R30)', () => {
  it('keeps both appropriations apart, each with its movement', async () => {
    const line = await givenBudgetLine(api);
    expect(line).toMatchObject({
      commitmentOpened: euro('450000.00'),
      commitmentFree: euro('450000.00'),
      paymentOpened: euro('300000.00'),
      paymentFree: euro('300000.00'),
      paid: euro('0.00'),
      mayManage: true,
    });
    expect(
      line.movements.map(({ kind, appropriation, amount }) => [kind, appropriation, amount.amount]).sort(),
    ).toEqual([
      ['opening', 'commitment', '450000.00'],
      ['opening', 'payment', '300000.00'],
    ]);
    const { body } = await (await api.as('auditor')).get<History>(budgetPaths.history(line.id));
    expect(body.entries.map(({ action }) => action)).toEqual([
      'budget_line.create',
      'budget_line.opening',
      'budget_line.opening',
    ]);
  });

  it('refuses a code of another pattern as a shape, and the same line twice as content', async () => {
    const finance = await api.as('finance');
    for (const code of ['12.002.34.01.330', '12.002.34.01.3300 ', '12-002-34-01-3300', '']) {
      const answer = await finance.post<Problem>(budgetPaths.create, lineFacts({ code }));
      expect([answer.status, codes(answer.body)]).toEqual([400, ['code:wrong-format']]);
    }
    await givenBudgetLine(api, { year: 2030 });
    const twice = lineFacts({
      year: 2030,
      label: { fr: 'Sud', nl: '', en: '' },
      paymentOpened: { amount: '1.00', currency: 'USD' },
    });
    const answer = await finance.post<Problem>(budgetPaths.create, twice);
    expect([answer.status, codes(answer.body)]).toEqual([
      422,
      ['label.nl:required', 'paymentOpened.currency:not-euro', 'code:line-taken'],
    ]);
  });

  it('is done by finance and read by the administration only', async () => {
    const line = await givenBudgetLine(api, { year: 2031 });
    expect((await (await api.as('manager')).post(budgetPaths.create, lineFacts({ year: 2032 }))).status).toBe(403);
    expect((await (await api.as('officer')).get<BudgetLineDetail>(budgetPaths.detail(line.id))).body.mayManage).toBe(
      false,
    );
    for (const who of ['owner', 'evaluator', 'administrator'] as const) {
      const client = await api.as(who);
      for (const path of [
        budgetPaths.list,
        budgetPaths.detail(line.id),
        budgetPaths.history(line.id),
        budgetPaths.export,
      ])
        expect((await client.get(path)).status).toBe(403);
    }
  });
});

describe('adjusting a line (R30, SEC-12)', () => {
  const adjust = async (id: string, amount: string, appropriation = 'commitment') =>
    (await api.as('finance')).post<BudgetLineDetail & Problem>(budgetPaths.adjust(id), {
      appropriation,
      amount,
      reason: 'Premier ajustement',
    });

  it('adds a movement and never goes under what is used', async () => {
    const { id } = await givenBudgetLine(api, { year: 2033 });
    await api.owner.query(`update budget_lines set committed = 400000 where id = $1`, [id]);
    const below = await adjust(id, '-50000.01');
    expect([below.status, codes(below.body)]).toEqual([422, ['amount:below-used']]);
    const done = await adjust(id, '-50000.00');
    expect(done.body).toMatchObject({ commitmentOpened: euro('400000.00'), commitmentFree: euro('0.00') });
    expect(done.body.movements[0]).toMatchObject({
      kind: 'adjustment',
      amount: euro('-50000.00'),
      reason: 'Premier ajustement',
    });
    expect((await adjust(id, '10.00', 'payment')).body.paymentOpened).toEqual(euro('300010.00'));
  });

  it('refuses nothing, no reason and amounts of another shape', async () => {
    const { id } = await givenBudgetLine(api, { year: 2034 });
    expect(codes((await adjust(id, '0.00')).body)).toEqual(['amount:nothing-to-change']);
    for (const amount of ['1e3', '1.5', '+1.00', 'NaN', '99999999999999.00'])
      expect((await adjust(id, amount)).status).toBe(400);
    expect(codes((await adjust(id, '9999999999999.00')).body)).toEqual(['amount:out-of-range']);
    const finance = await api.as('finance');
    const silent = { appropriation: 'payment', amount: '1.00', reason: '' };
    expect((await finance.post(budgetPaths.adjust(id), silent)).status).toBe(400);
    expect((await finance.post(budgetPaths.adjust(lineFacts().code), silent)).status).toBe(400);
    const unknown = '01981a00-0000-7000-8000-000000000999';
    expect((await finance.post(budgetPaths.adjust(unknown), { ...silent, reason: 'x' })).status).toBe(404);
  });
});

describe('reading the budget', () => {
  it('lists by year and code, and exports the same', async () => {
    const client = await api.as('controller');
    await givenBudgetLine(api, { year: 2035, code: '12.002.34.02.3300' });
    await givenBudgetLine(api, { year: 2035, code: '12.002.34.01.3300' });
    const list = await client.get<BudgetLinePage>(withQuery(budgetPaths.list, { year: '2035' }));
    expect(list.body.items.map(({ code }) => code)).toEqual(['12.002.34.01.3300', '12.002.34.02.3300']);
    expect((await client.get(withQuery(budgetPaths.list, { year: 'x' }))).status).toBe(400);
    expect((await client.get(withQuery(budgetPaths.list, { code: '12' }))).status).toBe(400);
    const csv = await client.get(withQuery(budgetPaths.export, { year: '2035' }));
    expect(csv.text.split('\r\n')[1]).toBe(
      '12.002.34.01.3300;2035;Subventions Sud;Subsidies Zuid;450000.00;0.00;450000.00;300000.00;0.00;300000.00;0.00',
    );
  });

  it('finds a total that its movements do not give (SEC-11)', async () => {
    const client = await api.as('auditor');
    const { id, code } = await givenBudgetLine(api, { year: 2036 });
    const before = (await client.get<BudgetVerdict>(budgetPaths.verification)).body;
    expect(before.differences.filter(({ lineId }) => lineId === id)).toEqual([]);
    await api.owner.query('update budget_lines set committed = 12.34 where id = $1', [id]);
    const { body } = await client.get<BudgetVerdict>(budgetPaths.verification);
    expect(body.differences).toContainEqual({
      ...{ lineId: id, code, year: 2036, field: 'committed', stored: '12.34', computed: '0.00' },
    });
    await api.app.get(Jobs).boss.send('budget.verify', {});
    expect(await runJobs(api)).toEqual([]);
    const { rows } = await api.owner.query<{ data: BudgetVerdict }>(
      `select data from audit_events where action = 'budget.verify'`,
    );
    expect(rows).toEqual([{ data: body }]);
  });
});
