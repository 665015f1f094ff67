import type { ApplicationContent } from './application-content';
import type { Instant } from './dates';
import type { DocumentKind } from './documents';
import type { FormAnswers } from './forms/form-answers';

export const CORRECTION_LIMITS = { marks: 60, target: 200, remark: 2000, days: 90 };

/** What has to be corrected (R9): a section, a field of one as `project.summary`, an attachment as `attachments.statutes`, or an own question of the call as `answers.target-group`. */
export interface CorrectionMark {
  target: string;
  remark: string;
}

/** An attachment as it was; of one that answers a question of the call with its key. */
export interface FiledDocument {
  kind: DocumentKind;
  name: string;
  sha256: string;
  question?: string;
}

/** What a file holds at one moment. */
export interface FiledContent {
  content: ApplicationContent;
  /** To the own questions of the call; not there in rounds from before there were any. */
  answers?: FormAnswers;
  documents: FiledDocument[];
}

/** One time the applicant was asked to correct marked parts of the file, with the file before and after. */
export interface CorrectionRound {
  number: number;
  openedByName: string;
  openedAt: Instant;
  until: Instant;
  /** What was said beside the remarks; may be empty. */
  reason: string;
  marks: CorrectionMark[];
  before: FiledContent;
  /** Null while nothing was sent back. */
  answer: { at: Instant; byName: string; file: FiledContent } | null;
}

/** Answer of `applicationPaths.corrections`: the newest first. */
export interface CorrectionRounds {
  rounds: CorrectionRound[];
}

/** True when a mark opens what stands at the path: itself, or the section or field it lies in. */
export const isMarked = (marks: readonly CorrectionMark[], path: string): boolean =>
  marks.some(({ target }) => path === target || path.startsWith(`${target}.`));

/** The marks of a section: of the whole of it, of its fields, of its attachments. */
export const marksOf = (marks: readonly CorrectionMark[], section: string): CorrectionMark[] =>
  marks.filter(({ target }) => target === section || target.startsWith(`${section}.`));
