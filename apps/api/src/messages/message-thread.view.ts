import type {
  ApplicationMessages,
  ApplicationState,
  CallState,
  MessageSide,
  MessageView,
  ThreadDetail,
} from '@passerelle/contract';
import { DEADLINE, isLate } from '../applications/application.queries';
import { mayEdit } from '../applications/application.view';
import { canIn, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import { documentsJson } from '../documents/document.queries';
import { threadColumns, THREAD_FROM, threadsVisibleTo, unreadSql } from './message-thread.queries';
import { messageThreadWorkflow, sideOf, speaksToOwn } from './message-thread.workflow';
import { fullOrClosed } from './message.rules';

type Row = Omit<ThreadDetail, 'allowedActions' | 'mayWrite' | 'mayAsk' | 'mayEditFile' | 'attachTo'> & {
  openedFrom: MessageSide;
  organisationId: string;
  rolesIn: string;
  fileState: ApplicationState;
  returnedUntil: Date | null;
  callState: CallState;
  opensAt: Date;
  closesAt: Date;
};

/** The thread as this reader sees it; 404 when it is not visible. */
export async function findThread(db: Queryable, actor: Actor, id: string, now: Date): Promise<ThreadDetail> {
  const row = await findRow(db, actor, id, now);
  const { openedFrom, organisationId, rolesIn, fileState, returnedUntil, callState, opensAt, closesAt, ...shown } = row;
  const late = isLate({ state: fileState, returnedUntil, callState, opensAt, closesAt }, now);
  const governed = { openedFrom, organisationId, rolesIn, ...shown };
  const writer = canIn(actor, 'messages:write', rolesIn) && !speaksToOwn(actor, governed);
  return {
    ...shown,
    allowedActions: allowedActions(messageThreadWorkflow, governed, actor).filter(
      ({ obstacle }) => obstacle !== 'not-permitted',
    ),
    mayWrite: writer && fullOrClosed(shown) === undefined,
    mayAsk: writer && sideOf(actor) === 'administration',
    mayEditFile: mayEdit(actor, { id: rolesIn, organisationId, state: fileState, late }),
    attachTo: writer && shown.state === 'open' ? ownLast(shown.messages) : null,
  };
}

/** Files come to one's own last message until somebody goes on. */
function ownLast(messages: readonly MessageView[]): string | null {
  const last = messages.at(-1);
  return last?.mine ? last.id : null;
}

async function findRow(db: Queryable, actor: Actor, id: string, now: Date): Promise<Row> {
  const parameters = new Parameters();
  const me = parameters.add(actor.id);
  const nameOf = (column: string) => `(select u.name from users u where u.id = t.${column})`;
  const row = await firstRow<Row>(
    db,
    `select ${threadColumns(actor, now)(parameters)}, t.version, t.opened_from as "openedFrom",
            t.organisation_id as "organisationId", t.application_id as "rolesIn", a.state as "fileState", a.returned_until as "returnedUntil",
            c.state as "callState", c.opens_at as "opensAt", ${DEADLINE} as "closesAt", to_json(t.opened_at) #>> '{}' as "openedAt",
            coalesce(${nameOf('opened_by_id')}, '') as "openedByName", to_json(t.closed_at) #>> '{}' as "closedAt",
            ${nameOf('closed_by_id')} as "closedByName",
            (select json_agg(json_build_object('id', m.id, 'number', m.number, 'side', m.side,
               'authorName', coalesce(u.name, ''), 'text', m.text, 'dueOn', m.due_on,
               'sentAt', to_json(m.sent_at) #>> '{}', 'mine', m.author_id = ${me}, 'unread', ${unreadSql(me)},
               'documents', ${documentsJson('messages', 'm.id')}) order by m.number)
             from messages m left join users u on u.id = m.author_id where m.thread_id = t.id) as messages
     from ${THREAD_FROM} where t.id = ${parameters.add(id)} and (${threadsVisibleTo(actor)(parameters)})`,
    parameters.values,
  );
  if (!row) throw notFound();
  return row;
}

/** What was written about one application; the caller has checked that the reader may see it. */
export async function findMessagesOf(
  db: Queryable,
  actor: Actor,
  applicationId: string,
  now: Date,
): Promise<ApplicationMessages> {
  const parameters = new Parameters();
  const columns = threadColumns(actor, now)(parameters);
  const here = `t.application_id = ${parameters.add(applicationId)} and (${threadsVisibleTo(actor)(parameters)})`;
  const found = await firstRow<Omit<ApplicationMessages, 'mayWrite'>>(
    db,
    `select coalesce((select json_agg(s) from (
               select ${columns} from ${THREAD_FROM} where ${here} order by t.last_at desc, t.id desc limit 20) s),
               '[]') as threads,
            (select count(*)::int from message_threads t where ${here}) as total,
            (select count(*)::int from message_threads t join messages m on m.thread_id = t.id
             where ${here} and ${unreadSql(parameters.add(actor.id))}) as unread`,
    parameters.values,
  );
  if (!found) throw notFound();
  return { ...found, mayWrite: canIn(actor, 'messages:write', applicationId) };
}
