import {
  APPLICATION_LIMITS,
  COST_CATEGORIES,
  euro,
  fromCents,
  MONEY_PATTERN,
  readAmount,
  type BudgetSheet,
  type CostLine,
  type CostSheetCode,
  type SheetError,
} from '@passerelle/contract';
import type { ReadCell } from '../core/lists/read-xlsx.worker';

/** Cost lines of a sheet with category, description, year and amount; all of them, or the rows that are not understood. */
export function budgetOf(rows: readonly ReadCell[][]): BudgetSheet {
  const lines: CostLine[] = [];
  const errors: SheetError[] = [];
  rows.forEach((cells, index) => {
    if (cells.every((cell) => written(cell) === '') || (index === 0 && isHead(cells))) return;
    const line = lineOf(cells);
    if (typeof line === 'string') errors.push({ row: index + 1, code: line });
    else lines.push(line);
  });
  return errors.length > 0 ? { lines: [], errors } : { lines, errors };
}

/** The text of a cell as it stands there. */
export const written = (cell: ReadCell | undefined): string => String(cell ?? '').trim();

/** The words of a cell: a sign that keeps a spreadsheet from computing belongs to our file (SEC-47). */
export const wordsOf = (cell: ReadCell | undefined): string =>
  written(cell).replace(/^'(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/, '');

/** The first row names the columns unless it holds a line already. */
const isHead = (cells: readonly ReadCell[]): boolean => !/\d/.test(written(cells[2])) && !/\d/.test(written(cells[3]));

function lineOf([first, second, third, fourth]: readonly ReadCell[]): CostLine | CostSheetCode {
  const letter = /^([ABC])\b/i.exec(written(first))?.[1]?.toUpperCase();
  const category = COST_CATEGORIES.find((known) => known === letter);
  if (!category) return 'sheet-category';
  const label = wordsOf(second);
  if (label === '' || label.length > APPLICATION_LIMITS.label) return 'sheet-label';
  const year = Number(written(third));
  if (!Number.isInteger(year) || year < 2000 || year > 2100) return 'sheet-year';
  const amount = amountOf(fourth);
  return amount === undefined ? 'sheet-amount' : { category, label, year, amount: euro(amount) };
}

/** Two decimals at most, of a number as of a text in any notation. */
export function amountOf(cell: ReadCell | undefined): string | undefined {
  if (typeof cell === 'number') {
    const hundredths = Math.round(cell * 100);
    const exact = Math.abs(cell * 100 - hundredths) < 1e-4 && Number.isSafeInteger(hundredths);
    return exact && hundredths >= 0 ? fromCents(BigInt(hundredths)) : undefined;
  }
  const amount = readAmount(written(cell));
  return MONEY_PATTERN.test(amount) ? amount : undefined;
}
