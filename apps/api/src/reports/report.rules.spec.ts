import { euro, finalBalance, REPORT_STATES, type CostCategory } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { acceptedCosts, checkErrors, isOverdue, openingTotals, submissionErrors, writingErrors } from './report.rules';
import { reportWorkflow } from './report.workflow';

const line = (category: CostCategory, amount: string, note = '') => ({ category, amount: euro(amount), note });
const spent = openingTotals([line('A', '800.00'), line('B', '150.00'), line('A', '20.00')], euro('970.00')).map(
  (total) => ({ ...total, spent: '100.00' }),
);

describe('final balance (R41)', () => {
  it.each([
    ['the award', '1000.00', '90.00', '2000.00', '0.00', '800.00', '1000.00', '200.00'],
    ['the share of the costs', '1000.00', '90.00', '1000.00', '0.00', '800.00', '900.00', '100.00'],
    ['the costs less other income', '1000.00', '90.00', '1000.00', '350.00', '800.00', '650.00', '-150.00'],
    ['nothing rather than less', '1000.00', '90.00', '100.00', '350.00', '80.00', '0.00', '-80.00'],
    ['the cent', '1000.00', '33.33', '100.01', '0.00', '0.00', '33.33', '33.33'],
  ])('is bounded by %s', (_what, award, maxShare, costs, income, paid, finalGrant, balance) => {
    const frame = { award: euro(award), maxShare, paid: euro(paid) };
    expect(finalBalance(frame, euro(costs), euro(income))).toMatchObject({
      finalGrant: euro(finalGrant),
      balance: euro(balance),
    });
  });
});

describe('final report', () => {
  it('opens with the budget of the application by category, or the whole cost as operational', () => {
    expect(spent.map(({ category, budgeted }) => [category, budgeted])).toEqual([
      ['A', '820.00'],
      ['B', '150.00'],
      ['C', '0.00'],
    ]);
    expect(openingTotals([], euro('970.00')).map(({ budgeted }) => budgeted)).toEqual(['970.00', '0.00', '0.00']);
  });

  it.each([
    ['due', '2026-05-01', '2026-05-01', false],
    ['due', '2026-05-01', '2026-05-02', true],
    ['returned', '2026-05-01', '2026-05-02', true],
    ['submitted', '2026-05-01', '2026-05-02', false],
  ] as const)('%s, due on %s, is on %s overdue: %s (R48)', (state, dueOn, today, overdue) => {
    expect(isOverdue(state, dueOn, today)).toBe(overdue);
  });

  it('names each category once', () => {
    const write = { narrative: '', results: '', otherIncome: euro('0.00') };
    const all = [line('A', '1.00'), line('B', '1.00'), line('C', '1.00')];
    expect(writingErrors({ ...write, spent: all })).toEqual([]);
    const twice = [line('A', '1.00'), line('A', '1.00'), line('C', '1.00')];
    expect(writingErrors({ ...write, spent: twice })).toEqual([{ path: 'spent', code: 'each-category-once' }]);
  });

  it('is sent with a text, expenses, the financial report and evidence', () => {
    const report = { narrative: '', results: '', totals: openingTotals([], euro('1.00')) };
    expect(submissionErrors(report, []).map(({ code }) => code)).toEqual([
      'required',
      'required',
      'nothing-spent',
      'financial-report-missing',
      'evidence-missing',
    ]);
    const whole = { narrative: 'a', results: 'b', totals: spent };
    expect(submissionErrors(whole, [{ kind: 'report-financial' }, { kind: 'invoice' }])).toEqual([]);
  });

  it.each([
    [['100.00', '100.00', '20.00'], []],
    [['100.01', '100.00', '0.00'], ['more-than-spent']],
    [['100.00', '100.00', '20.01'], ['accepted-structure-costs-too-high']],
    [
      ['50.00', '0.00', '100.01'],
      ['more-than-spent', 'accepted-structure-costs-too-high'],
    ],
  ])('accepts %j with errors %j', ([a = '', b = '', c = ''], codes) => {
    const accepted = [line('A', a, 'Sans pièce'), line('B', b, 'Sans pièce'), line('C', c, 'Sans pièce')];
    expect(checkErrors({ accepted }, spent, '10').map(({ code }) => code)).toEqual(codes);
  });

  it('accepts less than was spent with a note only', () => {
    const accepted = [line('A', '99.99'), line('B', '100.00'), line('C', '19.00', 'Sans pièce')];
    expect(checkErrors({ accepted }, spent, '10')).toEqual([{ path: 'accepted.0.note', code: 'note-missing' }]);
  });

  it('has accepted costs once every category was decided', () => {
    expect(acceptedCosts(spent)).toBeUndefined();
    expect(acceptedCosts(spent.map((total) => ({ ...total, accepted: '10.00' })))).toEqual(euro('30.00'));
  });

  it('reaches every state', () => {
    expect(unreachableStates(reportWorkflow, REPORT_STATES, 'due')).toEqual([]);
  });
});
