import { brusselsDay } from '@passerelle/contract';
import { grantedIn } from '../applications/application-role.queries';
import { can, canSomewhere, type Actor } from '../core/auth/actor';
import type { Clock } from '../core/clock';
import { endOfDay, type HomeSources } from '../core/home/home-sources';
import type { Parameters } from '../core/lists/list-query';
import { awaitsSql, FOLLOWERS, overdueSql, THREAD_FROM, threadsVisibleTo } from './message-thread.queries';
import { sideOf } from './message-thread.workflow';

/** What waits for an answer, and for officers what was not answered in time. */
export function announceMessages(sources: HomeSources, clock: Clock): void {
  sources.work.push(
    {
      reason: 'message-to-answer',
      feature: 'messages',
      sql: (actor, parameters) => waiting(actor, parameters, awaitsSql(sideOf(actor))),
    },
    {
      reason: 'answer-overdue',
      feature: 'messages',
      sql: (actor, parameters) =>
        sideOf(actor) === 'administration'
          ? waiting(actor, parameters, overdueSql(parameters.add(brusselsDay(clock.now()))))
          : undefined,
    },
  );
}

function waiting(actor: Actor, parameters: Parameters, condition: string): string | undefined {
  if (!canSomewhere(actor, 'messages:write')) return undefined;
  return `select t.id, a.reference, t.subject, o.name, t.last_at, ${endOfDay('t.due_on')}
          from ${THREAD_FROM} where ${condition} and (${threadsVisibleTo(actor)(parameters)})
            and ${grantedIn(actor, 'messages:write', 't.application_id')(parameters)}
            ${sideOf(actor) === 'administration' ? `and ${followed(actor, parameters)}` : ''}`;
}

/** Threads the actor follows; an officer also those that nobody follows. None of an organisation of one's own. */
function followed(actor: Actor, parameters: Parameters): string {
  const me = parameters.add(actor.id);
  const own = parameters.add(actor.organisationIds);
  const nobodys = can(actor, 'reviews:screen')
    ? ` or not exists (select 1 from users f where f.disabled_at is null and f.id in (${FOLLOWERS}))`
    : '';
  return `t.organisation_id <> all(${own}::uuid[]) and (${me} in (${FOLLOWERS})${nobodys})`;
}
