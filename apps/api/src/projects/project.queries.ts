import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import type { Condition } from '../core/lists/list-query';
import type { Work } from '../core/work/work';
import { Organisation } from '../organisations/organisation.entity';

/**
 * Which projects (`p`) the actor may see. The administration sees all; a partner those its organisation is the
 * beneficiary of, once they were sent into the approval chain.
 */
export function visibleTo(actor: Actor): Condition {
  return (parameters) => {
    if (can(actor, 'files:read-any')) return 'true';
    if (!can(actor, 'files:read-own')) return 'false';
    return `p.beneficiary_id = ${parameters.add(actor.organisationId)} and p.state <> 'preparation'
            and (p.state <> 'withdrawn' or p.submitted_at is not null)`;
  };
}

/** The next number of the year, as `P2026-00001`: never given twice, also when an opening fails. */
export async function nextReference(db: Queryable, year: number): Promise<string> {
  const number = await firstRow<{ last: number }>(
    db,
    `insert into project_numbers as n (year, last) values ($1, 1)
     on conflict (year) do update set last = n.last + 1 returning last`,
    [year],
  );
  return `P${year}-${String(number?.last ?? 1).padStart(5, '0')}`;
}

/** Who exported what leaves a trace on the organisation they work for (SEC-20). */
export async function recordExport(work: Work, action: string, query: object): Promise<void> {
  work.record(action, await work.lock(Organisation, { id: work.actor.organisationId }), { query });
}
