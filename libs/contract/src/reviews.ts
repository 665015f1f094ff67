import type { DateOnly, Instant } from './dates';
import type { LocalizedText } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { Money } from './money';
import type { ApplicationState } from './applications';
import type { Criterion } from './calls';
import type { RejectionCode, ScreeningAction } from './screenings';

export const REVIEW_LIMITS = { note: 2000, reason: 4000, comment: 4000, points: 5, criteria: 20 };

/** Body of `POST /api/reviews/applications/:id/evaluators`. */
export interface AssignEvaluator {
  evaluatorId: string;
}
export interface EvaluatorOption {
  id: string;
  name: string;
  /** Files not yet scored. */
  open: number;
  /** Belongs to the applicant's organisation. */
  conflicted: boolean;
  /** Has, or had, a sheet of this file. */
  assigned: boolean;
}
export interface EvaluatorOptions {
  evaluators: EvaluatorOption[];
}

/** States of one evaluator's work on one file; a declared conflict ends it. */
export const SHEET_STATES = ['assigned', 'declared', 'conflicted', 'complete'] as const;
export type SheetState = (typeof SHEET_STATES)[number];
export const SHEET_ACTIONS = ['declareNone', 'declareConflict', 'complete', 'reopen'] as const;
export type SheetAction = (typeof SHEET_ACTIONS)[number];

export interface Score {
  criterion: string;
  /** 0 to 5. */
  points: number;
  comment: string;
}

/** A score sheet; others' sheets show only when one's own is complete (E4). */
export interface ScoreSheet {
  id: string;
  version: number;
  applicationId: string;
  reference: string;
  title: string;
  evaluatorName: string;
  state: SheetState;
  criteria: Criterion[];
  scores: Score[];
  comment: string;
  /** True for the sheet of the reader. */
  own: boolean;
  /** Weighted, in percent, once every criterion has points. */
  total: string | null;
  allowedActions: { action: SheetAction; permission: string; obstacle?: string }[];
}
/** Body of `PUT /api/reviews/sheets/:id`: the sheet so far. */
export interface WriteSheet {
  scores: Score[];
  comment: string;
}
/** Body of `POST /api/reviews/sheets/:id/declareConflict`. */
export interface DeclareConflict {
  reason: string;
}

/** Answer of `reviewPaths.sheetsOf`: the sheets the reader may see now. */
export interface ScoreSheets {
  sheets: ScoreSheet[];
}

export interface SheetSummary {
  id: string;
  applicationId: string;
  reference: string;
  title: string;
  organisationName: string;
  lotTitle: LocalizedText;
  state: SheetState;
  total: string | null;
  assignedAt: Instant;
}
export type SheetPage = Page<SheetSummary>;
export interface SheetQuery extends ListQuery {
  state?: SheetState;
}

/** Weighted score in percent: sum of points / 5 × weight, with one decimal; undefined while a criterion has no points (R12). */
export function weightedScore(
  criteria: readonly { code: string; weight: number }[],
  scores: readonly Score[],
): string | undefined {
  const points = new Map(scores.map((score) => [score.criterion, score.points]));
  if (criteria.some(({ code }) => !points.has(code))) return undefined;
  const tenths = criteria.reduce((sum, { code, weight }) => sum + (points.get(code) ?? 0) * weight * 2, 0);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** What the committee says of a file. */
export const COMMITTEE_ACTIONS = ['propose', 'reserve', 'decline'] as const;
export type CommitteeAction = (typeof COMMITTEE_ACTIONS)[number];

/** One line of the ranking of a lot, with the money on it. */
export interface RankedApplication {
  applicationId: string;
  version: number;
  reference: string;
  title: string;
  organisationName: string;
  state: ApplicationState;
  requested: Money;
  proposed: Money | null;
  /** What of the proposal the file still holds: less after a smaller award, nothing when there is none (R23). */
  held: Money | null;
  /** Mean of the complete sheets in percent. */
  score: string | null;
  completeSheets: number;
  aboveThreshold: boolean;
  /** What this and all better files take: what proposals hold, what the others ask for. Null when not selected: takes nothing. */
  cumulated: Money | null;
  allowedActions: ActionState<CommitteeAction>[];
}
export interface Ranking {
  lotId: string;
  lotTitle: LocalizedText;
  callCode: string;
  envelope: Money;
  /** What proposals and awards hold of the envelope (R23). */
  proposedTotal: Money;
  free: Money;
  applications: RankedApplication[];
  mayPropose: boolean;
}

/** Body of `POST /api/reviews/applications/:id/propose` (R12, R23). */
export interface ProposeApplication {
  amount: Money;
  /** Day of the committee whose minutes say so. */
  minutesOn: DateOnly;
  motivation: string;
}
/** Body of `…/reserve` and `…/decline`. */
export interface PassOver {
  minutesOn: DateOnly;
  motivation: string;
}

export const reviewPaths = {
  screening: (applicationId: string) => `/api/reviews/screenings/${applicationId}`,
  check: (applicationId: string, code: string) => `/api/reviews/screenings/${applicationId}/checks/${code}`,
  screen: (applicationId: string, action: ScreeningAction) => `/api/reviews/screenings/${applicationId}/${action}`,
  letter: (applicationId: string, code: RejectionCode) => `/api/reviews/screenings/${applicationId}/letters/${code}`,
  evaluators: (applicationId: string) => `/api/reviews/applications/${applicationId}/evaluators`,
  sheets: '/api/reviews/sheets',
  sheet: (id: string) => `/api/reviews/sheets/${id}`,
  act: (id: string, action: SheetAction) => `/api/reviews/sheets/${id}/${action}`,
  sheetsOf: (applicationId: string) => `/api/reviews/applications/${applicationId}/sheets`,
  ranking: (lotId: string) => `/api/reviews/lots/${lotId}/ranking`,
  propose: (applicationId: string) => `/api/reviews/applications/${applicationId}/propose`,
  reserve: (applicationId: string) => `/api/reviews/applications/${applicationId}/reserve`,
  decline: (applicationId: string) => `/api/reviews/applications/${applicationId}/decline`,
};
