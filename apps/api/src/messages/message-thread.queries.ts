import { brusselsDay, OWN_SECTION_PREFIX, type MessageSide } from '@passerelle/contract';
import { grantedIn } from '../applications/application-role.queries';
import { visibleTo } from '../applications/application.queries';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { MessageThread } from './message-thread.entity';

/**
 * Which threads (`t`) the actor may see: the administration all of them, also those about a draft it may not open; a
 * partner those of its organisation; nobody else any.
 */
export function threadsVisibleTo(actor: Actor): Condition {
  return (parameters) => {
    if (!can(actor, 'messages:read')) return 'false';
    if (can(actor, 'files:read-any')) return 'true';
    return can(actor, 'files:read-own') ? `t.organisation_id = ${parameters.add(actor.organisationId)}` : 'false';
  };
}

/** 404 unless the actor may see the thread. */
export async function requireThread(db: Queryable, actor: Actor, id: string): Promise<void> {
  const parameters = new Parameters();
  const sql = `select 1 from message_threads t
               where t.id = ${parameters.add(id)} and (${threadsVisibleTo(actor)(parameters)})`;
  if (!(await firstRow(db, sql, parameters.values))) throw notFound();
}

/** Locks a thread the actor may see: messages come one after the other, and none after the closing. */
export async function lockThread(work: Work, id: string): Promise<MessageThread> {
  await requireThread(work.db, work.actor, id);
  return work.lock(MessageThread, { id });
}

/** A message of a thread the actor may see, else 404. */
export async function findMessage(
  db: Queryable,
  actor: Actor,
  threadId: string,
  id: string,
): Promise<{ authorId: string; number: number }> {
  await requireThread(db, actor, threadId);
  const message = await firstRow<{ authorId: string; number: number }>(
    db,
    'select m.author_id as "authorId", m.number from messages m where m.id = $1 and m.thread_id = $2',
    [id, threadId],
  );
  if (!message) throw notFound();
  return message;
}

/** Tables of the list, the record and the queue. */
export const THREAD_FROM = `message_threads t join applications a on a.id = t.application_id
  join lots l on l.id = a.lot_id join calls c on c.id = l.call_id join organisations o on o.id = t.organisation_id`;

/**
 * True for an open thread in which this side has to answer: the administration whenever the partner wrote last; the
 * partner when the administration asked, having begun the thread or named a day. What answers a partner's question asks
 * nothing.
 */
export const awaitsSql = (side: MessageSide): string =>
  side === 'administration'
    ? `(t.state = 'open' and t.last_side = 'partner')`
    : `(t.state = 'open' and t.last_side = 'administration'
        and (t.opened_from = 'administration' or t.due_on is not null))`;

/** True for an open thread whose answer should have come before the day in `day`. */
export const overdueSql = (day: string): string =>
  `(t.state = 'open' and coalesce(t.due_on, 'infinity'::date) < ${day}::date)`;

/** Number of the last message the person in `me` was shown. */
const readUpTo = (me: string) =>
  `coalesce((select r.read_up_to from message_reads r where r.thread_id = t.id and r.person_id = ${me}), 0)`;

/** Condition for a message (`m`) of somebody else that the person in `me` was not shown. */
export const unreadSql = (me: string): string => `(m.author_id <> ${me} and m.number > ${readUpTo(me)})`;

/** What a thread (`t`) is about among the own questions of the form its file (`a`) was started with, in words; null elsewhere. */
const OWN_PLACE = `case when t.about like '${OWN_SECTION_PREFIX}%' or t.about like 'answers.%' then (
  select json_build_object('section', s.value ->> 'key', 'title', s.value -> 'title', 'question', q.value -> 'label')
  from form_versions v cross join lateral jsonb_array_elements(v.definition -> 'sections') s
    left join lateral jsonb_array_elements(s.value -> 'questions') q on t.about = 'answers.' || (q.value ->> 'key')
  where v.id = a.form_version_id and (q.value is not null or t.about = '${OWN_SECTION_PREFIX}' || (s.value ->> 'key'))
  limit 1) end`;

/** Columns of `ThreadSummary` for this reader; of a draft the administration learns whose it is and for which call. */
export function threadColumns(actor: Actor, now: Date): Condition {
  return (parameters) => {
    const me = parameters.add(actor.id);
    const file = `(${visibleTo(actor)(parameters)})`;
    return `t.id, case when ${file} then a.id end as "applicationId", a.reference,
      case when ${file} then a.title else '' end as title, c.code as "callCode", o.name as "organisationName",
      t.subject, t.about, ${OWN_PLACE} as "ownPlace", t.state,
      case when ${awaitsSql('partner')} then 'partner' when ${awaitsSql('administration')} then 'administration' end
        as awaiting, ${grantedIn(actor, 'messages:write', 't.application_id')(parameters)} as "mayAnswer",
      t.due_on::text as "dueOn", ${overdueSql(parameters.add(brusselsDay(now)))} as overdue, t.count,
      (select count(*)::int from messages m where m.thread_id = t.id and ${unreadSql(me)}) as unread,
      to_json(t.last_at) #>> '{}' as "lastAt",
      coalesce((select u.name from messages m join users u on u.id = m.author_id
                where m.thread_id = t.id and m.number = t.count), '') as "lastAuthorName"`;
  };
}

/**
 * Who of the administration follows a thread (`t`): whoever wrote in it, or opened the checklist of its file. The
 * checklists belong to another stage: only their table is read here.
 */
export const FOLLOWERS = `select m.author_id from messages m where m.thread_id = t.id and m.side = 'administration'
  union select s.screened_by_id from screenings s where s.application_id = t.application_id`;
