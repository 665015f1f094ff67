import type { ApplicationContent } from './application-content';
import type { LotView } from './calls';
import type { CorrectionMark, FiledDocument } from './corrections';
import type { Instant } from './dates';
import type { FileExtension } from './deadlines';
import type { DocumentKind, DocumentView } from './documents';
import type { OnBehalfSection } from './edits-on-behalf';
import type { ProjectIdea } from './eligibility';
import { callFormPaths, type ApplicationForm, type FrozenForm } from './forms/call-forms';
import type { Language, LocalizedText, ProceduralLanguage } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import { ATTACHMENT_KINDS } from './lot-lists';
import type { Money } from './money';
import type { FieldError } from './problems';

/** Life of an application until the committee has spoken; from `proposed` on, the project carries it. */
export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'admissibility',
  'returned',
  'inadmissible',
  'evaluation',
  'proposed',
  'reserve_list',
  'not_selected',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];
export const APPLICATION_ACTIONS = [
  'submit',
  'unsubmit',
  'withdraw',
  'startScreening',
  'return',
  'returnAgain',
  'resubmit',
  'reject',
  'admit',
  'propose',
  'reserve',
  'decline',
] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

export const APPLICATION_SECTIONS = [
  'project',
  'partners',
  'theme',
  'budget',
  'results',
  'attachments',
  'declarations',
] as const;
export type ApplicationSection = (typeof APPLICATION_SECTIONS)[number];

export const APPLICATION_LIMITS = {
  title: 150,
  summary: 2000,
  text: 6000,
  partners: 10,
  places: 20,
  sectors: 5,
  budgetLines: 60,
  otherFunders: 10,
  results: 20,
  indicators: 5,
  label: 200,
};

/** Kinds of documents an application takes. */
export const APPLICATION_DOCUMENT_KINDS = [
  ...ATTACHMENT_KINDS,
  'tax-certificate',
  'declaration',
  'other',
] as const satisfies readonly DocumentKind[];

/** What the lot asks of an application (R21). */
export type LotRules = Pick<
  LotView,
  | 'themeIds'
  | 'regionIds'
  | 'minGrant'
  | 'maxGrant'
  | 'maxShare'
  | 'applicantTypes'
  | 'minAgeYears'
  | 'maxDurationMonths'
  | 'attachments'
>;

/** Body of `POST /api/applications`. */
export interface CreateApplication {
  lotId: string;
  language: ProceduralLanguage;
  title: string;
  /** An earlier file of the organisation to begin with: without its dates and declarations (C6). */
  copyOf?: string | null;
  /** What was answered before, so that nobody types it again. */
  idea?: ProjectIdea | null;
  /** The selected concept note it goes on from, in a lot where one comes first (B5); the file keeps its language. */
  conceptNoteId?: string | null;
}

/** Whether a section is complete, and what it still wants; errors name fields as `project.startsOn`. */
export interface SectionStatus {
  section: ApplicationSection;
  complete: boolean;
  errors: FieldError[];
}

export interface ApplicationSummary {
  id: string;
  /** Given at the first submission, and kept; empty before. */
  reference: string;
  title: string;
  state: ApplicationState;
  callCode: string;
  lotCode: string;
  lotTitle: LocalizedText;
  organisationId: string;
  organisationName: string;
  requested: Money;
  proposed: Money | null;
  submittedAt: Instant | null;
  /** The deadline that holds for this organisation in this lot (R22). */
  closesAt: Instant;
  updatedAt: Instant;
}
export type ApplicationPage = Page<ApplicationSummary>;

export interface ApplicationDetail extends ApplicationSummary {
  version: number;
  callId: string;
  lotId: string;
  language: ProceduralLanguage;
  /** What the lot asks, for the hints of the form. */
  rules: LotRules;
  content: ApplicationContent;
  sections: SectionStatus[];
  /** The own questions of the call, in the version the file was started with; null where there were none. */
  form: ApplicationForm | null;
  documents: DocumentView[];
  /** What was returned for correction last, until when: only what is marked may be changed (R9). */
  returned: { reason: string; until: Instant; marks: CorrectionMark[] } | null;
  /** Why `closesAt` is later than announced. */
  extension: FileExtension | null;
  /** Reason of refusal in the file's language. */
  outcomeReason: string | null;
  projectId: string | null;
  /** The concept note it was begun from (B5). */
  conceptNote: { id: string; reference: string } | null;
  allowedActions: ActionState<ApplicationAction>[];
  mayEdit: boolean;
  createdByName: string;
}

/** Answer of an autosave: the new version, and what every section still wants, since one may change another. */
export interface SavedSection {
  version: number;
  savedAt: Instant;
  sections: SectionStatus[];
}

/** The file exactly as it was submitted last; `intact` says that it still has the hash it was frozen with (R7). */
export interface FrozenApplication {
  reference: string;
  submittedAt: Instant;
  content: ApplicationContent;
  /** Null where the call asked nothing of its own. */
  form: FrozenForm | null;
  documents: FiledDocument[];
  sha256: string;
  intact: boolean;
}

/** Body of `POST /api/applications/:id/withdraw`. */
export interface WithdrawApplication {
  reason: string;
}

/** A lot in which the reader's organisation can start a file now, with its deadline. */
export interface ApplicationOpening {
  lotId: string;
  callCode: string;
  lotTitle: LocalizedText;
  closesAt: Instant;
  /** Where a concept note comes first: until when one may be sent, and the selected ones without a file (B5). */
  concept: { closesAt: Instant; selected: SelectedNote[] } | null;
}

/** A concept note with which the full form may be begun. */
export interface SelectedNote {
  id: string;
  reference: string;
  title: string;
}
export interface ApplicationOpenings {
  openings: ApplicationOpening[];
}

export interface ApplicationQuery extends ListQuery {
  state?: ApplicationState;
  callId?: string;
  lotId?: string;
  organisationId?: string;
}

export const applicationPaths = {
  /** With a lot, the form of that lot alone; else of those that have the form of the call. */
  blankForm: (callCode: string, language: Language, lotId?: string) =>
    `${callFormPaths.publicForm(callCode, lotId)}/${language}`,
  list: '/api/applications',
  export: '/api/applications/export',
  exportXlsx: '/api/applications/export/xlsx',
  counts: '/api/applications/counts',
  create: '/api/applications',
  openings: '/api/applications/openings',
  eligibility: '/api/applications/eligibility',
  detail: (id: string) => `/api/applications/${id}`,
  section: (id: string, section: ApplicationSection) => `/api/applications/${id}/sections/${section}`,
  submit: (id: string) => `/api/applications/${id}/submit`,
  unsubmit: (id: string) => `/api/applications/${id}/unsubmit`,
  resubmit: (id: string) => `/api/applications/${id}/resubmit`,
  withdraw: (id: string) => `/api/applications/${id}/withdraw`,
  snapshot: (id: string) => `/api/applications/${id}/snapshot`,
  timeline: (id: string) => `/api/applications/${id}/timeline`,
  corrections: (id: string) => `/api/applications/${id}/corrections`,
  onBehalf: (id: string) => `/api/applications/${id}/on-behalf`,
  editOnBehalf: (id: string, section: OnBehalfSection) => `/api/applications/${id}/on-behalf/${section}`,
  answerOnBehalf: (id: string, section: string) => `/api/applications/${id}/on-behalf/form/${section}`,
  presence: (id: string) => `/api/applications/${id}/presence`,
  people: (id: string) => `/api/applications/${id}/people`,
  person: (id: string, personId: string) => `/api/applications/${id}/people/${personId}`,
  documents: (id: string) => `/api/applications/${id}/documents`,
  document: (id: string, documentId: string) => `/api/applications/${id}/documents/${documentId}`,
  history: (id: string) => `/api/applications/${id}/history`,
};
