import { cents, euro, fromCents, percentOf, type Money } from '../money';
import type { BudgetCell, BudgetLineAnswer, FinancingAnswer } from './form-answers';
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

/** The columns of amounts of a budget table, in their order: every source in every year. */
export const budgetColumns = ({
  years,
  sources,
}: Pick<BudgetTableQuestion, 'years' | 'sources'>): Pick<BudgetCell, 'year' | 'source'>[] =>
  Array.from({ length: years }, (_, index) => index + 1).flatMap((year) =>
    sources.map(({ code }) => ({ year, source: code })),
  );

/** What a financing plan adds up to, in cents; a part without an amount counts as nothing. */
export const planTotal = (parts: readonly Pick<FinancingAnswer, 'amount'>[]): bigint =>
  parts.reduce((sum, { amount }) => sum + (amount === '' ? 0n : cents(amount)), 0n);

/** The sums of a budget table, exact to the cent; each amount is read once, since a page asks at every key. */
export function budgetTotals(question: BudgetTableQuestion, lines: readonly BudgetLineAnswer[]): BudgetTotals {
  const sums = new Map<string, bigint>();
  const count = (part: string, read: bigint) => sums.set(part, (sums.get(part) ?? 0n) + read);
  const sumOf = (part: string): Money => euro(fromCents(sums.get(part) ?? 0n));
  const ofLines = lines.map(({ heading, cells }) => {
    let line = 0n;
    for (const { year, source, amount } of cells) {
      const read = cents(amount);
      line += read;
      count(`${heading} in ${year}`, read);
      count(`year ${year}`, read);
      count(`source ${source}`, read);
    }
    count(`heading ${heading}`, line);
    count('total', line);
    return euro(fromCents(line));
  });
  const years = Array.from({ length: question.years }, (_, index) => index + 1);
  const total = sumOf('total');
  return {
    total,
    lines: ofLines,
    headings: question.headings.map(({ code }) => ({
      code,
      amount: sumOf(`heading ${code}`),
      years: years.map((year) => sumOf(`${code} in ${year}`)),
    })),
    years: years.map((year) => sumOf(`year ${year}`)),
    sources: question.sources.map(({ code }) => {
      const amount = sumOf(`source ${code}`);
      return { code, amount, percent: percentOf(amount, total) };
    }),
  };
}
