import { QUESTION_STATES, type QuestionState } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import type { Condition, ListDefinition } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { instant } from './call.queries';

/** The administration sees every question of a call, who asked one sees that one. */
export const visibleQuestions =
  (actor: Actor, callId: string): Condition =>
  (parameters) => {
    const ofCall = `q.call_id = ${parameters.add(callId)}`;
    return can(actor, 'files:read-any') ? ofCall : `${ofCall} and q.asked_by_id = ${parameters.add(actor.id)}`;
  };

const CONDITIONS: Readonly<Record<QuestionState, string>> = {
  waiting: 'q.published_at is null',
  published: 'q.published_at is not null',
};

export const QUESTION_FROM =
  'call_questions q join users u on u.id = q.asked_by_id join organisations o on o.id = q.asked_for_id';

/** A question with who asked it, as the contract shows it; what is being written is for the administration. */
export function questionColumns(actor: Actor): string {
  const written = (column: string) =>
    can(actor, 'files:read-any') ? column : `case when q.published_at is not null then ${column} end`;
  return `q.id, q.version, q.text, q.language, ${instant('q.asked_at')} as "askedAt", u.name as "askedBy",
    o.name as organisation, ${written('q.question')} as question, ${written('q.answer')} as answer, q.number,
    ${instant('q.published_at')} as "publishedAt", ${instant('q.corrected_at')} as "correctedAt"`;
}

export const questionList = (actor: Actor): ListDefinition<'state'> => ({
  columns: questionColumns(actor),
  from: QUESTION_FROM,
  id: 'q.id',
  sorts: { askedAt: { sql: 'q.asked_at', type: 'timestamptz' } },
  defaultSort: 'askedAt',
  filters: { state: (value) => CONDITIONS[stateNamed(value)] },
});

/** What everybody reads. Rows are known by their number: an identifier would tell when the question was asked. */
export const publicQuestionList: ListDefinition<never> = {
  columns: `q.number, q.question, q.answer, ${instant('q.published_at')} as "publishedAt",
            ${instant('q.corrected_at')} as "correctedAt"`,
  from: 'call_questions q',
  id: 'q.number',
  idType: 'bigint',
  sorts: { number: { sql: 'q.number', type: 'integer' } },
  defaultSort: 'number',
  filters: {},
};

export const publishedQuestions =
  (callId: string): Condition =>
  (parameters) =>
    `q.call_id = ${parameters.add(callId)} and q.number is not null`;

function stateNamed(value: string): QuestionState {
  const state = QUESTION_STATES.find((known) => known === value);
  if (!state) throw malformed('unknown-filter', [{ path: 'state', code: 'not-in-list' }]);
  return state;
}
