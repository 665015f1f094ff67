import type { CostLine } from './application-content';

/** The first row of a sheet that is not understood, in the words of `code`; rows count from 1 as in a spreadsheet. */
export interface SheetError {
  row: number;
  code: 'sheet-category' | 'sheet-label' | 'sheet-year' | 'sheet-amount';
}

/** What a spreadsheet of costs says; no line is given while any row is wrong. Nothing is kept of it. */
export interface BudgetSheet {
  lines: CostLine[];
  errors: SheetError[];
}

/** Largest spreadsheet of costs. */
export const BUDGET_SHEET_BYTES = 1024 * 1024;

export const budgetSheetPaths = {
  sheet: (applicationId: string) => `/api/applications/${applicationId}/budget-sheet`,
};
