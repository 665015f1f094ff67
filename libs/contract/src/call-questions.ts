import type { Instant } from './dates';
import type { Language, LocalizedText } from './languages';
import type { PageQuery, Page } from './lists';

export const QUESTION_LIMITS = { question: 2000, answer: 6000 };

/** True when a partner may ask about a call at an instant; the last moment is exact to the millisecond. */
export function takesQuestions(call: { questionsUntil: Instant | null }, now: Instant): boolean {
  return call.questionsUntil !== null && Date.parse(now) < Date.parse(call.questionsUntil);
}

/** Body of `POST /api/calls/:id/questions`. */
export interface AskQuestion {
  text: string;
  language: Language;
}

/** The question in words that identify nobody, and its answer for all. Body of the two writes of an answer. */
export interface WriteAnswer {
  question: LocalizedText;
  answer: LocalizedText;
}

/** A question as its asker and the officers see it; the asker sees the answer once it is published. */
export interface CallQuestion {
  id: string;
  version: number;
  /** As it was asked. */
  text: string;
  language: Language;
  askedAt: Instant;
  askedBy: string;
  organisation: string;
  /** As it is published. */
  question: LocalizedText | null;
  answer: LocalizedText | null;
  /** Position among the published questions of the call. */
  number: number | null;
  publishedAt: Instant | null;
  correctedAt: Instant | null;
}
export type CallQuestionPage = Page<CallQuestion>;

/** A published question as everybody reads it: nothing in it leads to who asked. */
export interface PublicQuestion {
  number: number;
  question: LocalizedText;
  answer: LocalizedText;
  publishedAt: Instant;
  correctedAt: Instant | null;
}
export type PublicQuestionPage = Page<PublicQuestion>;

export const QUESTION_STATES = ['waiting', 'published'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export interface QuestionQuery extends PageQuery {
  state?: QuestionState;
}

export const callQuestionPaths = {
  list: (callId: string) => `/api/calls/${callId}/questions`,
  answer: (callId: string, id: string) => `/api/calls/${callId}/questions/${id}`,
  publish: (callId: string, id: string) => `/api/calls/${callId}/questions/${id}/publish`,
  publicList: (code: string) => `/api/public/calls/${code}/questions`,
};
