import type { DateOnly, Instant } from './dates';
import type { DocumentView } from './documents';
import type { LocalizedText } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import { add, compare, euro, least, share, subtract, type Money } from './money';
import type { CostCategory } from './application-content';

/** Life of a final report; two people accept it: the officer who checks, the manager who approves (R19, R38). */
export const REPORT_STATES = ['due', 'draft', 'submitted', 'returned', 'checked', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];
export const REPORT_ACTIONS = ['begin', 'submit', 'return', 'check', 'accept', 'sendBack'] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

export const REPORT_LIMITS = { narrative: 20_000, note: 4000 };

/** Spent and accepted amounts of one cost category. */
export interface ReportTotals {
  category: CostCategory;
  budgeted: Money;
  spent: Money;
  /** Null until the officer has decided; for the partner until the report is accepted. */
  accepted: Money | null;
  note: string;
}

export interface ReportSummary {
  id: string;
  reference: string;
  projectId: string;
  projectReference: string;
  projectTitle: LocalizedText;
  beneficiaryName: string;
  state: ReportState;
  dueOn: DateOnly;
  submittedAt: Instant | null;
  overdue: boolean;
}
export type ReportPage = Page<ReportSummary>;

export interface ReportDetail extends ReportSummary {
  version: number;
  /** What was done and reached. */
  narrative: string;
  results: string;
  totals: ReportTotals[];
  otherIncome: Money;
  /** What the end is reckoned with (R41). */
  frame: ReportFrame;
  /** Final grant, what is paid, and the balance: negative is to be recovered (R41); null until accepted amounts are known. */
  balance: FinalBalance | null;
  returnedReason: string | null;
  /** Why the manager wants the accepted amounts decided again; null for the partner. */
  sentBackReason: string | null;
  submittedByName: string | null;
  checkedByName: string | null;
  acceptedByName: string | null;
  documents: DocumentView[];
  allowedActions: ActionState<ReportAction>[];
  mayEdit: boolean;
  mayAddDocuments: boolean;
}

/** Award, largest share of the cost, structure costs on A + B in percent, and what is paid so far. */
export interface ReportFrame {
  award: Money;
  maxShare: string;
  structurePercent: string;
  paid: Money;
}

/** The arithmetic of the end (R41). */
export interface FinalBalance {
  award: Money;
  acceptedCosts: Money;
  maxShare: string;
  otherIncome: Money;
  finalGrant: Money;
  paid: Money;
  /** Final grant less paid. */
  balance: Money;
}

/** Final grant = min(award, share of the accepted costs, accepted costs - other income); balance = final grant - paid (R41). */
export function finalBalance(
  frame: Omit<ReportFrame, 'structurePercent'>,
  acceptedCosts: Money,
  otherIncome: Money,
): FinalBalance {
  const { award, maxShare, paid } = frame;
  const ceiling = least(award, share(acceptedCosts, maxShare), subtract(acceptedCosts, otherIncome));
  const finalGrant = compare(ceiling, euro('0.00')) < 0 ? euro('0.00') : ceiling;
  return { award, acceptedCosts, maxShare, otherIncome, finalGrant, paid, balance: subtract(finalGrant, paid) };
}

/** The most structure costs (C) that go with the accepted operational and management costs (domain 6). */
export function structureCostLimit(
  costs: readonly { category: CostCategory; amount: Money }[],
  structurePercent: string,
): Money {
  return share(add(...costs.filter(({ category }) => category !== 'C').map(({ amount }) => amount)), structurePercent);
}

/** Body of `PUT /api/reports/:id`. */
export interface WriteReport {
  narrative: string;
  results: string;
  spent: { category: CostCategory; amount: Money }[];
  otherIncome: Money;
}
/** Body of `POST /api/reports/:id/check`. */
export interface CheckReport {
  accepted: { category: CostCategory; amount: Money; note: string }[];
}
/** Body of `return` and `sendBack`. */
export interface ReturnReport {
  reason: string;
}

export interface ReportQuery extends ListQuery {
  state?: ReportState;
  overdue?: 'yes';
}

export const reportPaths = {
  list: '/api/reports',
  export: '/api/reports/export',
  detail: (id: string) => `/api/reports/${id}`,
  act: (id: string, action: ReportAction) => `/api/reports/${id}/${action}`,
  documents: (id: string) => `/api/reports/${id}/documents`,
  document: (id: string, documentId: string) => `/api/reports/${id}/documents/${documentId}`,
  history: (id: string) => `/api/reports/${id}/history`,
};
