import { add, euro, percentOf, type Money } from '../money';
import type { BudgetCell, BudgetLineAnswer } from './form-answers';
import type { BudgetTableQuestion } from './form-questions';

/** What a budget table adds up to, in euro; every list in the order of the definition, of the lines in theirs. */
export interface BudgetTotals {
  total: Money;
  lines: Money[];
  headings: { code: string; amount: Money; years: Money[] }[];
  years: Money[];
  /** With the part of the total in percent with one decimal. */
  sources: { code: string; amount: Money; percent: string }[];
}

/** The sums of a budget table, exact to the cent. */
export function budgetTotals(question: BudgetTableQuestion, lines: readonly BudgetLineAnswer[]): BudgetTotals {
  const cells = lines.flatMap((line) => line.cells.map((cell) => ({ ...cell, heading: line.heading })));
  const total = sum(cells);
  const years = Array.from({ length: question.years }, (_, index) => index + 1);
  const byYear = (some: typeof cells) => years.map((year) => sum(some.filter((cell) => cell.year === year)));
  return {
    total,
    lines: lines.map((line) => sum(line.cells)),
    headings: question.headings.map(({ code }) => {
      const own = cells.filter(({ heading }) => heading === code);
      return { code, amount: sum(own), years: byYear(own) };
    }),
    years: byYear(cells),
    sources: question.sources.map(({ code }) => {
      const amount = sum(cells.filter(({ source }) => source === code));
      return { code, amount, percent: percentOf(amount, total) };
    }),
  };
}

const sum = (cells: readonly Pick<BudgetCell, 'amount'>[]): Money => add(...cells.map(({ amount }) => euro(amount)));
