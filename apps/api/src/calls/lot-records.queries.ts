import { firstRow, type Queryable } from '../core/database/database';

/** How the records of an organisation in a lot stand against its maximum and to a new title (R22). */
export interface OthersInLot {
  /** Not withdrawn, submitted or not. */
  open: number;
  submitted: number;
  sameTitle: boolean;
}

/** The other records of a table that an organisation has in a lot, and whether one was submitted with this title already (R22). */
export async function countOthers(
  db: Queryable,
  table: 'applications' | 'concept_notes',
  record: { id: string; lotId: string; organisationId: string; title: string },
): Promise<OthersInLot> {
  const counts = await firstRow<OthersInLot>(
    db,
    `select count(*)::int as open, count(r.submitted_at)::int as submitted,
            coalesce(bool_or(r.submitted_at is not null and lower(r.title) = lower($4)), false) as "sameTitle"
     from ${table} r
     where r.organisation_id = $1 and r.lot_id = $2 and r.id <> $3 and r.state <> 'withdrawn'`,
    [record.organisationId, record.lotId, record.id, record.title],
  );
  return counts ?? { open: 0, submitted: 0, sameTitle: false };
}

/** The next number of a call in four digits: unique, and never given twice even when a submission fails. */
export async function nextNumber(
  db: Queryable,
  table: 'application_numbers' | 'concept_note_numbers',
  callId: string,
): Promise<string> {
  const number = await firstRow<{ last: number }>(
    db,
    `insert into ${table} as n (call_id, last) values ($1, 1)
     on conflict (call_id) do update set last = n.last + 1 returning last`,
    [callId],
  );
  return String(number?.last ?? 1).padStart(4, '0');
}
