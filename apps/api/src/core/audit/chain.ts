import { createHash } from 'node:crypto';
import type { ChainFault, ChainVerdict } from '@passerelle/contract';
import { firstRow, rows, type Queryable } from '../database/database';

interface ChainedRow {
  seq: string;
  content: string;
  previous_hash: string;
  hash: string;
}

/** The text of a row that its hash covers, the same as in the trigger `audit_events_chain`. */
export const CANONICAL_SQL = `concat_ws(E'\\x1f', seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  actor_id, coalesce(on_behalf_of::text, ''), coalesce(session_id, ''), coalesce(address, ''), request_id, action,
  subject_type, coalesce(subject_id::text, ''), data::text)`;

const BATCH = 5_000;
const START = '0'.repeat(64);

/**
 * Recomputes the hash of every row outside the database, follows the chain and compares its end with the stored head
 * (R49, SEC-21). The first bad entry is named.
 */
export async function verifyChain(db: Queryable): Promise<ChainVerdict> {
  // One statement: an entry written in between is in both or in neither.
  const head = await firstRow<{ seq: string; hash: string; newest: string }>(
    db,
    `select seq::text, encode(hash, 'hex') as hash, (select coalesce(max(seq), 0)::text from audit_events) as newest
     from audit_head`,
  );
  const last = Number(head?.seq ?? 0);
  let previous = START;
  let checked = 0;
  while (checked < last) {
    const batch = await nextRows(db, checked, last);
    for (const row of batch) {
      const reason = faultOf(row, checked + 1, previous);
      if (reason) return { intact: false, checked, firstBad: row.seq, reason };
      previous = row.hash;
      checked += 1;
    }
    if (!batch.length) return { intact: false, checked, firstBad: String(checked + 1), reason: 'cut-tail' };
  }
  if (head?.hash !== previous) return { intact: false, checked, firstBad: String(last), reason: 'changed-head' };
  if (head.newest === head.seq) return { intact: true, checked, head: previous };
  return { intact: false, checked, firstBad: String(last + 1), reason: 'beyond-head' };
}

function nextRows(db: Queryable, after: number, last: number): Promise<ChainedRow[]> {
  return rows<ChainedRow>(
    db,
    `select seq::text, ${CANONICAL_SQL} as content, encode(previous_hash, 'hex') as previous_hash,
            encode(hash, 'hex') as hash
     from audit_events where seq > $1 and seq <= $2 order by audit_events.seq limit ${BATCH}`,
    [after, last],
  );
}

function faultOf(row: ChainedRow, expected: number, previous: string): ChainFault | undefined {
  if (row.seq !== String(expected)) return 'missing-entry';
  if (row.previous_hash !== previous) return 'broken-link';
  const hash = createHash('sha256').update(`${row.content}\u001f${previous}`).digest('hex');
  return hash === row.hash ? undefined : 'changed-entry';
}
