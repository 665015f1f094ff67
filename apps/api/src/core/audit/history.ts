import type { HistoryEntry } from '@passerelle/contract';
import { can, type Actor } from '../auth/actor';
import { rows, type Queryable } from '../database/database';

/**
 * What a reader outside the administration is told of a record: the actions, each with the fields of its data. What is
 * not named stays inside: a new action or field is hidden until somebody decides to show it (SEC-4).
 */
export type ShownHistory = Readonly<Record<string, readonly string[]>>;

/** How much of a history one reader gets; everything when nothing is said. */
export interface HistoryReader {
  shown?: ShownHistory;
  /** The time in which the author alone reads what is written in a record: until the action `ends`, and again after `begins`. */
  draft?: { record: string; begins: string; ends: string };
}

/** The administration reads everything, a partner what is named in `shown`. */
export const readerOf = (actor: Actor, shown: ShownHistory): HistoryReader =>
  can(actor, 'files:read-any') ? {} : { shown };

/** Names for the identifiers in the before and after of the event `e`, as an object by identifier. */
export const EVENT_NAMES = `(select coalesce(json_object_agg(n.id, n.name), '{}') from record_names n where n.id = any(
  array(select id[1]::uuid from regexp_matches(e.data ->> 'changes', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') id)))`;

/** What happened to a record, the newest 500 events with the oldest of them first; the caller has checked that the reader may see the record. */
export async function historyOf(
  db: Queryable,
  subjectIds: readonly string[],
  { shown, draft }: HistoryReader = {},
): Promise<HistoryEntry[]> {
  const newestFirst = await rows<HistoryEntry>(
    db,
    `select e.seq::text as seq, to_json(e.at) #>> '{}' as at, e.action, e.subject_type as "subjectType",
            e.subject_id as "subjectId", coalesce(u.name, '') as "actorName", b.name as "onBehalfOfName", e.data,
            ${EVENT_NAMES} as names
     from audit_events e
     left join users u on u.id = e.actor_id
     left join users b on b.id = e.on_behalf_of
     where e.subject_id = any($1) and ($2::text[] is null or e.action = any($2)) order by e.seq desc limit 500`,
    [subjectIds, shown ? Object.keys(shown) : null],
  );
  const readable = draft ? withoutDraft(newestFirst, draft) : newestFirst;
  return readable
    .map((entry) => {
      const data = dataFor(entry, shown);
      return { ...entry, data, names: 'changes' in data ? entry.names : {} };
    })
    .reverse();
}

/** The events, newest first, without the data of what happened to the record while it was a draft. */
function withoutDraft(
  newestFirst: readonly HistoryEntry[],
  { record, begins, ends }: NonNullable<HistoryReader['draft']>,
): HistoryEntry[] {
  let inDraft = false;
  return newestFirst.map((entry) => {
    if (entry.subjectId !== record) return entry;
    if (entry.action === begins || entry.action === ends) {
      inDraft = entry.action === ends;
      return entry;
    }
    return inDraft ? { ...entry, data: {} } : entry;
  });
}

function dataFor({ action, data }: HistoryEntry, shown: ShownHistory | undefined): Record<string, unknown> {
  if (!shown) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => shown[action]?.includes(field)));
}
