import {
  add,
  COST_CATEGORIES,
  euro,
  MONEY_PATTERN,
  subtract,
  type BudgetSection,
  type CostCategory,
  type CostLine,
  type Money,
} from '@passerelle/contract';
import { readAmount } from '@passerelle/ui';
import { pastedCells } from '../core/pasted-cells';

/** Sums of a budget while it is typed; what is no amount yet counts as nothing. */
export interface BudgetSums {
  byCategory: Record<CostCategory, Money>;
  cost: Money;
  financing: Money;
  /** Cost without financing; negative when there is too much. */
  missing: Money;
}

/** The sums below the table. */
export function budgetSums({ lines, requested, ownContribution, otherFunding }: BudgetSection): BudgetSums {
  const sumOf = (category: CostCategory) =>
    add(...lines.filter((line) => line.category === category).map(({ amount }) => known(amount)));
  const byCategory = { A: sumOf('A'), B: sumOf('B'), C: sumOf('C') };
  const cost = add(byCategory.A, byCategory.B, byCategory.C);
  const financing = add(known(requested), known(ownContribution), ...otherFunding.map(({ amount }) => known(amount)));
  return { byCategory, cost, financing, missing: subtract(cost, financing) };
}

const known = (amount: Money): Money => (MONEY_PATTERN.test(amount.amount) ? amount : euro('0.00'));

/** Cost lines from cells copied in a spreadsheet: category, label, year, amount; undefined when it is no table. */
export function linesFromCells(text: string, year: number): CostLine[] | undefined {
  if (!text.includes('\t')) return undefined;
  return pastedCells(text)
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => lineFrom(cells, year));
}

/** A cell is recognised by what it holds, so that the order and missing columns do not matter. */
function lineFrom(cells: string[], fallback: number): CostLine {
  const category = COST_CATEGORIES.find((code) => cells.some((cell) => cell.toUpperCase() === code)) ?? 'A';
  const year = cells.find((cell) => /^20\d\d$/.test(cell));
  const amount = cells.findLast((cell) => cell !== year && MONEY_PATTERN.test(readAmount(cell)));
  const label = cells.find((cell) => cell !== year && cell !== amount && cell.length > 1) ?? '';
  return { category, label, year: Number(year ?? fallback), amount: euro(amount ? readAmount(amount) : '0.00') };
}
