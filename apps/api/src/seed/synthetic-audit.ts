import { firstRow, type Queryable } from '../core/database/database';
import { staff } from './synthetic-frame';

/** Dossiers whose events are written in one transaction: the chain is one row that every event changes. */
const BATCH = 25;

const EVENTS = `insert into audit_events (at, actor_id, request_id, action, subject_type, subject_id, data)
  select at, actor, 'seed', action, subject_type, subject, data || '{"demo": true}'
  from (
    select i, 1 as n, created_at as at, owner_id as actor, 'application.create' as action,
           'applications' as subject_type, pg_temp.syn_id(10, i) as subject, '{}'::jsonb as data from plan where from_call
    union all
    select i, 2, submitted_at, owner_id, 'application.submit', 'applications', pg_temp.syn_id(10, i),
           '{"from": "draft", "to": "submitted"}' from plan where from_call and submitted_at is not null
    union all
    select i, 3, coalesce(submitted_at, created_at) + interval '100 days', ${staff('officer')}, 'project.open',
           'projects', pg_temp.syn_id(20, i), '{}' from plan where project_state is not null
    union all
    select i, 4, coalesce(submitted_at, created_at) + interval '140 days', ${staff('cabinet')}, 'project.award',
           'projects', pg_temp.syn_id(20, i), '{"from": "approval", "to": "awarded"}' from plan where rank >= 2
    union all
    select i, 5, make_timestamptz(year, 9, 14, 8, 0, 0, 'UTC'), ${staff('accountant')}, 'claim.pay', 'claims',
           pg_temp.syn_id(44, i * 2), '{"from": "ordered", "to": "paid"}' from plan where claim_state = 'paid'
  ) as happened
  where i > $1 and i <= $2 order by i, n`;

/** Leaves the trail of the plan, numbered and chained by the table itself; answers with the number of events. */
export async function writeSyntheticTrail(connection: Queryable): Promise<number> {
  const before = await head(connection);
  const last = await firstRow<{ i: number }>(connection, 'select max(i) as i from plan');
  for (let done = 0; done < (last?.i ?? 0); done += BATCH) await connection.query(EVENTS, [done, done + BATCH]);
  return (await head(connection)) - before;
}

async function head(connection: Queryable): Promise<number> {
  const row = await firstRow<{ seq: string }>(connection, 'select seq from audit_head');
  return Number(row?.seq ?? 0);
}
