import { conceptDeadlineOf, daysBefore } from '../calls/deadline.queries';
import { rows, type Queryable } from '../core/database/database';
import type { MailedNote } from './concept-mail.service';

/**
 * Drafts of which the end fell near within the last day: who begins a note after that knows when it ends. Of two that are
 * due the later one. `$1` is now.
 */
const DUE = `select distinct on (n.id) n.id, k.kind, d.until as about
  from lots l join calls c on c.id = l.call_id join concept_notes n on n.lot_id = l.id,
       lateral (select ${conceptDeadlineOf('n.lot_id', 'n.organisation_id')} as until) d,
       lateral (values ('week', ${daysBefore('d.until', 7)}), ('day', ${daysBefore('d.until', 1)})) as k (kind, due)
  where l.concept_closes_at is not null and c.state = 'published' and n.state = 'draft' and d.until > $1
    and k.due <= $1 and k.due > $1::timestamptz - interval '1 day' and k.due > c.opens_at
  order by n.id, k.due desc`;

const WAITING = `select d.id, d.kind, d.about from (${DUE}) d where not exists (select 1 from concept_note_reminders r
  where r.concept_note_id = d.id and r.kind = d.kind and r.about = d.about)`;

/** What a reminder says of a draft. */
export interface DueNote extends MailedNote {
  callCode: string;
  until: Date;
}

export const hasDueNotes = async (db: Queryable, now: Date): Promise<boolean> =>
  (await rows(db, `${WAITING} limit 1`, [now.toISOString()])).length > 0;

/** Notes some reminders as sent and answers what they say; of two jobs at once only one gets each (SEC-53). */
export function takeDueNotes(db: Queryable, now: Date, most: number): Promise<DueNote[]> {
  return rows<DueNote>(
    db,
    `with taken as (
       insert into concept_note_reminders (concept_note_id, kind, about) ${WAITING} limit $2
       on conflict do nothing returning concept_note_id, about)
     select n.id, n.organisation_id as "organisationId", n.language, n.reference, n.title, c.code as "callCode",
            t.about as until
     from taken t join concept_notes n on n.id = t.concept_note_id join lots l on l.id = n.lot_id
     join calls c on c.id = l.call_id`,
    [now.toISOString(), most],
  );
}
