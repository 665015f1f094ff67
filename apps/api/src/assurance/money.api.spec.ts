import {
  agreementPaths,
  budgetPaths,
  euro,
  paymentPaths,
  type BudgetLineDetail,
  type BudgetVerdict,
  type Problem,
} from '@passerelle/contract';
import { ApiClient, type Answer } from '../testing/api-client';
import { givenRequestedCommitments } from '../testing/given/agreements';
import { givenBudgetLine } from '../testing/given/budget';
import { givenApprovedClaims } from '../testing/given/payments';
import { startApi, type TestApi } from '../testing/start-api';
import { inParallel, turn } from './many-drafts';
import { startProcesses, type ApiProcess } from './processes';

const AMOUNT = '20000.00';
const ROOM_FOR_50 = euro('1000000.00');
/** Refused while it takes from the line, or before because the line is seen to be used up. */
const SHORT = /^(422 over-budget|409 payment-appropriation-short)$/;
/** So that clearances find commitments enough once the line was committed to its end. */
const MORE = { appropriation: 'commitment', amount: '8000000.00', reason: 'Ajustement' };

let api: TestApi;
let processes: ApiProcess[];
let line: BudgetLineDetail;

beforeAll(async () => {
  api = await startApi();
  processes = await startProcesses(api, 2);
  const year = new Date().getFullYear();
  line = await givenBudgetLine(api, { year, commitmentOpened: ROOM_FOR_50, paymentOpened: ROOM_FOR_50 });
}, 60_000);
afterAll(async () => {
  await Promise.all(processes.map((one) => one.stop()));
  await api.close();
});

describe.each(['commitments', 'clearances'] as const)('200 %s at once through two processes, room for 50', (kind) => {
  let answers: Answer<unknown>[];

  beforeAll(async () => {
    if (kind === 'clearances') await (await api.as('finance')).post(budgetPaths.adjust(line.id), MORE);
    const records = await (kind === 'commitments' ? givenRequestedCommitments : givenApprovedClaims)(api, 200, AMOUNT);
    const controller = await new ApiClient(processes[0]?.url ?? '').signIn(api.people.controller.email);
    const controllers = processes.map(({ url }) => controller.at(url));
    answers = await inParallel(records, 200, ({ id, version }, index) =>
      kind === 'commitments'
        ? turn(controllers, index).post(agreementPaths.actOnCommitment(id, 'grantVisa'), {}, { version })
        : turn(controllers, index).post(paymentPaths.act(id, 'clear'), { budgetLineId: line.id }, { version }),
    );
  }, 90_000);

  it('accepts exactly 50 and refuses the others by name, none with a 5xx (SEC-10)', () => {
    const refused = answers.filter(({ status }) => status >= 400);
    expect(answers.length - refused.length).toBe(50);
    expect(refused.map(({ status, body }) => `${status} ${(body as Problem).code}`)).toEqual(
      refused.map(() => expect.stringMatching(SHORT) as string),
    );
  });

  it('has used the line to the cent, with a movement for each (SEC-11, SEC-12)', async () => {
    const { body } = await (await api.as('finance')).get<BudgetLineDetail>(budgetPaths.detail(line.id));
    expect(kind === 'commitments' ? body.commitmentFree : body.paymentFree).toEqual(euro('0.00'));
    const verdict = await (await api.as('finance')).get<BudgetVerdict>(budgetPaths.verification);
    expect(verdict.body).toEqual({ lines: 1, differences: [] });
  });

  it('cannot be overspent by SQL either (SEC-11)', async () => {
    const column = kind === 'commitments' ? 'committed' : 'cleared';
    await expect(
      api.owner.query(`update budget_lines set ${column} = ${column} + 0.01 where id = $1`, [line.id]),
    ).rejects.toMatchObject({ code: '23514', constraint: `budget_lines_${column}` });
  });
});
