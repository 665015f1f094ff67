import { newQuestion } from './form-defaults';
import { evaluateForm } from './form-evaluator';
import type { BudgetRule, BudgetTableQuestion } from './form-questions';
import { budgetColumns, budgetTotals } from './form-totals';

const option = (code: string) => ({ code, label: { fr: code, nl: code, en: code } });
const rule = (changes: Partial<BudgetRule>): BudgetRule => ({
  part: 'headings',
  codes: ['structure'],
  of: ['staff'],
  minPercent: null,
  maxPercent: '10',
  ...changes,
});
const table: BudgetTableQuestion = {
  ...newQuestion('budget-table', 'budget'),
  headings: ['staff', 'structure'].map(option),
  sources: ['region', 'own'].map(option),
};
const lines = [
  {
    heading: 'staff',
    label: 'Coordinator',
    cells: [
      { year: 1, source: 'region', amount: '600.10' },
      { year: 2, source: 'own', amount: '400.20' },
    ],
  },
  { heading: 'structure', label: 'Rent', cells: [{ year: 2, source: 'region', amount: '100.04' }] },
];
const errorsOf = (question: BudgetTableQuestion) =>
  evaluateForm(
    { fixed: {}, sections: [{ key: 's', title: question.label, help: question.help, questions: [question] }] },
    { budget: lines },
    { files: [], knownIds: [] },
  ).errors;

describe('budgetColumns', () => {
  it('are every source in every year', () => {
    expect(budgetColumns(table).map(({ year, source }) => `${source} ${year}`)).toEqual([
      'region 1',
      'own 1',
      'region 2',
      'own 2',
    ]);
  });
});

describe('budgetTotals', () => {
  it('adds up by line, heading, year and source, to the cent', () => {
    const { total, lines: rows, headings, years, sources } = budgetTotals(table, lines);
    const amounts = (list: { amount: string }[]) => list.map(({ amount }) => amount);
    expect(total).toEqual({ amount: '1100.34', currency: 'EUR' });
    expect(amounts(rows)).toEqual(['1000.30', '100.04']);
    expect(amounts(years)).toEqual(['600.10', '500.24']);
    expect(headings.map(({ code, amount, years: [, second] }) => [code, amount.amount, second?.amount])).toEqual([
      ['staff', '1000.30', '400.20'],
      ['structure', '100.04', '100.04'],
    ]);
    expect(sources.map(({ code, amount, percent }) => [code, amount.amount, percent])).toEqual([
      ['region', '700.14', '63.6'],
      ['own', '400.20', '36.4'],
    ]);
  });

  it('holds parts to their percentages without rounding: 100.04 is more than 10 % of 1000.30', () => {
    expect(errorsOf({ ...table, rules: [rule({})] })).toEqual([
      {
        path: 'answers.budget',
        code: 'share-too-large',
        params: { parts: 'structure', of: 'staff', limit: '10', percent: '10.0' },
      },
    ]);
    expect(errorsOf({ ...table, rules: [rule({ maxPercent: '10.01' })] })).toEqual([]);
    const own = rule({ part: 'sources', codes: ['own'], of: [], minPercent: '40', maxPercent: null });
    expect(errorsOf({ ...table, rules: [own] }).map(({ code }) => code)).toEqual(['share-too-small']);
  });

  it('holds the total to its limits, and wants heading, label and amount of each line', () => {
    expect(errorsOf({ ...table, maxTotal: '1100.33' }).map(({ code }) => code)).toEqual(['too-large']);
    const empty = [{ heading: '', label: '', cells: [] }];
    const { errors } = evaluateForm(
      { fixed: {}, sections: [{ key: 's', title: table.label, help: table.help, questions: [table] }] },
      { budget: empty },
      { files: [], knownIds: [] },
    );
    expect(errors.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'answers.budget.0.heading required',
      'answers.budget.0.label required',
      'answers.budget.0.cells amount-zero',
    ]);
  });
});
