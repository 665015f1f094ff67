import { APPLICATION_LIMITS, type LotRules } from './applications';
import type { Instant } from './dates';
import type { FileExtension } from './deadlines';
import type { ProjectIdea } from './eligibility';
import type { ApplicationForm, FrozenForm } from './forms/call-forms';
import type { FormDefinition } from './forms/form-definition';
import type { FormSectionStatus } from './forms/form-evaluator';
import { formGaps } from './forms/form-rules';
import type { Language, LocalizedText, ProceduralLanguage } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { Money } from './money';
import type { FieldError } from './problems';

/** Life of a concept note; the application that a selected one leads to is a record of its own (B5). */
export const CONCEPT_STATES = ['draft', 'submitted', 'selected', 'not_selected', 'withdrawn'] as const;
export type ConceptState = (typeof CONCEPT_STATES)[number];
export const CONCEPT_ACTIONS = ['submit', 'unsubmit', 'withdraw', 'select', 'decline'] as const;
export type ConceptAction = (typeof CONCEPT_ACTIONS)[number];

export const CONCEPT_LIMITS = { title: APPLICATION_LIMITS.title, summary: APPLICATION_LIMITS.summary, reason: 2000 };

/** What a note says beside the answers to the short form of its lot. */
export interface ConceptContent {
  title: string;
  summary: string;
  /** Judged by the rules of the five questions (C4). */
  idea: ProjectIdea;
}

/** What a short form still lacks before it is published; a concept note takes no files, so that it stays short. */
export function conceptFormGaps(form: FormDefinition): FieldError[] {
  const files = form.sections.flatMap(({ questions }, section) =>
    questions.flatMap(({ type }, index) =>
      type === 'file' ? [{ path: `sections.${section}.questions.${index}.type`, code: 'no-file-here' }] : [],
    ),
  );
  return [...formGaps(form), ...files];
}

/** Body of `POST /api/concepts`. */
export interface CreateConceptNote {
  lotId: string;
  language: ProceduralLanguage;
  title: string;
}

/** Body of `PUT /api/concepts/:id/content`. */
export type WriteConcept = ConceptContent;

/** Answer of an autosave: the new version, and what everything else still wants. */
export interface SavedConcept {
  version: number;
  savedAt: Instant;
  /** Of the content, as `idea.placeIds`. */
  errors: FieldError[];
  /** How the sections of the short form stand. */
  sections: FormSectionStatus[];
}

/** Body of `POST /api/concepts/:id/withdraw` and `…/decline`. */
export interface ConceptReason {
  reason: string;
}

/** Body of `POST /api/concepts/:id/select`: what the organisation should know for its full form; may be empty. */
export interface SelectConceptNote {
  advice: string;
}

export interface ConceptNoteSummary {
  id: string;
  /** Given at the first submission, and kept; empty before. */
  reference: string;
  title: string;
  state: ConceptState;
  callCode: string;
  lotCode: string;
  lotTitle: LocalizedText;
  organisationId: string;
  organisationName: string;
  requested: Money;
  submittedAt: Instant | null;
  /** Until when notes of its organisation are taken in this lot. */
  closesAt: Instant;
  updatedAt: Instant;
}
export type ConceptNotePage = Page<ConceptNoteSummary>;

export interface ConceptNoteDetail extends ConceptNoteSummary {
  version: number;
  callId: string;
  lotId: string;
  language: ProceduralLanguage;
  rules: LotRules;
  content: ConceptContent;
  /** What the content still wants, as `idea.placeIds`; nothing once it was sent. */
  errors: FieldError[];
  /** The short form in the version the note was begun with; null where the lot asks nothing of its own. */
  form: ApplicationForm | null;
  /** What was said with the selection, or why there was none. */
  decision: { reason: string; at: Instant } | null;
  withdrawnReason: string | null;
  /** Why it may be sent later than was announced; null when nobody gave more time (R22). */
  extension: FileExtension | null;
  /** Until when this organisation may send the full form. */
  fullFormUntil: Instant;
  /** The application written from it, where the reader may see it. */
  applicationId: string | null;
  /** The reader may begin the full form now. */
  mayApply: boolean;
  allowedActions: ActionState<ConceptAction>[];
  mayEdit: boolean;
  createdByName: string;
}

/** The note exactly as it was submitted last; `intact` says that it still has the hash it was frozen with. */
export interface FrozenConcept {
  reference: string;
  submittedAt: Instant;
  content: ConceptContent;
  form: FrozenForm | null;
  sha256: string;
  intact: boolean;
}

/** A lot in which the reader's organisation can begin a concept note now. */
export interface ConceptOpening {
  lotId: string;
  callCode: string;
  lotTitle: LocalizedText;
  closesAt: Instant;
}
export interface ConceptOpenings {
  openings: ConceptOpening[];
}

export interface ConceptQuery extends ListQuery {
  state?: ConceptState;
  callId?: string;
  lotId?: string;
  organisationId?: string;
}

/** What the list of concept notes shows, in its order; the title always stands first. */
export const CONCEPT_COLUMNS = [
  'title',
  'reference',
  'organisation',
  'call',
  'state',
  'requested',
  'submittedAt',
  'closesAt',
] as const;
export type ConceptColumn = (typeof CONCEPT_COLUMNS)[number];

/** The list as a file: the same rows in the same order, with the named columns. */
export interface ConceptExportQuery extends ConceptQuery {
  /** Names of columns with commas between them; all of them when left out. */
  columns?: string;
  /** Of the headings and the words for states; French when left out. */
  language?: Language;
}

/** How many rows of the list are in each state, whatever state is asked for; empty when there are too many to count. */
export interface ConceptCounts {
  states: Partial<Record<ConceptState, number>>;
}

export const conceptPaths = {
  list: '/api/concepts',
  counts: '/api/concepts/counts',
  export: '/api/concepts/export',
  exportXlsx: '/api/concepts/export/xlsx',
  openings: '/api/concepts/openings',
  create: '/api/concepts',
  detail: (id: string) => `/api/concepts/${id}`,
  content: (id: string) => `/api/concepts/${id}/content`,
  answers: (id: string, section: string) => `/api/concepts/${id}/form/${section}`,
  act: (id: string, action: ConceptAction) => `/api/concepts/${id}/${action}`,
  snapshot: (id: string) => `/api/concepts/${id}/snapshot`,
  history: (id: string) => `/api/concepts/${id}/history`,
};
