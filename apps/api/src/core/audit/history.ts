import type { HistoryEntry } from '@passerelle/contract';
import { rows, type Queryable } from '../database/database';

/** What happened to a record, oldest first; the caller has checked that the reader may see the record. */
export async function historyOf(db: Queryable, subjectIds: readonly string[]): Promise<HistoryEntry[]> {
  return rows<HistoryEntry>(
    db,
    `select e.seq::text as seq, to_json(e.at) #>> '{}' as at, e.action, e.subject_type as "subjectType",
            e.subject_id as "subjectId", coalesce(u.name, '') as "actorName", b.name as "onBehalfOfName", e.data
     from audit_events e
     left join users u on u.id = e.actor_id
     left join users b on b.id = e.on_behalf_of
     where e.subject_id = any($1) order by e.seq limit 500`,
    [subjectIds],
  );
}
