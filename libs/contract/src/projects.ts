import type { DateOnly, Instant } from './dates';
import type { DocumentView } from './documents';
import type { LocalizedText, ProceduralLanguage } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { Money } from './money';
import type { FieldError } from './problems';
import type { Modality, Place } from './programmes';
import type { FundingKind, MarkerValue, Principle, ProjectOrganisationRole } from './project-codes';

/**
 * The chain of a grant from the opened project to the closed file (domain 5.1). Later stages perform these actions
 * in their own transactions; each keeps its own small machine beside it.
 */
export const PROJECT_STATES = [
  'preparation',
  'approval',
  'refused',
  'awarded',
  'agreement_signed',
  'committed',
  'running',
  'final_report_due',
  'final_control',
  'closed',
  'suspended',
  'terminated',
  'withdrawn',
  /** Imported from published files: history that no action changes. */
  'historic',
] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];
export const PROJECT_ACTIONS = [
  'submitForApproval',
  'returnToPreparation',
  'award',
  'refuse',
  'sign',
  'commit',
  'start',
  'endPeriod',
  'receiveFinalReport',
  'close',
  'suspend',
  'resume',
  'terminate',
  'withdraw',
] as const;
export type ProjectAction = (typeof PROJECT_ACTIONS)[number];

export const PROJECT_LIMITS = {
  title: 200,
  description: 6000,
  principle: 1500,
  organisationName: 200,
  justification: 2000,
  reason: 2000,
  sectors: 10,
  organisations: 30,
  places: 30,
};

/** Body of `PUT /api/projects/:id`: what officers fill before the decision. */
export interface WriteProject {
  title: LocalizedText;
  description: LocalizedText;
  themeId: string | null;
  regionId: string | null;
  placeIds: string[];
  /** ISO 3166 alpha-2 of the recipient country; null for awareness work in Brussels. */
  country: string | null;
  startsOn: DateOnly | null;
  endsOn: DateOnly | null;
  amount: Money;
  totalCost: Money;
  /** Largest share of the cost the Region pays, in percent (R41). */
  maxShare: string;
  budgetCode: string;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  markers: MarkerValue[];
  principles: { principle: Principle; statement: string }[];
  aidType: string;
  channelCode: string;
  /** An organisation of the register, or one known by its name only. One of them is the beneficiary. */
  partners: { organisationId: string | null; name: string; role: ProjectOrganisationRole }[];
  fundingKind: FundingKind | null;
  crisisId: string | null;
  /** Why the rule on agreements or on the DAC list does not hold here; empty when it does (R24, R25). */
  overrideReason: string;
}

/** Body of `POST /api/projects`: direct, multilateral or humanitarian, without a call. */
export interface OpenProject {
  modality: Exclude<Modality, 'indirect'>;
  title: LocalizedText;
  beneficiaryId: string;
  language: ProceduralLanguage;
  regionId: string | null;
  crisisId: string | null;
  fundingKind: FundingKind | null;
  startsOn: DateOnly;
  endsOn: DateOnly;
  amount: Money;
  /** Why no agreement in force is needed; a manager's override (R24). */
  overrideReason: string;
}
/** Body of `POST /api/projects/from-application`. */
export interface OpenProjectFromApplication {
  applicationId: string;
}
export interface ChangeModality {
  modality: Modality;
  reason: string;
}
/** Body of `suspend`, `resume`, `terminate`, `withdraw`. */
export interface ProjectReason {
  reason: string;
}
/** Body of `POST /api/projects/:id/start` (R16). */
export interface StartProject {
  startedOn: DateOnly;
}

export interface ProjectSummary {
  id: string;
  reference: string;
  title: LocalizedText;
  modality: Modality;
  state: ProjectState;
  themeCode: string | null;
  regionCode: string | null;
  country: string | null;
  beneficiaryId: string | null;
  beneficiaryName: string;
  budgetCode: string;
  year: number;
  amount: Money;
  granted: Money;
  committed: Money;
  paid: Money;
  startsOn: DateOnly | null;
  endsOn: DateOnly | null;
}
export type ProjectPage = Page<ProjectSummary>;

/** A movement of money that was published elsewhere and touches no budget line. */
export interface HistoricTransaction {
  type: string;
  on: DateOnly;
  amount: Money;
  description: string;
}

export interface ProjectDetail extends ProjectSummary {
  version: number;
  description: LocalizedText;
  language: ProceduralLanguage;
  themeId: string | null;
  regionId: string | null;
  places: Place[];
  totalCost: Money;
  maxShare: string;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  markers: MarkerValue[];
  principles: { principle: Principle; statement: string }[];
  aidType: string;
  channelCode: string;
  partners: { organisationId: string | null; name: string; role: ProjectOrganisationRole }[];
  fundingKind: FundingKind | null;
  crisisId: string | null;
  applicationId: string | null;
  startedOn: DateOnly | null;
  preparedByName: string;
  documents: DocumentView[];
  historicTransactions: HistoricTransaction[];
  /** Why no agreement in force was needed (R24). */
  overrideReason: string | null;
  /** Dates of the life cycle so far. */
  steps: { state: ProjectState; at: Instant }[];
  /** What is missing before the file may go to approval (R2, R54). */
  missing: FieldError[];
  allowedActions: ActionState<ProjectAction>[];
  /** `all` while it is prepared, `description` once it is granted: texts, codes and markers (R55). */
  mayEdit: 'all' | 'description' | null;
  mayChangeModality: boolean;
}

/** What may still be mended once the grant is decided; the rest is what was decided. */
export const DESCRIPTIVE_FIELDS = [
  'title',
  'description',
  'country',
  'sectors',
  'sdgs',
  'markers',
  'principles',
  'aidType',
  'channelCode',
] as const satisfies readonly (keyof WriteProject)[];

/** What the project of a call takes over from its application and its lot: nobody writes it over (R7, R21). */
export const FIXED_BY_APPLICATION = ['themeId', 'regionId', 'placeIds', 'totalCost', 'maxShare'] as const;
export type FixedByApplication = (typeof FIXED_BY_APPLICATION)[number];

/** False for a project without an application, and for one that a manager has sent another way (R6). */
export const followsCall = ({ applicationId, modality }: Pick<ProjectDetail, 'applicationId' | 'modality'>): boolean =>
  applicationId !== null && modality === 'indirect';

/** Sums of places for the map: one circle each. */
export interface ProjectPlace {
  placeId: string;
  name: string;
  regionCode: string;
  latitude: string;
  longitude: string;
  projects: number;
}
export interface ProjectMap {
  places: ProjectPlace[];
}

export interface ProjectQuery extends ListQuery {
  modality?: Modality;
  state?: ProjectState;
  theme?: string;
  region?: string;
  country?: string;
  budgetCode?: string;
  year?: string;
  organisationId?: string;
}

export const projectPaths = {
  list: '/api/projects',
  export: '/api/projects/export',
  map: '/api/projects/map',
  open: '/api/projects',
  fromApplication: '/api/projects/from-application',
  detail: (id: string) => `/api/projects/${id}`,
  changeModality: (id: string) => `/api/projects/${id}/modality`,
  act: (id: string, action: 'start' | 'endPeriod' | 'suspend' | 'resume' | 'terminate' | 'withdraw') =>
    `/api/projects/${id}/${action}`,
  documents: (id: string) => `/api/projects/${id}/documents`,
  document: (id: string, documentId: string) => `/api/projects/${id}/documents/${documentId}`,
  history: (id: string) => `/api/projects/${id}/history`,
};
