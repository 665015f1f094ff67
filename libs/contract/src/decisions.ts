import type { DateOnly, Instant } from './dates';
import type { DocumentKind, DocumentView } from './documents';
import type { LocalizedText } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { Money } from './money';
import type { DecisionStepKind } from './programmes';

/** Life of a decision file: prepared, in the chain, and its end. */
export const DECISION_STATES = ['prepared', 'in_approval', 'awarded', 'refused', 'withdrawn'] as const;
export type DecisionState = (typeof DECISION_STATES)[number];
export const DECISION_ACTIONS = ['start', 'award', 'refuse', 'withdraw'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

/** States of one step of the chain. An unfavourable opinion blocks until it is overruled (R36). */
export const STEP_STATES = ['waiting', 'favourable', 'with_remarks', 'unfavourable', 'overruled'] as const;
export type StepState = (typeof STEP_STATES)[number];
export const STEP_OUTCOMES = ['favourable', 'with_remarks', 'unfavourable'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

export const DECISION_LIMITS = { note: 4000, item: 60, motivation: 6000 };

/** Preliminary steps every decision file lists (R1). */
export const PRELIMINARIES = ['gender-test', 'equal-opportunity-test', 'state-aid'] as const;
export type Preliminary = (typeof PRELIMINARIES)[number];

/** Body of `POST /api/decisions`: opens the file of a project with the chain of its amount (R13, R35). */
export interface PrepareDecision {
  projectId: string;
  motivation: string;
  preliminaries: { preliminary: Preliminary; doneOn: DateOnly | null; note: string }[];
}

/** Body of `PUT /api/decisions/:id` while the file is prepared. */
export type WriteDecision = Omit<PrepareDecision, 'projectId'>;

/** Body of `POST /api/decisions/:id/award`: the signed decree. */
export interface AwardDecision {
  decidedOn: DateOnly;
  /** The decree; needed when an officer registers it for the minister (R5). */
  documentId: string | null;
  onBehalf: boolean;
}

/** Body of `POST /api/decisions/:id/steps/:stepId/record`. */
export interface RecordStep {
  outcome: StepOutcome;
  decidedOn: DateOnly;
  /** Item of the deliberation, number of the opinion. */
  item: string;
  note: string;
  /** Signed document; needed when recorded for somebody who does not sign in (R5). */
  documentId: string | null;
  /** True when an officer records it for the body that decided. */
  onBehalf: boolean;
}
/** Body of `…/steps/:stepId/overrule` (R36). */
export interface OverruleStep {
  reason: string;
  documentId: string;
  /** True when an officer registers it for the authority that overrules (R5). */
  onBehalf: boolean;
}
/** Body of `POST /api/decisions/:id/refuse`. */
export interface RefuseDecision {
  reason: string;
  /** The signed refusal; needed when an officer registers it for the minister (R5). */
  documentId: string | null;
  onBehalf: boolean;
}

/** Kinds of documents a decision file takes. */
export const DECISION_DOCUMENT_KINDS = [
  'opinion',
  'government-decision',
  'decree',
  'minutes',
  'letter',
  'budget',
  'other',
] as const satisfies readonly DocumentKind[];

/** What a step may rest on: the kinds of document in which each body speaks (R5). */
export const STEP_DOCUMENT_KINDS: Readonly<Record<DecisionStepKind, readonly DocumentKind[]>> = {
  management: ['opinion', 'letter', 'minutes'],
  inspector: ['opinion'],
  'budget-minister': ['letter', 'opinion'],
  government: ['government-decision', 'minutes'],
  minister: ['letter', 'decree'],
};
/** What overrules an opinion (R36), and what refuses a grant. */
export const OVERRULE_DOCUMENT_KINDS: readonly DocumentKind[] = ['government-decision', 'letter'];
export const REFUSAL_DOCUMENT_KINDS: readonly DocumentKind[] = ['letter', 'decree'];

export interface DecisionStepView {
  id: string;
  position: number;
  kind: DecisionStepKind;
  state: StepState;
  decidedOn: DateOnly | null;
  item: string;
  note: string;
  recordedByName: string | null;
  onBehalf: boolean;
  documentId: string | null;
  overruledByName: string | null;
  /** Code of what keeps the reader from recording it; null when they may. */
  obstacle: string | null;
  /** Code of what keeps the reader from registering it for the body that decided (R5); null when they may. */
  onBehalfObstacle: string | null;
  overruleReason: string | null;
  overruledOnBehalf: boolean;
  overruleObstacle: string | null;
  /** Code of what keeps the reader from registering an overruling (R5, R36); null when they may. */
  overruleOnBehalfObstacle: string | null;
}

export interface DecisionSummary {
  id: string;
  reference: string;
  projectId: string;
  projectReference: string;
  projectTitle: LocalizedText;
  beneficiaryName: string;
  amount: Money;
  state: DecisionState;
  /** The step that is waiting, if any. */
  waitingFor: DecisionStepKind | null;
  preparedByName: string;
  preparedAt: Instant;
}
export type DecisionPage = Page<DecisionSummary>;

export interface DecisionDetail extends DecisionSummary {
  version: number;
  motivation: string;
  preliminaries: { preliminary: Preliminary; doneOn: DateOnly | null; note: string }[];
  awardedByName: string | null;
  awardedOn: DateOnly | null;
  awardedOnBehalf: boolean;
  refusalReason: string | null;
  refusedByName: string | null;
  refusedOnBehalf: boolean;
  mayEdit: boolean;
  steps: DecisionStepView[];
  documents: DocumentView[];
  /** Same beneficiary within twelve months: possible splitting (R35). */
  splittingWarning: { reference: string; amount: Money }[];
  allowedActions: ActionState<DecisionAction>[];
}

export interface DecisionQuery extends ListQuery {
  state?: DecisionState;
  waitingFor?: DecisionStepKind;
}

export const decisionPaths = {
  list: '/api/decisions',
  export: '/api/decisions/export',
  prepare: '/api/decisions',
  detail: (id: string) => `/api/decisions/${id}`,
  act: (id: string, action: DecisionAction) => `/api/decisions/${id}/${action}`,
  recordStep: (id: string, stepId: string) => `/api/decisions/${id}/steps/${stepId}/record`,
  overruleStep: (id: string, stepId: string) => `/api/decisions/${id}/steps/${stepId}/overrule`,
  documents: (id: string) => `/api/decisions/${id}/documents`,
  document: (id: string, documentId: string) => `/api/decisions/${id}/documents/${documentId}`,
  history: (id: string) => `/api/decisions/${id}/history`,
};
