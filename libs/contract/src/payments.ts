import type { DateOnly, Instant } from './dates';
import type { DocumentView } from './documents';
import type { LocalizedText } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import { add, subtract, type Money } from './money';
import type { ProjectState } from './projects';

/** Life of a claim: claimed by the partner, then checked, approved, cleared, ordered and paid, each by another person (R38, R40). */
export const CLAIM_STATES = [
  'submitted',
  'returned',
  'checked',
  'approved',
  'cleared',
  'ordered',
  'paid',
  'refused',
] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
export const CLAIM_ACTIONS = ['return', 'resubmit', 'check', 'approve', 'refuse', 'clear', 'order', 'pay'] as const;
export type ClaimAction = (typeof CLAIM_ACTIONS)[number];
/** An instalment of the agreement, or the balance at the end (R41). */
export const CLAIM_KINDS = ['instalment', 'balance'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

export const PAYMENT_LIMITS = { reason: 2000, bankReference: 60, signatory: 140, ground: 2000 };

/** Body of `POST /api/payments`: the declaration of debt of a partner for one instalment. */
export interface ClaimInstalment {
  instalmentId: string;
  signatory: string;
}
/** Body of `POST /api/payments/balance`: the balance after the accepted final report. */
export interface ClaimBalance {
  projectId: string;
  signatory: string;
}
export interface ClaimReason {
  reason: string;
}
/** Body of `POST /api/payments/:id/clear`: the controller's visa on the clearance, on the line of the current year. */
export interface ClearClaim {
  budgetLineId: string;
}
/** Body of `POST /api/payments/:id/pay`. */
export interface PayClaim {
  valueDate: DateOnly;
  bankReference: string;
}

export interface ClaimSummary {
  id: string;
  reference: string;
  kind: ClaimKind;
  projectId: string;
  projectReference: string;
  projectTitle: LocalizedText;
  beneficiaryName: string;
  amount: Money;
  state: ClaimState;
  claimedAt: Instant;
  valueDate: DateOnly | null;
}
export type ClaimPage = Page<ClaimSummary>;

/** Who did which step, when: four eyes at a glance. */
export interface ClaimStep {
  step: 'claimed' | 'checked' | 'approved' | 'cleared' | 'ordered' | 'paid';
  byName: string | null;
  at: Instant | null;
}

export interface ClaimDetail extends ClaimSummary {
  version: number;
  signatory: string;
  iban: string;
  holder: string;
  bankReference: string | null;
  /** What is not paid to the account but set off against a recovery (R43); null when nothing is. */
  withheld: { amount: Money; recoveryId: string; recoveryReference: string } | null;
  commitmentId: string;
  commitmentNumber: string;
  beneficiaryId: string;
  /** Place of the instalment in its agreement; null for the balance. */
  instalmentPosition: number | null;
  /** Line of the current year from which it can be cleared (R31); null when there is none. */
  clearanceLine: { id: string; code: string; year: number; paymentFree: Money } | null;
  steps: ClaimStep[];
  /** Conditions of R40, each met or not. */
  conditions: { code: string; met: boolean }[];
  reason: string | null;
  documents: DocumentView[];
  allowedActions: ActionState<ClaimAction>[];
  mayAddDocuments: boolean;
}

/** What a partner may claim now. */
export interface Claimable {
  projectId: string;
  projectReference: string;
  projectTitle: LocalizedText;
  instalmentId: string | null;
  position: number | null;
  amount: Money;
  plannedOn: DateOnly | null;
  /** Code of what stands in the way; null when it may be claimed. */
  obstacle: string | null;
}
export interface Claimables {
  claimables: Claimable[];
}

/** Money to come back (R43). */
export const RECOVERY_STATES = [
  'opened',
  'notified',
  'contested',
  'accepted',
  'paid',
  'offset',
  'written_off',
] as const;
export type RecoveryState = (typeof RECOVERY_STATES)[number];
export const RECOVERY_ACTIONS = [
  'notify',
  'contest',
  'accept',
  'recordRepayment',
  'settle',
  'offset',
  'applyOffset',
  'settleOffset',
  'writeOff',
] as const;
export type RecoveryAction = (typeof RECOVERY_ACTIONS)[number];
/** What follows from a repayment or from the payment of a claim, never decided by itself. */
export const RECOVERY_CONSEQUENCES = ['settle', 'applyOffset', 'settleOffset'] as const satisfies RecoveryAction[];
/** What a person may be offered. */
export type RecoveryDecision = Exclude<RecoveryAction, (typeof RECOVERY_CONSEQUENCES)[number]>;

export interface RecoverySummary {
  id: string;
  reference: string;
  projectId: string;
  projectReference: string;
  beneficiaryName: string;
  amount: Money;
  repaid: Money;
  state: RecoveryState;
  dueOn: DateOnly | null;
  openedAt: Instant;
}
export type RecoveryPage = Page<RecoverySummary>;
export interface RecoveryDetail extends RecoverySummary {
  version: number;
  projectTitle: LocalizedText;
  ground: string;
  reason: string | null;
  /** `claimReference` names the claim that a repayment was withheld from; null when it came over the bank. */
  repayments: {
    id: string;
    amount: Money;
    valueDate: DateOnly;
    bankReference: string;
    claimReference: string | null;
    byName: string;
  }[];
  /** What will be withheld from claims that are not paid yet. */
  offsets: { claimId: string; claimReference: string; amount: Money }[];
  /** Claims of the same beneficiary from which it can be withheld: under way and not ordered. */
  offsettable: { id: string; reference: string; projectReference: string; amount: Money }[];
  allowedActions: ActionState<RecoveryDecision>[];
}
/** Body of `notify`. */
export interface NotifyRecovery {
  dueOn: DateOnly;
}
/** Body of `recordRepayment`. */
export interface RecordRepayment {
  valueDate: DateOnly;
  bankReference: string;
  amount: Money;
}
export interface RecoveryReason {
  reason: string;
}
/** Body of `offset`: the decision to withhold what is owed from a claim (R43). */
export interface OffsetRecovery {
  claimId: string;
  reason: string;
}

/** What goes to the account: the claim less what is withheld from it (R43). */
export const payableOf = ({ amount, withheld }: Pick<ClaimDetail, 'amount' | 'withheld'>): Money =>
  withheld ? subtract(amount, withheld.amount) : amount;

/** What is still to come back: neither repaid nor decided to be withheld (R43). */
export const stillOwed = ({ amount, repaid, offsets }: Pick<RecoveryDetail, 'amount' | 'repaid' | 'offsets'>): Money =>
  subtract(amount, add(repaid, ...offsets.map((offset) => offset.amount)));

/** What has to be settled before a grant is closed (R19, R41). */
export interface ClosingDetail {
  projectId: string;
  projectReference: string;
  projectTitle: LocalizedText;
  beneficiaryName: string;
  projectState: ProjectState;
  /** Version of the project: what closing decides on. */
  version: number;
  conditions: { code: string; met: boolean }[];
  finalGrant: Money | null;
  paid: Money;
  repaid: Money;
  /** Final grant less what was paid and not repaid; null until the report is accepted. */
  balance: Money | null;
  /** Unused commitment that closing releases. */
  toRelease: Money;
  obstacle: string | null;
}

export interface ClaimQuery extends ListQuery {
  state?: ClaimState;
  kind?: ClaimKind;
  projectId?: string;
  year?: string;
}
export interface RecoveryQuery extends ListQuery {
  state?: RecoveryState;
}

export const paymentPaths = {
  list: '/api/payments',
  export: '/api/payments/export',
  claim: '/api/payments',
  claimBalance: '/api/payments/balance',
  claimables: '/api/payments/claimables',
  detail: (id: string) => `/api/payments/${id}`,
  act: (id: string, action: ClaimAction) => `/api/payments/${id}/${action}`,
  documents: (id: string) => `/api/payments/${id}/documents`,
  document: (id: string, documentId: string) => `/api/payments/${id}/documents/${documentId}`,
  history: (id: string) => `/api/payments/${id}/history`,
  recoveries: '/api/payments/recoveries',
  recovery: (id: string) => `/api/payments/recoveries/${id}`,
  actOnRecovery: (id: string, action: RecoveryDecision) => `/api/payments/recoveries/${id}/${action}`,
  recoveryHistory: (id: string) => `/api/payments/recoveries/${id}/history`,
  closing: (projectId: string) => `/api/payments/closings/${projectId}`,
};
