import {
  agreementPaths,
  budgetPaths,
  euro,
  paymentPaths,
  subtract,
  type Appropriation,
  type BudgetLineDetail,
  type BudgetVerdict,
  type ClaimDetail,
  type CommitmentDetail,
  type Problem,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { givenGrantLine, givenRequestedCommitments } from '../testing/given/agreements';
import { claimOf, givenApprovedClaims, givenClaim, onClaim } from '../testing/given/payments';
import { givenRunningGrant } from '../testing/given/reports';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-06-15T10:00:00Z');
});
afterAll(() => api.close());

const line = async (): Promise<BudgetLineDetail> =>
  (await (await api.as('finance')).get<BudgetLineDetail>(budgetPaths.detail(await givenGrantLine(api)))).body;

/** Opens or closes so much of the line that exactly `room` is free. */
async function leaveRoom(appropriation: Appropriation, room: string): Promise<void> {
  const { id, version, commitmentFree, paymentFree } = await line();
  const { amount } = subtract(euro(room), appropriation === 'commitment' ? commitmentFree : paymentFree);
  const finance = await api.as('finance');
  const body = { appropriation, amount, reason: 'Feuilleton d’ajustement' };
  const answer = await finance.post<BudgetLineDetail>(budgetPaths.adjust(id), body, { version });
  if (answer.status >= 300) throw new Error(answer.text);
}

const differences = async () =>
  (await (await api.as('finance')).get<BudgetVerdict>(budgetPaths.verification)).body.differences;

describe('a line with room for a few (SEC-10, SEC-81)', () => {
  it('takes exactly 10 of 50 commitments made at the same time', async () => {
    const commitments = await givenRequestedCommitments(api, 50, '1000.00');
    const { committed } = await line();
    await leaveRoom('commitment', '10000.99');
    const controller = await api.as('controller');
    const answers = await Promise.all(
      commitments.map(({ id: one, version }) =>
        controller.post<CommitmentDetail & Problem>(agreementPaths.actOnCommitment(one, 'grantVisa'), {}, { version }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(answers.filter(({ status, body }) => status === 422 && body.code === 'over-budget')).toHaveLength(40);
    const numbers = answers.flatMap(({ body }) => (body.number ? [body.number] : []));
    expect(new Set(numbers).size).toBe(10);
    expect(Number((await line()).committed.amount) - Number(committed.amount)).toBe(10_000);
    expect(await differences()).toEqual([]);
    await leaveRoom('commitment', '90000.00');
  });

  it('clears exactly 10 of 50 claims at the same time', async () => {
    const claims = await givenApprovedClaims(api, 50, '1000.00');
    const { id, cleared } = await line();
    await leaveRoom('payment', '10000.99');
    const controller = await api.as('controller');
    const answers = await Promise.all(
      claims.map(({ id: claim, version }) =>
        controller.post<Problem>(paymentPaths.act(claim, 'clear'), { budgetLineId: id }, { version }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(10);
    expect(
      answers.filter(({ status, body }) => status === 409 && body.code === 'payment-appropriation-short'),
    ).toHaveLength(40);
    expect(Number((await line()).cleared.amount) - Number(cleared.amount)).toBe(10_000);
    expect(await differences()).toEqual([]);
    await leaveRoom('payment', '90000.00');
  });

  it('leaves nothing of a visa that cannot be carried through', async () => {
    const [commitment] = await givenRequestedCommitments(api, 1, '1000.00');
    const before = await line();
    await api.owner.query(`update projects set state = 'terminated' where id = $1`, [commitment?.projectId]);
    const controller = await api.as('controller');
    const path = agreementPaths.actOnCommitment(commitment?.id ?? '', 'grantVisa');
    expect((await controller.post<Problem>(path, {}, { version: 1 })).body.code).toBe('wrong-state');
    expect(await line()).toEqual(before);
    const seen = await controller.get<CommitmentDetail>(agreementPaths.commitment(commitment?.id ?? ''));
    expect(seen.body).toMatchObject({ state: 'requested', number: null, version: 1 });
  });

  it('refuses what would pass it, also by SQL', async () => {
    const { id } = await line();
    for (const [change, constraint] of [
      ['committed = commitment_opened + 0.01', 'budget_lines_committed'],
      ['cleared = payment_opened + 0.01', 'budget_lines_cleared'],
      ['paid = cleared + 0.01', 'budget_lines_paid'],
    ])
      await expect(api.owner.query(`update budget_lines set ${change ?? ''} where id = $1`, [id])).rejects.toThrow(
        constraint,
      );
  });
});

describe('one key, one effect (SEC-13)', () => {
  it('gives a visa, clears and pays once for 50 requests at the same time, all with the same answer', async () => {
    const [commitment] = await givenRequestedCommitments(api, 1, '1000.00');
    const before = await line();
    await fifty('controller', agreementPaths.actOnCommitment(commitment?.id ?? '', 'grantVisa'), {}, 1);
    const grant = await givenRunningGrant(api, { project: { amount: euro('1000.00') } });
    const claim = await givenClaim(api, grant, 'approve');
    const { id } = await line();
    await fifty('controller', paymentPaths.act(claim.id, 'clear'), { budgetLineId: id }, claim.version);
    await onClaim(api, 'finance', claim.id, 'order');
    const { version } = await claimOf(api, claim.id);
    const body = { valueDate: '2026-06-15', bankReference: randomUUID() };
    await fifty('accountant', paymentPaths.act(claim.id, 'pay'), body, version);
    const after = await line();
    expect(Number(after.committed.amount) - Number(before.committed.amount)).toBe(2000);
    expect(Number(after.cleared.amount) - Number(before.cleared.amount)).toBe(1000);
    expect(Number(after.paid.amount) - Number(before.paid.amount)).toBe(1000);
    expect(await differences()).toEqual([]);
  });
});

/** 50 requests with one key: some may hear that the first is still running and ask again, none gets another answer. */
async function fifty(who: 'controller' | 'accountant', path: string, body: object, version: number): Promise<void> {
  const client = await api.as(who);
  const key = randomUUID();
  const send = async (): Promise<{ status: number; body: unknown }> => {
    for (;;) {
      const { status, body: answer } = await client.post<ClaimDetail & Problem>(path, body, { version, key });
      if (status !== 409 && status !== 503) return { status, body: answer };
    }
  };
  const answers = await Promise.all(Array.from({ length: 50 }, send));
  const [first] = answers;
  expect(first?.status).toBe(200);
  for (const answer of answers) expect(answer).toEqual(first);
}
