import type { Permission } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import { counted, type FigureSource, type HomeSources, type WorkSource } from '../core/home/home-sources';
import type { Parameters } from '../core/lists/list-query';

const SUBMITTED = 'applications a join organisations o on o.id = a.organisation_id';
const SCREENED = `${SUBMITTED} join screenings s on s.application_id = a.id`;
const ALL_PASS = `not exists (select 1 from jsonb_array_elements(s.checks) p where p ->> 'outcome' is distinct from 'pass')`;
/** What was corrected and sent back, and nobody has looked at since (R9). */
const CORRECTED = `exists (select 1 from correction_rounds r where r.application_id = a.id and r.answered_at is not null
  and not exists (select 1 from jsonb_array_elements(s.checks) p where (p ->> 'at')::timestamptz > r.answered_at))`;
const SOME_FAIL = `exists (select 1 from jsonb_array_elements(s.checks) p where p ->> 'outcome' = 'fail')`;

/** A source of files of the administration for those with the permission; never the files of one's own organisations. */
function files(
  reason: string,
  permission: Permission,
  from: string,
  condition: (actor: Actor, parameters: Parameters) => string,
): WorkSource {
  return {
    reason,
    feature: 'applications',
    sql: (actor, parameters) =>
      can(actor, permission) && can(actor, 'files:read-any')
        ? `select a.id, a.reference, a.title, o.name, a.updated_at, null::timestamptz from ${from}
           where a.submitted_at is not null and a.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[])
             and ${condition(actor, parameters)}`
        : undefined,
  };
}

const waiting = (clock: Clock): WorkSource[] => [
  files('application-to-screen', 'reviews:screen', SUBMITTED, () => `a.state = 'submitted'`),
  files(
    'application-to-screen',
    'reviews:screen',
    SCREENED,
    () => `a.state = 'admissibility' and not ${CORRECTED}
             and not (${ALL_PASS} and s.second_person_needed and s.confirmed_by_id is null)
             and not (${SOME_FAIL} and s.returned)`,
  ),
  files('correction-to-check', 'reviews:screen', SCREENED, () => `a.state = 'admissibility' and ${CORRECTED}`),
  files(
    'screening-to-confirm',
    'reviews:confirm-screening',
    SCREENED,
    (actor, parameters) => `a.state = 'admissibility' and s.second_person_needed and s.confirmed_by_id is null
             and s.screened_by_id <> ${parameters.add(actor.id)} and ${ALL_PASS}`,
  ),
  files(
    'application-to-reject',
    'reviews:reject',
    SCREENED,
    (actor, parameters) => `a.state = 'admissibility' and s.returned and ${SOME_FAIL} and not ${CORRECTED}
             and s.screened_by_id <> ${parameters.add(actor.id)}`,
  ),
  files(
    'correction-overdue',
    'reviews:reject',
    SCREENED,
    (actor, parameters) => `a.state = 'returned' and a.returned_until <= ${parameters.add(clock.now())}
             and s.screened_by_id <> ${parameters.add(actor.id)}`,
  ),
  files(
    'evaluators-to-assign',
    'reviews:assign',
    SUBMITTED,
    () => `a.state = 'evaluation' and 2 > (select count(*) from score_sheets x
             where x.application_id = a.id and x.state <> 'conflicted')`,
  ),
  {
    reason: 'file-to-score',
    feature: 'reviews',
    sql: (actor, parameters) =>
      can(actor, 'reviews:score')
        ? `select x.id, a.reference, a.title, o.name, x.assigned_at, null::timestamptz
           from score_sheets x join applications a on a.id = x.application_id
           join organisations o on o.id = a.organisation_id
           where x.evaluator_id = ${parameters.add(actor.id)} and x.state in ('assigned', 'declared')
             and a.state = 'evaluation' and a.organisation_id <> all(${parameters.add(actor.organisationIds)}::uuid[])`
        : undefined,
  },
  {
    reason: 'lot-to-rank',
    feature: 'reviews',
    sql: (actor) => (can(actor, 'reviews:propose') ? LOTS_TO_RANK : undefined),
  },
];

/** Lots whose files are all scored by two at least: the committee can speak. */
const LOTS_TO_RANK = `select l.id, c.code || ' ' || l.code, l.title, null::text, max(a.updated_at), null::timestamptz
  from lots l join calls c on c.id = l.call_id join applications a on a.lot_id = l.id
    and a.state = 'evaluation' and a.submitted_at is not null
  join lateral (select count(*) filter (where s.state = 'complete') as complete,
                       count(*) filter (where s.state in ('assigned', 'declared')) as open
                from score_sheets s where s.application_id = a.id) x on true
  group by l.id, c.id having bool_and(x.complete >= 2 and x.open = 0)`;

/** Files that wait for their admissibility to be checked. */
const toScreen: FigureSource = async (db, actor) => {
  if (!can(actor, 'reviews:screen')) return undefined;
  const value = await counted(db, `applications where state = 'submitted' and submitted_at is not null`);
  return { code: 'applications-to-screen', value, kind: 'count', link: '/applications?state=submitted' };
};

/** What waits for officers, managers and evaluators. */
export function announceReviews(sources: HomeSources, clock: Clock): void {
  sources.work.push(...waiting(clock));
  sources.figures.push(toScreen);
}
