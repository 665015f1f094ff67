import type { Actor } from '../auth/actor';
import type { Queryable } from '../database/database';

/** One event before it is written. */
export interface NewAuditEvent {
  action: string;
  /** Feature folder of the record, e.g. `applications`. */
  subjectType: string;
  subjectId: string | null;
  data: Record<string, unknown>;
  onBehalfOf?: string;
}

const COLUMNS = 'at, actor_id, on_behalf_of, session_id, address, request_id, action, subject_type, subject_id, data';

/** Writes the events of one transaction in their order; the trigger of the table numbers and chains them. */
export async function writeAuditEvents(
  db: Queryable,
  actor: Actor,
  now: Date,
  events: readonly NewAuditEvent[],
): Promise<void> {
  await db.query(
    `insert into audit_events (${COLUMNS})
     select $1, $2, e.on_behalf_of, $3, $4, $5, e.action, e.subject_type, e.subject_id, e.data
     from rows from (jsonb_to_recordset($6::jsonb)
            as (action text, subject_type text, subject_id uuid, data jsonb, on_behalf_of uuid)) with ordinality
       as e (action, subject_type, subject_id, data, on_behalf_of, position)
     order by e.position`,
    [
      now.toISOString(),
      actor.id,
      actor.request.sessionId,
      actor.request.address,
      actor.request.requestId,
      JSON.stringify(
        events.map((event) => ({
          action: event.action,
          subject_type: event.subjectType,
          subject_id: event.subjectId,
          data: event.data,
          on_behalf_of: event.onBehalfOf ?? null,
        })),
      ),
    ],
  );
}
