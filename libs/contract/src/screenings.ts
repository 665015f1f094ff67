import type { ApplicationState } from './applications';
import type { CorrectionMark } from './corrections';
import type { DateOnly, Instant } from './dates';
import type { Language, LocalizedText } from './languages';
import type { LotPoint } from './lot-lists';
import type { Money } from './money';
import type { FieldError } from './problems';

/** Points of the admissibility list (domain 6): the first are decided by the system, the others by a person. */
export const AUTOMATIC_CHECKS = [
  'on-time',
  'applicant-type',
  'minimum-age',
  'kbo',
  'zone',
  'grant-limits',
  'share',
  'duration',
  'attachments',
] as const;
/** Usual points that a person decides, as far as the lot asks for them. */
export const CHOSEN_CHECKS = ['urban-context', 'theme', 'signature'] as const;
/** Points of every list that the system passes when it finds nothing; what it finds is named, and a person decides. */
export const ASSISTED_CHECKS = ['duplicate', 'double-financing', 'open-debt'] as const;
export const MANUAL_CHECKS = [...CHOSEN_CHECKS, ...ASSISTED_CHECKS] as const;
export const CHECK_CODES = [...AUTOMATIC_CHECKS, ...MANUAL_CHECKS] as const;
export type CheckCode = (typeof CHECK_CODES)[number];
export const CHECK_OUTCOMES = ['pass', 'fail'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** A record that may stand in the way: to be looked at, since being alike proves nothing. */
export interface CheckMatch {
  feature: 'applications' | 'projects' | 'recoveries';
  id: string;
  reference: string;
  title: LocalizedText | string;
  amount: Money | null;
  reason: MatchReason;
}
export const MATCH_REASONS = [
  'same-title',
  'similar-title',
  'similar-amount',
  'debt-open',
  'debt-overdue',
  'debt-contested',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export interface AdmissibilityCheck {
  /** One of `CHECK_CODES`, or of a point of the lot. */
  code: string;
  /** The words of a point of the lot; null where the point is one that every list knows. */
  own: Pick<LotPoint, 'label' | 'help'> | null;
  automatic: boolean;
  /** Null until a person has looked, or has recorded what the system does not know. */
  outcome: CheckOutcome | null;
  /** Why a check by the system failed or is open: the rules, each at its field. */
  findings: FieldError[];
  /** What the system found for a person to decide. */
  matches: CheckMatch[];
  note: string;
  byName: string | null;
  at: Instant | null;
}

/** The admissibility of one application (R8 to R11). */
export interface ScreeningDetail {
  applicationId: string;
  reference: string;
  title: string;
  state: ApplicationState;
  /** Of the check list; 0 before it is opened. */
  version: number;
  checks: AdmissibilityCheck[];
  /** True when a second person must confirm, because of the amount (R8). */
  secondPersonNeeded: boolean;
  screenedByName: string | null;
  confirmedByName: string | null;
  /** The ground on which the file was declared inadmissible (R10). */
  rejection: RejectionCode | null;
  /** Day a file returned today is due by, in working days of the setting in force (R9). */
  returnUntil: DateOnly;
  /** What the reader may do now; each with the code of what stands in the way. */
  actions: { action: ScreeningAction; obstacle: string | null }[];
}
export const SCREENING_ACTIONS = ['startScreening', 'confirm', 'return', 'returnAgain', 'reject', 'admit'] as const;
export type ScreeningAction = (typeof SCREENING_ACTIONS)[number];

/** Body of `PUT /api/reviews/screenings/:applicationId/checks/:code`. */
export interface WriteCheck {
  outcome: CheckOutcome;
  note: string;
}
/** Body of `…/return` and `…/returnAgain`: what has to be corrected, until the end of which day (R9). */
export interface ReturnApplication {
  /** Said beside the remarks; may be empty. */
  reason: string;
  marks: CorrectionMark[];
  until: DateOnly;
}
/** Reasons of inadmissibility (R10). */
export const REJECTION_CODES = [
  'late',
  'applicant',
  'place',
  'theme',
  'amount',
  'incomplete',
  'double-financing',
  'debt',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];
export interface RejectApplication {
  code: RejectionCode;
  /** In the file's language. */
  reason: string;
}

/** A letter before it is sent, by its paragraphs; null is where the reason stands. */
export interface LetterPreview {
  title: string;
  language: Language;
  paragraphs: (string | null)[];
}
