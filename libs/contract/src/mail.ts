import type { Instant } from './dates';
import type { Language } from './languages';
import type { ListQuery, Page } from './lists';

/** `shown`: no mail server is configured, the message can only be read in the outbox. */
export const MAIL_STATES = ['queued', 'sent', 'failed', 'shown'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** A mail as the outbox shows it. */
export interface OutboxMessage {
  id: string;
  to: string;
  language: Language;
  subject: string;
  text: string;
  state: MailState;
  attempts: number;
  createdAt: Instant;
  sentAt: Instant | null;
  /** Feature folder and identifier of the record the mail is about. */
  aboutType: string | null;
  aboutId: string | null;
}
export type OutboxPage = Page<OutboxMessage>;

export interface OutboxQuery extends ListQuery {
  state?: MailState;
}

export const outboxPaths = { list: '/api/outbox' };
