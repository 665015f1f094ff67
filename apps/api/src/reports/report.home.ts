import { addDays, brusselsDay } from '@passerelle/contract';
import { matchingProject } from '../agreements/agreement.queries';
import { can, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import type { Queryable } from '../core/database/database';
import { counted, endOfDay, type HomeSources } from '../core/home/home-sources';
import { Parameters } from '../core/lists/list-query';
import { FROM, overdueSql, visibleTo } from './report.queries';

/** Days before its due date from which a report is in the queue of the partner. */
const AHEAD = 60;

const waiting = (since: string, condition: string) =>
  `select r.id, r.reference, p.title, o.name, coalesce(${since}, p.opened_at),
          ${endOfDay('r.due_on')}
   from ${FROM} where ${condition}`;

/** What waits for somebody, what counts and what can be found among reports. */
export function announceReports(home: HomeSources, clock: Clock): void {
  home.work.push(
    {
      reason: 'report-to-write',
      feature: 'reports',
      sql: (actor, parameters) => {
        if (!can(actor, 'reports:write')) return undefined;
        const from = parameters.add(addDays(brusselsDay(clock.now()), AHEAD));
        return waiting(
          'p.awarded_at',
          `(r.state = 'returned' or (r.state in ('due', 'draft') and r.due_on <= ${from}::date))
           and (${visibleTo(actor)(parameters)})`,
        );
      },
    },
    { reason: 'report-to-check', feature: 'reports', sql: toCheck },
    { reason: 'report-to-accept', feature: 'reports', sql: toAccept },
  );
  home.figures.push((db, actor) => overdueReports(db, actor, brusselsDay(clock.now())));
  home.searches.push({ feature: 'reports', sql: search });
}

function toCheck(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'reports:check')) return undefined;
  return waiting('r.submitted_at', `r.state = 'submitted' and r.submitted_by_id <> ${parameters.add(actor.id)}`);
}

function toAccept(actor: Actor, parameters: Parameters): string | undefined {
  if (!can(actor, 'reports:accept')) return undefined;
  return waiting('r.submitted_at', `r.state = 'checked' and r.checked_by_id <> ${parameters.add(actor.id)}`);
}

/** Reports past their day: what an officer reminds of and what blocks a partner's payments. */
async function overdueReports(db: Queryable, actor: Actor, day: string) {
  if (!can(actor, 'reports:check') && !can(actor, 'reports:write')) return undefined;
  const parameters = new Parameters();
  // A left join that nothing is asked of is not made: for an officer no project is looked up.
  const overdue = `reports r left join projects p on p.id = r.project_id where ${overdueSql(day)} and (${visibleTo(actor)(parameters)})`;
  const value = await counted(db, overdue, parameters.values);
  return { code: 'overdue-reports', value, kind: 'count' as const, link: '/reports?overdue=yes' };
}

function search(actor: Actor, text: string, parameters: Parameters): string | undefined {
  if (!can(actor, 'reports:read')) return undefined;
  return `select r.id, r.reference, p.title from ${FROM}
          where (${visibleTo(actor)(parameters)}) and (${matchingProject('r.project_id')(text, parameters)})
          order by r.reference desc`;
}
