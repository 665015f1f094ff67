import type { ApplicationState, Money, RankedApplication, Ranking } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { notFound } from '../core/problems';

/** Complete sheets that count: those that were never ended by a conflict of interest. */
const SCORED = `select a.id, a.version, a.reference, a.title, a.state, a.requested_amount, a.proposed_amount,
    a.submitted_at, o.name as organisation, x.score, x.sheets
  from applications a join organisations o on o.id = a.organisation_id
  left join lateral (select round(avg(s.total), 1) as score, count(*)::int as sheets from score_sheets s
                     where s.application_id = a.id and s.state = 'complete') x on true`;

const RANKED_STATES: readonly ApplicationState[] = ['evaluation', 'proposed', 'reserve_list', 'not_selected'];

/** The files of a lot by score, best first, with the money that they and all better ones ask for, in one statement. */
export async function findRanking(db: Queryable, actor: Actor, lotId: string): Promise<Ranking> {
  const found = await firstRow<
    Omit<Ranking, 'mayPropose' | 'applications'> & { applications: RankedApplication[] | null }
  >(
    db,
    `with scored as (${SCORED} where a.lot_id = $1 and a.state = any($2)),
     ranked as (
       select s.*, row_number() over best as place, sum(s.requested_amount) over best as cumulated
       from scored s window best as (order by s.score desc nulls last, s.submitted_at, s.id))
     select l.id as "lotId", l.title as "lotTitle", c.code as "callCode", ${euros('l.envelope_amount')} as envelope,
            ${euros('l.proposed')} as "proposedTotal", ${euros('l.envelope_amount - l.proposed')} as free,
            (select json_agg(json_build_object(
               'applicationId', r.id, 'version', r.version, 'reference', r.reference, 'title', r.title,
               'organisationName', r.organisation, 'state', r.state, 'requested', ${euros('r.requested_amount')},
               'proposed', case when r.proposed_amount is not null then ${euros('r.proposed_amount')} end,
               'score', r.score::text, 'completeSheets', r.sheets,
               'aboveThreshold', coalesce(r.score >= l.score_threshold, false),
               'cumulated', ${euros('r.cumulated')}) order by r.place) from ranked r) as applications
     from lots l join calls c on c.id = l.call_id
     where l.id = $1 and c.state not in ('prepared', 'approved')`,
    [lotId, RANKED_STATES],
  );
  if (!found || !can(actor, 'files:read-any')) throw notFound();
  return { ...found, applications: found.applications ?? [], mayPropose: can(actor, 'reviews:propose') };
}

const euros = (sql: string) => `json_build_object('amount', (${sql})::text, 'currency', 'EUR')`;

/** What a proposal looks at: how the committee scored the file, and whether the actor took part. */
export interface Standing {
  completeSheets: number;
  score: string | null;
  threshold: number;
  scoredByActor: boolean;
  requested: Money;
}

/** How a file stands before the committee. */
export async function findStanding(db: Queryable, applicationId: string, actorId: string): Promise<Standing> {
  const found = await firstRow<Standing>(
    db,
    `select count(s.id) filter (where s.state = 'complete')::int as "completeSheets",
            round(avg(s.total) filter (where s.state = 'complete'), 1)::text as score,
            l.score_threshold as threshold, coalesce(bool_or(s.evaluator_id = $2), false) as "scoredByActor",
            ${euros('a.requested_amount')} as requested
     from applications a join lots l on l.id = a.lot_id left join score_sheets s on s.application_id = a.id
     where a.id = $1 group by a.id, l.id`,
    [applicationId, actorId],
  );
  if (!found) throw notFound();
  return found;
}
