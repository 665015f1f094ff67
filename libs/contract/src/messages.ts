import { APPLICATION_DOCUMENT_KINDS } from './applications';
import type { DateOnly, Instant } from './dates';
import type { DocumentKind, DocumentView } from './documents';
import type { OwnPlace } from './forms/form-places';
import type { ActionState, ListQuery, Page, PageQuery } from './lists';

/** Who speaks in a thread: the organisation of the file, or the administration. */
export const MESSAGE_SIDES = ['partner', 'administration'] as const;
export type MessageSide = (typeof MESSAGE_SIDES)[number];

export const THREAD_STATES = ['open', 'closed'] as const;
export type ThreadState = (typeof THREAD_STATES)[number];
export const THREAD_ACTIONS = ['close', 'reopen'] as const;
export type ThreadAction = (typeof THREAD_ACTIONS)[number];

/** What a list of threads shows: the open ones, those the reader's side has to answer, those whose day is over, the closed ones. */
export const THREAD_FILTERS = ['open', 'mine', 'overdue', 'closed'] as const;
export type ThreadFilter = (typeof THREAD_FILTERS)[number];

/** `messages`: how many a thread takes; what goes on longer deserves a subject of its own. */
export const MESSAGE_LIMITS = { subject: 150, text: 4000, about: 80, messages: 100 };

/**
 * A section of the form, as `budget`, or a field of it, as `budget.lines`; of the own questions of the call a section, as
 * `form-context`, or a question, as `answers.reach-2`.
 */
export const ABOUT_PATTERN = /^(?:[a-z][A-Za-z]*(?:\.[A-Za-z]+)?|(?:form-|answers\.)[a-z][a-z0-9-]{0,39})$/;

/** Kinds of documents a message takes. */
export const MESSAGE_DOCUMENT_KINDS = [
  ...APPLICATION_DOCUMENT_KINDS,
  'letter',
] as const satisfies readonly DocumentKind[];

/** Body of `POST /api/messages/threads`: a thread begins with its first message. */
export interface OpenThread {
  applicationId: string;
  subject: string;
  /** The section, field or own question of the call it is about; null for the file as a whole. */
  about: string | null;
  text: string;
  /** Day by which the administration expects an answer; null from a partner. */
  dueOn: DateOnly | null;
}

/** Body of `POST /api/messages/threads/:id/messages`. */
export type PostMessage = Pick<OpenThread, 'text' | 'dueOn'>;

/** Body of `PUT /api/messages/threads/:id/read`: the number of the last message that was shown. */
export interface ReadThread {
  upTo: number;
}

/** A message as it was sent: it never changes. */
export interface MessageView {
  id: string;
  /** Its place in the thread, from 1. */
  number: number;
  side: MessageSide;
  authorName: string;
  text: string;
  dueOn: DateOnly | null;
  sentAt: Instant;
  mine: boolean;
  unread: boolean;
  documents: DocumentView[];
}

export interface ThreadSummary {
  id: string;
  /** Null while the file is a draft that the reader may not open; its title is empty then. */
  applicationId: string | null;
  reference: string;
  title: string;
  callCode: string;
  organisationName: string;
  subject: string;
  about: string | null;
  /** The place of the call's own questions that `about` names; null for every other. */
  ownPlace: OwnPlace | null;
  state: ThreadState;
  /** Who has to answer; null once closed, and when a question of the partner was answered. */
  awaiting: MessageSide | null;
  /** The reader may write in it for one of the sides. */
  mayAnswer: boolean;
  dueOn: DateOnly | null;
  overdue: boolean;
  count: number;
  /** Messages of others that the reader has not been shown. */
  unread: number;
  lastAt: Instant;
  lastAuthorName: string;
}
export type ThreadPage = Page<ThreadSummary>;

export interface ThreadDetail extends ThreadSummary {
  version: number;
  openedAt: Instant;
  openedByName: string;
  closedAt: Instant | null;
  closedByName: string | null;
  messages: MessageView[];
  allowedActions: ActionState<ThreadAction>[];
  /** The reader may answer. */
  mayWrite: boolean;
  /** The reader may say until when an answer is expected. */
  mayAsk: boolean;
  /** The reader may write in the file now. */
  mayEditFile: boolean;
  /** The reader's own last message, as long as it takes files. */
  attachTo: string | null;
}

/** Where a file of an application comes from. */
export const FILE_ORIGINS = ['attachment', 'question', 'profile', 'message', 'made'] as const;
export type FileOrigin = (typeof FILE_ORIGINS)[number];

/** A file of an application, wherever it came from; the newest version of each document. */
export interface ApplicationFile extends DocumentView {
  origin: FileOrigin;
  /** False for what was taken out after it had been submitted: it is kept. */
  current: boolean;
  /** Of a file of a message. */
  messageId: string | null;
  threadId: string | null;
  threadSubject: string | null;
}
export type ApplicationFilePage = Page<ApplicationFile>;

export interface ApplicationFileQuery extends PageQuery {
  origin?: FileOrigin;
  kind?: DocumentKind;
}

/** The threads of one application, the latest twenty. */
export interface ApplicationMessages {
  threads: ThreadSummary[];
  /** How many threads there are. */
  total: number;
  /** Over all of them. */
  unread: number;
  /** The reader may write about the file. */
  mayWrite: boolean;
}

export interface ThreadQuery extends ListQuery {
  show?: ThreadFilter;
  applicationId?: string;
}

const threads = '/api/messages/threads';

export const messagePaths = {
  threads,
  thread: (id: string) => `${threads}/${id}`,
  post: (id: string) => `${threads}/${id}/messages`,
  act: (id: string, action: ThreadAction) => `${threads}/${id}/${action}`,
  read: (id: string) => `${threads}/${id}/read`,
  history: (id: string) => `${threads}/${id}/history`,
  documents: (id: string, messageId: string) => `${threads}/${id}/messages/${messageId}/documents`,
  document: (id: string, messageId: string, documentId: string) =>
    `${threads}/${id}/messages/${messageId}/documents/${documentId}`,
  ofApplication: (id: string) => `/api/messages/applications/${id}`,
  files: (applicationId: string) => `/api/messages/applications/${applicationId}/files`,
};
