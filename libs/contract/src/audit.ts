import type { Instant } from './dates';
import type { LocalizedText } from './languages';
import type { ListQuery, Page } from './lists';

/** One thing that happened to a record; `data.changes` holds old and new value of each field. */
export interface HistoryEntry {
  seq: string;
  at: Instant;
  /** E.g. `application.submit`; the back-office makes a sentence of it. */
  action: string;
  subjectType: string;
  subjectId: string | null;
  actorName: string;
  onBehalfOfName: string | null;
  data: Record<string, unknown>;
  /** What the records are called whose identifiers stand in `data.changes`. */
  names: Record<string, LocalizedText | string>;
}

export interface History {
  entries: HistoryEntry[];
}

/**
 * What is wrong with the first bad entry. `anchor-forged`: what was signed outside the database for it has a wrong
 * signature. `anchor-differs`: it is not the entry that was signed. `anchor-beyond`: later entries were signed and are gone.
 */
export type ChainFault =
  | 'changed-entry'
  | 'missing-entry'
  | 'broken-link'
  | 'cut-tail'
  | 'changed-head'
  | 'beyond-head'
  | 'anchor-forged'
  | 'anchor-differs'
  | 'anchor-beyond';

/** Answer of the check of the audit chain. */
export interface ChainVerdict {
  intact: boolean;
  /** Entries found good. */
  checked: number;
  /** Hash of the last entry when the chain is intact. */
  head?: string;
  /** Number of the first bad entry. */
  firstBad?: string;
  reason?: ChainFault;
  /** Signatures outside the database that the chain fits, when it is intact. */
  anchors?: number;
  /** Time of the last one. */
  anchoredAt?: Instant;
}

export interface AuditEventRow extends HistoryEntry {
  address: string | null;
  requestId: string;
  hash: string;
}
export type AuditEventPage = Page<AuditEventRow>;

export interface AuditQuery extends ListQuery {
  action?: string;
  actor?: string;
  subject?: string;
  from?: string;
  to?: string;
}

export const auditPaths = {
  events: '/api/audit/events',
  eventsExport: '/api/audit/events/export',
  verify: '/api/audit/verification',
};
