import type { Instant } from './dates';
import type { LocalizedText } from './languages';
import type { ListQuery, Page } from './lists';
import type { Money } from './money';

export const BUDGET_LIMITS = { label: 200, reason: 1000, document: 120 };

/** Ceiling of new obligations, or of amounts cleared for payment in the year (R30, R31). */
export const APPROPRIATIONS = ['commitment', 'payment'] as const;
export type Appropriation = (typeof APPROPRIATIONS)[number];

/** What moves a budget line. Movements are never changed; a correction is a movement of its own (SEC-12). */
export const BUDGET_MOVEMENT_KINDS = [
  'opening',
  'adjustment',
  'commitment',
  'decommitment',
  'clearance',
  'payment',
] as const;
export type BudgetMovementKind = (typeof BUDGET_MOVEMENT_KINDS)[number];

/** One basic allocation of one year with its running totals: paid <= cleared <= committed. */
export interface BudgetLineSummary {
  id: string;
  code: string;
  year: number;
  label: LocalizedText;
  /** Commitment appropriation opened, used and free. */
  commitmentOpened: Money;
  committed: Money;
  commitmentFree: Money;
  /** Payment appropriation opened, used and free. */
  paymentOpened: Money;
  cleared: Money;
  paymentFree: Money;
  paid: Money;
}
export type BudgetLinePage = Page<BudgetLineSummary>;

export interface BudgetMovementView {
  id: string;
  at: Instant;
  kind: BudgetMovementKind;
  appropriation: Appropriation;
  amount: Money;
  reason: string;
  /** Reference of the commitment or claim behind it. */
  source: string | null;
  byName: string;
}

export interface BudgetLineDetail extends BudgetLineSummary {
  version: number;
  movements: BudgetMovementView[];
  mayManage: boolean;
}

/** Body of `POST /api/budget`: a line with its opening appropriations. */
export interface CreateBudgetLine {
  code: string;
  year: number;
  label: LocalizedText;
  commitmentOpened: Money;
  paymentOpened: Money;
  /** Ordinance or decision that opens them. */
  reason: string;
}

/** Body of `POST /api/budget/:id/adjust`: a change of what was opened; `amount` may be negative (R30). */
export interface AdjustBudgetLine {
  appropriation: Appropriation;
  /** Signed decimal. */
  amount: string;
  reason: string;
}

export interface BudgetQuery extends ListQuery {
  year?: string;
  code?: string;
}

/** Answer of the check that recomputes every running total from its movements (SEC-11). */
export interface BudgetVerdict {
  lines: number;
  differences: { lineId: string; code: string; year: number; field: string; stored: string; computed: string }[];
}

export const budgetPaths = {
  list: '/api/budget',
  export: '/api/budget/export',
  create: '/api/budget',
  verification: '/api/budget/verification',
  detail: (id: string) => `/api/budget/${id}`,
  adjust: (id: string) => `/api/budget/${id}/adjust`,
  history: (id: string) => `/api/budget/${id}/history`,
};
