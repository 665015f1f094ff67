import type { DateOnly, Instant } from './dates';
import type { LocalizedText } from './languages';
import type { ListQuery, Page } from './lists';

export const DEADLINE_LIMITS = { reason: 1000 };

/** What one organisation is given more time for: its full file, or the concept note that comes before it (B5). */
export const EXTENSION_STAGES = ['application', 'concept'] as const;
export type ExtensionStage = (typeof EXTENSION_STAGES)[number];

/** A later deadline, local in Brussels. */
export interface LaterDeadline {
  closesOn: DateOnly;
  closesTime: string;
}

/** Body of `POST /api/calls/:id/extend`: more time for everybody. */
export interface ExtendCall extends LaterDeadline {
  reason: LocalizedText;
}

/** That a call closes later than it was announced first, and why. */
export interface CallExtension {
  from: Instant;
  reason: LocalizedText;
}

/** Body of `POST /api/calls/:id/extensions`: more time for one organisation in one lot; the version is the call's. */
export interface GiveExtension extends LaterDeadline {
  stage: ExtensionStage;
  lotId: string;
  organisationId: string;
  reason: string;
}

/** More time that one organisation was given in one lot. */
export interface DeadlineExtension {
  id: string;
  callId: string;
  lotCode: string;
  stage: ExtensionStage;
  organisationId: string;
  organisationName: string;
  /** The deadline it had before. */
  from: Instant;
  until: Instant;
  reason: string;
  givenByName: string;
  givenAt: Instant;
}
export type DeadlineExtensionPage = Page<DeadlineExtension>;

export interface DeadlineExtensionQuery extends ListQuery {
  callId?: string;
}

/** Why the deadline of a file or note is later than announced: everybody has more time, or its organisation, by somebody's decision. */
export interface FileExtension {
  from: Instant;
  reason: LocalizedText | string;
  /** Null when it holds for everybody. */
  givenByName: string | null;
}

export const deadlinePaths = {
  extend: (callId: string) => `/api/calls/${callId}/extend`,
  give: (callId: string) => `/api/calls/${callId}/extensions`,
  list: '/api/calls/extensions',
};

/** The end of a concept stage, local in Brussels: after the call opens and before it closes (B5). */
export interface ConceptTimes {
  closesOn: DateOnly;
  closesTime: string;
}
