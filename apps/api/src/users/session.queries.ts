import type { OpenSession } from '@passerelle/contract';
import { rows, type Queryable } from '../core/database/database';

const PERSON = `sess -> 'passport' -> 'user' ->> 'personId'`;
/** What a page calls a session: it tells nothing about the identifier in the cookie. */
const PUBLIC_ID = `left(encode(sha256(convert_to(sid, 'UTF8')), 'hex'), 16)`;
const instant = (field: string) => `to_json(to_timestamp((sess ->> '${field}')::numeric / 1000)) #>> '{}'`;

/** Where a person is signed in, the last used first. `currentKey` is the stored name of the asking session. */
export function openSessions(db: Queryable, personId: string, currentKey: string): Promise<OpenSession[]> {
  return rows<OpenSession>(
    db,
    `select ${PUBLIC_ID} as id, ${instant('startedAt')} as "startedAt", ${instant('savedAt')} as "lastSeenAt",
            coalesce(sess ->> 'address', '') as address, coalesce(sess ->> 'device', '') as device,
            sid = $2 as current
     from sessions where ${PERSON} = $1 and expire > now() order by (sess ->> 'savedAt')::numeric desc`,
    [personId, currentKey],
  );
}

/** Ends sessions of a person and answers how many: all, all but one, or the one a page names. */
export async function endSessions(
  db: Queryable,
  personId: string,
  which: { exceptKey?: string; id?: string } = {},
): Promise<number> {
  const [ended] = await db.query<[unknown[], number]>(
    `delete from sessions where ${PERSON} = $1 and ($2::text is null or sid <> $2) and ($3::text is null or ${PUBLIC_ID} = $3)
     returning 1`,
    [personId, which.exceptKey ?? null, which.id ?? null],
  );
  return ended.length;
}
