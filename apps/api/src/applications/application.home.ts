import { can, canSomewhere, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import { counted, type FigureSource, type HomeSources } from '../core/home/home-sources';
import { amongFound, Parameters } from '../core/lists/list-query';
import { grantedIn } from './application-role.queries';
import { matching } from './application.list';
import { DEADLINE, visibleTo } from './application.queries';

const WAITING_FROM = `applications a join lots l on l.id = a.lot_id join calls c on c.id = l.call_id
  join organisations o on o.id = a.organisation_id`;

/** What waits for partners, what they can find, and how many files they have on the way. */
export function announceApplications(sources: HomeSources, clock: Clock): void {
  sources.work.push(
    {
      reason: 'draft-to-finish',
      feature: 'applications',
      sql: (actor, parameters) =>
        waitingFor(actor, parameters, `a.state = 'draft' and ${DEADLINE} > ${parameters.add(clock.now())}`, DEADLINE),
    },
    {
      reason: 'application-returned',
      feature: 'applications',
      sql: (actor, parameters) =>
        waitingFor(
          actor,
          parameters,
          `a.state = 'returned' and a.returned_until > ${parameters.add(clock.now())}`,
          'a.returned_until',
        ),
    },
  );
  sources.searches.push({
    feature: 'applications',
    sql: (actor, text, parameters) =>
      can(actor, 'applications:read')
        ? `select a.id, a.reference, a.title from applications a
           where (${visibleTo(actor)(parameters)}) and (${amongFound(matching(text, parameters))}) order by a.updated_at desc`
        : undefined,
  });
  sources.figures.push(underWay);
}

function waitingFor(actor: Actor, parameters: Parameters, condition: string, due: string): string | undefined {
  if (!canSomewhere(actor, 'applications:edit') || !can(actor, 'files:read-own')) return undefined;
  return `select a.id, a.reference, a.title, o.name, a.updated_at, ${due} from ${WAITING_FROM}
          where a.organisation_id = ${parameters.add(actor.organisationId)} and ${condition}
            and ${grantedIn(actor, 'applications:edit', 'a.id')(parameters)}`;
}

/** Files of the partner that were sent and not decided. */
const underWay: FigureSource = async (db, actor) => {
  if (!can(actor, 'files:read-own')) return undefined;
  const sent = `applications where organisation_id = $1
    and state in ('submitted', 'admissibility', 'returned', 'evaluation')`;
  const value = await counted(db, sent, [actor.organisationId]);
  return { code: 'applications-under-way', value, kind: 'count', link: '/applications?sort=-submittedAt' };
};
