import { brusselsDay, CLAIM_STATES, type ClaimState, type Permission } from '@passerelle/contract';
import { matchingProject } from '../agreements/agreement.queries';
import { can, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import type { Queryable } from '../core/database/database';
import { counted, type HomeSources } from '../core/home/home-sources';
import { Parameters } from '../core/lists/list-query';
import { FROM, visibleTo } from './claim.queries';
import { GRANT_JOINS } from './payment-facts.queries';
import { FROM as RECOVERIES } from './recovery.queries';

const NO_DATE = 'null::timestamptz';

/** What waits in each state, for whom, since when. */
const STEPS: readonly { reason: string; state: ClaimState; permission: Permission; since: string }[] = [
  { reason: 'claim-to-check', state: 'submitted', permission: 'payments:check', since: 'c.claimed_at' },
  { reason: 'claim-to-approve', state: 'checked', permission: 'payments:approve', since: 'c.checked_at' },
  { reason: 'claim-to-clear', state: 'approved', permission: 'payments:visa', since: 'c.approved_at' },
  { reason: 'claim-to-order', state: 'cleared', permission: 'payments:order', since: 'c.cleared_at' },
  { reason: 'claim-to-pay', state: 'ordered', permission: 'payments:pay', since: 'c.ordered_at' },
];

/** What waits for somebody, what counts and what can be found among claims, recoveries and closings. */
export function announcePayments(home: HomeSources, clock: Clock): void {
  for (const { reason, state, permission, since } of STEPS)
    home.work.push({
      reason,
      feature: 'payments',
      sql: (actor, parameters) => {
        if (!can(actor, permission)) return undefined;
        const self = parameters.add(actor.id);
        return `select c.id, c.reference, p.title, o.name, ${since}, ${NO_DATE} from ${FROM} where c.state = '${state}'
          and (${self}::uuid = any(array[c.claimed_by_id, c.checked_by_id, c.approved_by_id, c.cleared_by_id, c.ordered_by_id])) is not true`;
      },
    });
  home.work.push(
    { reason: 'claim-returned', feature: 'payments', sql: returned },
    {
      reason: 'instalment-to-claim',
      feature: 'payments',
      sql: (actor, p) => claimable(actor, p, brusselsDay(clock.now())),
    },
    { reason: 'recovery-to-notify', feature: 'payments', sql: toNotify },
    { reason: 'project-to-close', feature: 'payments', sql: toClose },
  );
  home.figures.push(claimsUnderWay);
  home.searches.push({ feature: 'payments', sql: search });
}

function returned(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'payments:claim')) return undefined;
  return `select c.id, c.reference, p.title, o.name, c.claimed_at, ${NO_DATE} from ${FROM}
          where c.state = 'returned' and (${visibleTo(actor)(parameters)})`;
}

/** Instalments without a further condition, and balances after the accepted report. */
function claimable(actor: Actor, parameters: Parameters, day: string): string | undefined {
  if (!can(actor, 'payments:claim')) return undefined;
  const own = `p.beneficiary_id = ${parameters.add(actor.organisationId)} and m.state = 'visa_granted' and b.id is not null`;
  const since = 'coalesce(p.started_on, p.starts_on)::timestamptz';
  return `select p.id, p.reference, p.title, null::text, ${since}, (i.planned_on + time '12:00') at time zone 'Europe/Brussels'
    from projects p ${GRANT_JOINS} join instalments i on i.agreement_id = a.id
    where ${own} and p.state in ('running', 'final_report_due') and r.state is distinct from 'accepted'
      and (i.condition = 'signature' or (i.condition = 'date' and i.planned_on <= ${parameters.add(day)}::date))
      and not exists (select 1 from claims c where c.instalment_id = i.id and c.state <> 'refused')
    union all
    select p.id, p.reference, p.title, null::text, r.submitted_at, ${NO_DATE} from projects p ${GRANT_JOINS}
    where ${own} and p.state = 'final_control' and r.final_grant > p.paid
      and not exists (select 1 from claims c where c.project_id = p.id and c.state not in ('paid', 'refused'))`;
}

function toNotify(actor: Actor): string | undefined {
  if (!can(actor, 'recoveries:manage')) return undefined;
  return `select v.id, v.reference, p.title, o.name, v.opened_at, ${NO_DATE} from ${RECOVERIES} where v.state = 'opened'`;
}

/** Grants of which everything is settled, for a manager who did not check the report (R19). */
function toClose(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'projects:close')) return undefined;
  return `select p.id, p.reference, p.title, o.name, r.submitted_at, ${NO_DATE}
    from projects p ${GRANT_JOINS} left join organisations o on o.id = p.beneficiary_id
    left join recoveries v on v.project_id = p.id
    where p.state = 'final_control' and r.final_grant <= p.paid and r.checked_by_id <> ${parameters.add(actor.id)}
      and coalesce(v.state, 'paid') in ('paid', 'offset', 'written_off')
      and not exists (select 1 from claims c where c.project_id = p.id and c.state not in ('paid', 'refused'))`;
}

/** Claims that are not paid yet. */
async function claimsUnderWay(db: Queryable, actor: Actor) {
  if (!can(actor, 'payments:read') || can(actor, 'audit:read')) return undefined;
  const parameters = new Parameters();
  const states = parameters.add(CLAIM_STATES.filter((state) => state !== 'paid' && state !== 'refused'));
  // A left join that nothing is asked of is not made: for an officer no project is looked up.
  const open = `claims c left join projects p on p.id = c.project_id where c.state = any(${states}) and (${visibleTo(actor)(parameters)})`;
  const value = await counted(db, open, parameters.values);
  return { code: 'claims-under-way', value, kind: 'count' as const, link: '/payments' };
}

function search(actor: Actor, text: string, parameters: Parameters): string | undefined {
  if (!can(actor, 'payments:read')) return undefined;
  return `select c.id, c.reference, p.title from ${FROM}
          where (${visibleTo(actor)(parameters)}) and (${matchingProject('c.project_id')(text, parameters)})
          order by c.reference desc`;
}
