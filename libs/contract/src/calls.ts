import type { CallGap } from './call-gaps';
import { BRUSSELS, type DateOnly, type Instant } from './dates';
import type { CallExtension, ConceptTimes } from './deadlines';
import type { DocumentView } from './documents';
import type { LocalizedText } from './languages';
import type { ActionState, ListQuery, Page } from './lists';
import type { LotLists } from './lot-lists';
import type { MovableMoney } from './lot-transfers';
import type { Money } from './money';
import type { Modality } from './programmes';

/** Stored states of a call; whether it is open follows from these and the clock (`callPhase`). */
export const CALL_STATES = ['prepared', 'approved', 'published', 'in_selection', 'decided', 'archived'] as const;
export type CallState = (typeof CALL_STATES)[number];
export const CALL_ACTIONS = ['approve', 'publish', 'startSelection', 'decide', 'archive'] as const;
export type CallAction = (typeof CALL_ACTIONS)[number];

/** What people see of a call's state: `published` becomes announced, open or closed by the clock (domain 5.2). */
export const CALL_PHASES = [
  'prepared',
  'approved',
  'announced',
  'open',
  'closed',
  'in_selection',
  'decided',
  'archived',
] as const;
export type CallPhase = (typeof CALL_PHASES)[number];

/** The phase of a call at an instant; a deadline is exact to the millisecond (R22). */
export function callPhase(call: { state: CallState; opensAt: Instant; closesAt: Instant }, now: Instant): CallPhase {
  if (call.state !== 'published') return call.state;
  const time = Date.parse(now);
  if (time < Date.parse(call.opensAt)) return 'announced';
  return time < Date.parse(call.closesAt) ? 'open' : 'closed';
}

/** The time of day in Brussels, `12:00`, as the form of a call shows it. */
export function brusselsClock(instant: Instant): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: BRUSSELS, timeStyle: 'short' }).format(new Date(instant));
}

/** What an officer may attach to a call; rules and annexes are public with the call. */
export const CALL_DOCUMENT_KINDS = ['call-rules', 'call-annex', 'government-decision', 'minutes', 'other'] as const;

/** States in which a call is known outside the administration. */
export const PUBLIC_CALL_STATES: readonly CallState[] = ['published', 'in_selection', 'decided', 'archived'];

export const CALL_LIMITS = {
  title: 200,
  summary: 4000,
  code: 30,
  lots: 10,
  criteria: 20,
  criterionCode: 40,
  points: 20,
  ageYears: 50,
  contact: 254,
  item: 60,
};

/** One weighted criterion of a lot; the weights of a lot sum to 100 (R21). Its guidance is as public as its label. */
export interface Criterion {
  code: string;
  label: LocalizedText;
  guidance: LocalizedText;
  weight: number;
}

/** Who may apply to a lot. */
export const APPLICANT_TYPES = ['accredited-cso', 'asbl', 'any-legal-person'] as const;
export type ApplicantType = (typeof APPLICANT_TYPES)[number];

/** A lot: its own envelope, limits, applicants, places, themes, plan, points, documents and criteria (R21). */
export interface LotView extends LotLists {
  id: string;
  code: string;
  title: LocalizedText;
  themeIds: string[];
  envelope: Money;
  minGrant: Money;
  maxGrant: Money;
  /** Largest share of the cost the Region pays, in percent, e.g. `80`. */
  maxShare: string;
  applicantTypes: ApplicantType[];
  /** For how many years the applicant has to exist when it applies; 0 asks nothing. */
  minAgeYears: number;
  regionIds: string[];
  maxDurationMonths: number;
  maxPerOrganisation: number;
  instalmentTemplateId: string;
  budgetCode: string;
  /** Lowest weighted score that may be proposed, in percent. */
  scoreThreshold: number;
  /** Until when concept notes are taken; null where the full file comes first (B5). */
  conceptClosesAt: Instant | null;
  /** It has a form of its own instead of the call's. */
  ownForm: boolean;
}

/** Body of `POST /api/calls/:id/lots` and `PUT /api/calls/:id/lots/:lotId`; the version is the call's. */
export interface WriteLot extends Omit<LotView, 'id' | 'conceptClosesAt' | 'ownForm'> {
  /** A concept note comes before the full file (B5); none when left out. */
  concept?: ConceptTimes | null;
}

/** The days and times of a call, local in Brussels. */
export interface CallTimes {
  opensOn: DateOnly;
  opensTime: string;
  closesOn: DateOnly;
  closesTime: string;
  /** Until when questions are taken; none are when there is no day. */
  questionsOn: DateOnly | null;
  questionsTime: string;
}

/** Body of `POST /api/calls` and `PUT /api/calls/:id`. */
export interface WriteCall extends CallTimes {
  code: string;
  title: LocalizedText;
  summary: LocalizedText;
  contactEmail: string;
}

/** Body of `POST /api/calls/:id/clone`: texts and lots come from the call, code and times are new. */
export interface CloneCall extends CallTimes {
  code: string;
}

/** Body of `POST /api/calls/:id/lots/:lotId/clone`. */
export interface CloneLot {
  code: string;
}

export interface CallSummary {
  id: string;
  code: string;
  title: LocalizedText;
  modality: Modality;
  state: CallState;
  opensAt: Instant;
  closesAt: Instant;
  envelope: Money;
  lots: number;
  applications: number;
}
export type CallPage = Page<CallSummary>;

export interface CallDetail extends CallSummary, MovableMoney {
  version: number;
  summary: LocalizedText;
  contactEmail: string;
  /** Until when partners may ask; null when no questions are taken. */
  questionsUntil: Instant | null;
  /** Deliberation of the Government without which nothing is published (R20). */
  governmentDecision: { decidedOn: DateOnly; item: string } | null;
  lotList: LotView[];
  documents: DocumentView[];
  /** What keeps the call from being published, as codes with the language or lot concerned. */
  missing: CallGap[];
  allowedActions: ActionState<CallAction>[];
  /** Texts, dates and documents may be changed. */
  mayEdit: boolean;
  /** Lots may be changed: until the Government has approved them. */
  mayEditLots: boolean;
  extension: CallExtension | null;
  /** More time may be given: until the selection has started (R22). */
  mayExtend: boolean;
}

/** Body of `POST /api/calls/:id/approve` (R20); the signed document is among the call's documents. */
export interface ApproveCall {
  decidedOn: DateOnly;
  item: string;
}

/** What everybody may read of a published call. */
export interface PublicCall {
  id: string;
  code: string;
  title: LocalizedText;
  summary: LocalizedText;
  opensAt: Instant;
  closesAt: Instant;
  extension: CallExtension | null;
  /** Time of the server, for the countdown. */
  now: Instant;
  phase: CallPhase;
  contactEmail: string;
  questionsUntil: Instant | null;
  envelope: Money;
  lots: (Pick<
    LotView,
    | 'id'
    | 'code'
    | 'title'
    | 'envelope'
    | 'minGrant'
    | 'maxGrant'
    | 'maxShare'
    | 'applicantTypes'
    | 'minAgeYears'
    | 'maxDurationMonths'
    | 'conceptClosesAt'
    | 'ownForm'
    | keyof LotLists
  > & { themes: LocalizedText[]; regions: LocalizedText[] })[];
  documents: DocumentView[];
}
export interface PublicCalls {
  calls: PublicCall[];
}

export interface CallQuery extends ListQuery {
  state?: CallState;
  year?: string;
}

export const callPaths = {
  list: '/api/calls',
  export: '/api/calls/export',
  create: '/api/calls',
  detail: (id: string) => `/api/calls/${id}`,
  act: (id: string, action: CallAction) => `/api/calls/${id}/${action}`,
  clone: (id: string) => `/api/calls/${id}/clone`,
  lots: (id: string) => `/api/calls/${id}/lots`,
  lot: (id: string, lotId: string) => `/api/calls/${id}/lots/${lotId}`,
  cloneLot: (id: string, lotId: string) => `/api/calls/${id}/lots/${lotId}/clone`,
  ownForm: (id: string, lotId: string) => `/api/calls/${id}/lots/${lotId}/own-form`,
  documents: (id: string) => `/api/calls/${id}/documents`,
  document: (id: string, documentId: string) => `/api/calls/${id}/documents/${documentId}`,
  history: (id: string) => `/api/calls/${id}/history`,
  publicList: '/api/public/calls',
  publicDetail: (code: string) => `/api/public/calls/${code}`,
  publicDocument: (code: string, documentId: string) => `/api/public/calls/${code}/documents/${documentId}`,
};
