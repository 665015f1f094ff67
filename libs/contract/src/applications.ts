import type { LotView } from './calls';
import type { DateOnly, Instant } from './dates';
import type { DocumentKind, DocumentView } from './documents';
import type { LocalizedText, ProceduralLanguage } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
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
  'withdraw',
  'startScreening',
  'return',
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

export interface ProjectSection {
  title: string;
  summary: string;
  context: string;
  objectives: string;
  startsOn: DateOnly | null;
  endsOn: DateOnly | null;
}
export interface PartnersSection {
  localPartners: { name: string; country: string; role: string }[];
  regionId: string | null;
  placeIds: string[];
  /** Why the project is urban or peri-urban. */
  urbanContext: string;
}
export interface ThemeSection {
  themeId: string | null;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  /** How gender, climate and inclusion are dealt with. */
  crossCutting: string;
}

/** Operational, management and structure costs (domain 6). */
export const COST_CATEGORIES = ['A', 'B', 'C'] as const;
export type CostCategory = (typeof COST_CATEGORIES)[number];
export interface CostLine {
  category: CostCategory;
  label: string;
  year: number;
  amount: Money;
}
export interface BudgetSection {
  lines: CostLine[];
  /** Financing plan: the Region, own share, others; together the total cost. */
  requested: Money;
  ownContribution: Money;
  otherFunding: { funder: string; amount: Money; confirmed: boolean }[];
}
export interface ResultsSection {
  results: {
    level: 'output' | 'outcome';
    statement: string;
    indicators: { label: string; baseline: string; target: string; unit: string }[];
  }[];
  sustainability: string;
}
/** The files are documents of the application; nothing to type here. */
export interface AttachmentsSection {
  note: string;
}
export interface DeclarationsSection {
  noDoubleFinancing: boolean;
  noOpenDebt: boolean;
  truthful: boolean;
  signatory: string;
}
export interface ApplicationContent {
  project: ProjectSection;
  partners: PartnersSection;
  theme: ThemeSection;
  budget: BudgetSection;
  results: ResultsSection;
  attachments: AttachmentsSection;
  declarations: DeclarationsSection;
}

/** Kinds of documents an application must hold before it is submitted (domain 6). */
export const REQUIRED_ATTACHMENTS = [
  'statutes',
  'annual-accounts',
  'bank-certificate',
  'partnership-agreement',
] as const;

/** Kinds of documents an application takes. */
export const APPLICATION_DOCUMENT_KINDS = [
  ...REQUIRED_ATTACHMENTS,
  'accreditation',
  'budget',
  'logical-framework',
  'tax-certificate',
  'declaration',
  'other',
] as const satisfies readonly DocumentKind[];

/** What the lot asks of an application (R21). */
export type LotRules = Pick<
  LotView,
  'themeIds' | 'regionIds' | 'minGrant' | 'maxGrant' | 'maxShare' | 'applicantTypes' | 'maxDurationMonths'
>;

/** Body of `POST /api/applications`. */
export interface CreateApplication {
  lotId: string;
  language: ProceduralLanguage;
  title: string;
}

/** Whether a section is complete, and what it still wants; errors name fields as `project.startsOn`. */
export interface SectionStatus {
  section: ApplicationSection;
  complete: boolean;
  errors: FieldError[];
}

export interface ApplicationSummary {
  id: string;
  /** Given at submission; empty before. */
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
  documents: DocumentView[];
  /** What was returned for completion, until when (R9). */
  returned: { reason: string; until: Instant } | null;
  /** Reason of refusal in the file's language. */
  outcomeReason: string | null;
  projectId: string | null;
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
  documents: { kind: DocumentKind; name: string; sha256: string }[];
  sha256: string;
  intact: boolean;
}

/** Body of `POST /api/applications/:id/withdraw`. */
export interface WithdrawApplication {
  reason: string;
}

export interface ApplicationQuery extends ListQuery {
  state?: ApplicationState;
  callId?: string;
  lotId?: string;
  organisationId?: string;
}

export const applicationPaths = {
  list: '/api/applications',
  export: '/api/applications/export',
  create: '/api/applications',
  detail: (id: string) => `/api/applications/${id}`,
  section: (id: string, section: ApplicationSection) => `/api/applications/${id}/sections/${section}`,
  submit: (id: string) => `/api/applications/${id}/submit`,
  resubmit: (id: string) => `/api/applications/${id}/resubmit`,
  withdraw: (id: string) => `/api/applications/${id}/withdraw`,
  snapshot: (id: string) => `/api/applications/${id}/snapshot`,
  documents: (id: string) => `/api/applications/${id}/documents`,
  document: (id: string, documentId: string) => `/api/applications/${id}/documents/${documentId}`,
  history: (id: string) => `/api/applications/${id}/history`,
};
