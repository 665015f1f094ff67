import type { ApplicationState, Money, RankedApplication, Ranking } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { notFound } from '../core/problems';
import { allowedActions } from '../core/work/workflow';
import { committeeWorkflow, type Standing } from './committee.workflow';

const euros = (sql: string) => `json_build_object('amount', (${sql})::text, 'currency', 'EUR')`;
const FREE = euros('l.envelope_amount - l.proposed');

/** What a file takes of the envelope: a proposal what it holds, a file not selected nothing, the others what they ask for. */
const TAKES = `case a.state when 'proposed' then a.proposed_amount - a.given_back
                            when 'not_selected' then null else a.requested_amount end`;

/** Sheets count when they are complete: a conflict of interest has ended the others. */
const SCORED = `select a.id, a.version, a.reference, a.title, a.state, a.requested_amount, a.proposed_amount,
    a.proposed_amount - a.given_back as held, ${TAKES} as takes, a.submitted_at, a.organisation_id,
    o.name as organisation, x.score, x.sheets, x.scored_by_actor
  from applications a join organisations o on o.id = a.organisation_id
  left join lateral (select round(avg(s.total) filter (where s.state = 'complete'), 1) as score,
                            count(*) filter (where s.state = 'complete')::int as sheets,
                            coalesce(bool_or(s.evaluator_id = $3), false) as scored_by_actor
                     from score_sheets s where s.application_id = a.id) x on true`;

const RANKED_STATES: readonly ApplicationState[] = ['evaluation', 'proposed', 'reserve_list', 'not_selected'];

type RankedRow = Omit<RankedApplication, 'allowedActions'> & Pick<Standing, 'applicantId' | 'scoredByActor'>;
type RankingRow = Omit<Ranking, 'mayPropose' | 'applications'> & {
  threshold: number;
  applications: RankedRow[] | null;
};

/** The files of a lot by score, best first, with the money that they and all better ones take, in one statement. */
export async function findRanking(db: Queryable, actor: Actor, lotId: string): Promise<Ranking> {
  const found = await firstRow<RankingRow>(
    db,
    `with scored as (${SCORED} where a.lot_id = $1 and a.state = any($2)),
     ranked as (
       select s.*, row_number() over best as place, sum(s.takes) over best as cumulated
       from scored s window best as (order by s.score desc nulls last, s.submitted_at, s.id))
     select l.id as "lotId", l.title as "lotTitle", c.code as "callCode", ${euros('l.envelope_amount')} as envelope,
            ${euros('l.proposed')} as "proposedTotal", ${FREE} as free, l.score_threshold as threshold,
            (select json_agg(json_build_object(
               'applicationId', r.id, 'version', r.version, 'reference', r.reference, 'title', r.title,
               'applicantId', r.organisation_id, 'organisationName', r.organisation, 'state', r.state,
               'requested', ${euros('r.requested_amount')},
               'proposed', case when r.proposed_amount is not null then ${euros('r.proposed_amount')} end,
               'held', case when r.held is not null then ${euros('r.held')} end,
               'score', r.score::text, 'completeSheets', r.sheets, 'scoredByActor', r.scored_by_actor,
               'aboveThreshold', coalesce(r.score >= l.score_threshold, false),
               'cumulated', case when r.takes is not null then ${euros('r.cumulated')} end) order by r.place)
             from ranked r) as applications
     from lots l join calls c on c.id = l.call_id
     where l.id = $1 and c.state not in ('prepared', 'approved')`,
    [lotId, RANKED_STATES, actor.id],
  );
  if (!found || !can(actor, 'files:read-any')) throw notFound();
  const { threshold, applications, ...lot } = found;
  const files = (applications ?? []).map(({ applicantId, scoredByActor, ...file }) => ({
    ...file,
    allowedActions: allowedActions(
      committeeWorkflow,
      { ...file, applicantId, scoredByActor, threshold, free: lot.free },
      actor,
    ),
  }));
  return { ...lot, applications: files, mayPropose: can(actor, 'reviews:propose') };
}

/** How a file stands, and what it asks for. */
export type RequestedStanding = Standing & { requested: Money };

/** How a file stands before the committee. */
export async function findStanding(db: Queryable, applicationId: string, actorId: string): Promise<RequestedStanding> {
  const found = await firstRow<RequestedStanding>(
    db,
    `select a.state, a.organisation_id as "applicantId", ${FREE} as free,
            count(s.id) filter (where s.state = 'complete')::int as "completeSheets",
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
