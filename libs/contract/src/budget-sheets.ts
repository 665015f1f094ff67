import type { CostLine } from './application-content';
import type { BudgetLineAnswer } from './forms/form-answers';
import type { FieldError } from './problems';

/** The first row of a sheet that is not understood, in the words of `code`; rows count from 1 as in a spreadsheet. */
export interface SheetError {
  row: number;
  code: CostSheetCode | TableSheetCode;
  /** What the words name, such as the column. */
  params?: NonNullable<FieldError['params']>;
}

/** What a row of costs may lack. */
export type CostSheetCode = 'sheet-category' | 'sheet-label' | 'sheet-year' | 'sheet-amount';
/** What a row of an own budget table may lack; `sheet-lines`: it is the first one too many. */
export type TableSheetCode = 'sheet-heading' | 'sheet-description' | 'sheet-cell' | 'sheet-lines';

/** What a spreadsheet of costs says; no line is given while any row is wrong. Nothing is kept of it. */
export interface BudgetSheet {
  lines: CostLine[];
  errors: SheetError[];
}

/** What a spreadsheet of an own budget table says; no line is given while any row is wrong. Nothing is kept of it. */
export interface BudgetTableSheet {
  lines: BudgetLineAnswer[];
  errors: SheetError[];
}

/** Largest spreadsheet of costs. */
export const BUDGET_SHEET_BYTES = 1024 * 1024;

export const budgetSheetPaths = {
  sheet: (applicationId: string) => `/api/applications/${applicationId}/budget-sheet`,
  /** Of a question for a budget table. */
  table: (applicationId: string, question: string) => `/api/applications/${applicationId}/questions/${question}/sheet`,
};
