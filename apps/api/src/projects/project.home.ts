import { brusselsDay } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import { firstRow } from '../core/database/database';
import { counted, endOfDay, type FigureSource, type HomeSources } from '../core/home/home-sources';
import { amongFound } from '../core/lists/list-query';
import { BENEFICIARY_NAME, searchBy } from './project.list';
import { visibleTo } from './project.queries';

/** What waits for officers, what can be found, and what the register sums up to. */
export function announceProjects(sources: HomeSources, clock: Clock): void {
  sources.work.push(
    { reason: 'project-to-open', feature: 'applications', sql: proposedWithoutProject },
    {
      reason: 'project-to-complete',
      feature: 'projects',
      sql: (actor) => waiting(actor, 'preparation', 'p.opened_at', 'null::timestamptz'),
    },
    {
      reason: 'project-to-start',
      feature: 'projects',
      sql: (actor) => waiting(actor, 'committed', 'p.awarded_at', endOfDay('p.starts_on')),
    },
  );
  sources.searches.push({
    feature: 'projects',
    sql: (actor, text, parameters) =>
      can(actor, 'projects:read')
        ? `select p.id, p.reference, p.title from projects p
           where (${visibleTo(actor)(parameters)}) and (${amongFound(searchBy('p.id')(text, parameters))}) order by p.reference desc`
        : undefined,
  });
  sources.figures.push(running, yearly(clock, 'granted'), yearly(clock, 'paid'));
}

function waiting(actor: Actor, state: string, since: string, due: string): string | undefined {
  if (!can(actor, 'projects:manage')) return undefined;
  return `select p.id, p.reference, p.title, ${BENEFICIARY_NAME}, coalesce(${since}, p.opened_at), ${due}
          from projects p left join organisations o on o.id = p.beneficiary_id where p.state = '${state}'`;
}

/** Applications the committee proposes that have no project yet. */
function proposedWithoutProject(actor: Actor): string | undefined {
  if (!can(actor, 'projects:manage')) return undefined;
  return `select a.id, a.reference, a.title, o.name, a.updated_at, null::timestamptz
          from applications a join organisations o on o.id = a.organisation_id
          where a.state = 'proposed' and not a.project_opened`;
}

/** Projects under way. */
const running: FigureSource = async (db, actor) => {
  if (!can(actor, 'files:read-any')) return undefined;
  const value = await counted(db, `projects where state = 'running'`);
  return { code: 'projects-running', value, kind: 'count', link: '/projects?state=running' };
};

/** What was granted or paid this year: sums that the transactions of the money keep. */
function yearly(clock: Clock, sum: 'granted' | 'paid'): FigureSource {
  return async (db, actor) => {
    if (!can(actor, 'files:read-any')) return undefined;
    const year = brusselsDay(clock.now()).slice(0, 4);
    const total = await firstRow<{ value: string }>(
      db,
      `select coalesce(sum(${sum}), 0)::numeric(15, 2)::text as value from project_totals where year = $1::int`,
      [year],
    );
    return { code: `projects-${sum}`, value: total?.value ?? '0.00', kind: 'money', link: `/projects?year=${year}` };
  };
}
