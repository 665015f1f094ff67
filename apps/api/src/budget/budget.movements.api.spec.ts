import { euro, type Permission } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { newId } from '../core/database/columns';
import { Database } from '../core/database/database';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { givenBudgetLine } from '../testing/given/budget';
import { startApi, type TestApi } from '../testing/start-api';
import { clear, commit, decommit, pay, reverseClearance } from './budget.movements';
import { findLine, lineOf, verifyBudget } from './budget.queries';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-03-02T10:00:00Z');
});
afterAll(() => api.close());

const PERMISSIONS: Permission[] = [];
const run = <Result>(change: (work: Work) => Promise<Result>): Promise<Result> =>
  api.app.get(UnitOfWork).run(systemActor(PERMISSIONS), change);
const source = (reference = 'E-2026-001') => ({ id: newId(), reference });
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    return (error as { getResponse: () => { errorCode: string } }).getResponse().errorCode;
  }
};

describe('movements for later stages (SEC-10)', () => {
  it('let exactly 10 of 50 parallel commitments through on a line with room for 10', async () => {
    const line = await givenBudgetLine(api, { code: '12.002.34.01.0001', commitmentOpened: euro('1000.99') });
    const attempts = Array.from({ length: 50 }, () =>
      codeOf(run((work) => commit(work, line.id, euro('100.00'), source()))),
    );
    const results = await Promise.all(attempts);
    expect(results.filter((code) => code === 'done')).toHaveLength(10);
    expect(results.filter((code) => code === 'over-budget')).toHaveLength(40);
    const after = await findLine(api.app.get(Database), line.id);
    expect(after).toMatchObject({ committed: euro('1000.00'), commitmentFree: euro('0.99') });
    expect(after?.movements.filter(({ kind }) => kind === 'commitment')).toHaveLength(10);
    expect((await verifyBudget(api.app.get(Database))).differences).toEqual([]);
  });

  it('lead from commitment to payment and back by movements of their own (SEC-12)', async () => {
    const { id } = await givenBudgetLine(api, { code: '12.002.34.01.0002', paymentOpened: euro('80.00') });
    await run(async (work) => {
      await commit(work, id, euro('100.00'), source());
      await clear(work, id, euro('80.00'), source('C-1'));
    });
    expect(await codeOf(run((work) => clear(work, id, euro('0.01'), source())))).toBe('over-budget');
    expect(await codeOf(run((work) => pay(work, id, euro('80.01'), source())))).toBe('not-cleared');
    await run((work) => reverseClearance(work, id, euro('30.00'), { ...source('C-1'), reason: 'Visa refusé' }));
    await run((work) => pay(work, id, euro('50.00'), source('C-1')));
    expect(await codeOf(run((work) => reverseClearance(work, id, euro('0.01'), source())))).toBe('more-than-used');
    await run((work) => decommit(work, id, euro('20.00'), source()));
    expect(await findLine(api.app.get(Database), id)).toMatchObject({
      committed: euro('80.00'),
      cleared: euro('50.00'),
      paid: euro('50.00'),
      paymentFree: euro('30.00'),
    });
    expect((await verifyBudget(api.app.get(Database))).differences).toEqual([]);
  });

  it('take only from the running year and only positive euros (R31, R32)', async () => {
    const { id } = await givenBudgetLine(api, { code: '12.002.34.01.0003', year: 2025 });
    expect(await codeOf(run((work) => commit(work, id, euro('1.00'), source())))).toBe('line-of-other-year');
    expect(await codeOf(run((work) => clear(work, id, euro('1.00'), source())))).toBe('line-of-other-year');
    const { id: current } = await givenBudgetLine(api, { code: '12.002.34.01.0003' });
    const attempt = (amount: string, currency = 'EUR') =>
      codeOf(run((work) => Promise.resolve().then(() => commit(work, current, { amount, currency }, source()))));
    expect(await attempt('0.00')).toBe('amount-not-positive');
    expect(await attempt('-1.00')).toBe('amount-not-positive');
    expect(await attempt('1.00', 'USD')).toBe('not-euro');
    expect(await lineOf(api.app.get(Database), '12.002.34.01.0003', 2026)).toMatchObject({ id: current });
    expect(await lineOf(api.app.get(Database), '12.002.34.01.0003', 2027)).toBeUndefined();
  });
});

describe('the database by itself (SEC-11)', () => {
  it('refuses totals that cannot be', async () => {
    const { id } = await givenBudgetLine(api, { code: '12.002.34.01.0004' });
    const set = (change: string) => api.owner.query(`update budget_lines set ${change} where id = $1`, [id]);
    await expect(set('committed = 450000.01')).rejects.toThrow('budget_lines_committed');
    await expect(set('committed = -0.01')).rejects.toThrow('budget_lines_committed');
    await expect(set('cleared = 300000.01')).rejects.toThrow('budget_lines_cleared');
    await expect(set('cleared = 1, paid = 1.01')).rejects.toThrow('budget_lines_paid');
    await expect(set(`code = '12.2.34.01.0004'`)).rejects.toThrow('budget_lines_code');
  });

  it('keeps movements as they were booked, with the sign of their kind', async () => {
    const { id } = await givenBudgetLine(api, { code: '12.002.34.01.0005' });
    await expect(
      api.owner.query('update budget_movements set amount = 1 where budget_line_id = $1', [id]),
    ).rejects.toThrow('append-only');
    await expect(api.owner.query('delete from budget_movements where budget_line_id = $1', [id])).rejects.toThrow(
      'append-only',
    );
    const insert = `insert into budget_movements (id, budget_line_id, at, kind, appropriation, amount, reason, by_id)
      values (gen_random_uuid(), $1, now(), 'decommitment', $2, $3, 'x', gen_random_uuid())`;
    await expect(api.owner.query(insert, [id, 'commitment', '5'])).rejects.toThrow('budget_movements_sign');
    await expect(api.owner.query(insert, [id, 'payment', '-5'])).rejects.toThrow('budget_movements_side');
  });
});
