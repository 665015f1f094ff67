import { brusselsDay, THREAD_FILTERS, type ThreadFilter } from '@passerelle/contract';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../core/auth/actor';
import type { ListDefinition, Parameters, Search } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { awaitsSql, overdueSql, threadColumns, THREAD_FROM } from './message-thread.queries';
import { sideOf } from './message-thread.workflow';

type Shown = Record<ThreadFilter, (parameters: Parameters) => string>;

/** The list of threads as it stands now; what is about a draft the administration finds by its organisation and subject. */
export function threadList(actor: Actor, now: Date): ListDefinition {
  const shown: Shown = {
    open: () => `t.state = 'open'`,
    mine: () => awaitsSql(sideOf(actor)),
    overdue: (parameters) => overdueSql(parameters.add(brusselsDay(now))),
    closed: () => `t.state = 'closed'`,
  };
  return {
    columns: threadColumns(actor, now),
    from: THREAD_FROM,
    id: 't.id',
    search: matching,
    sorts: {
      lastAt: { sql: 't.last_at', type: 'timestamptz' },
      dueOn: { sql: `coalesce(t.due_on, 'infinity'::date)`, type: 'date' },
    },
    defaultSort: '-lastAt',
    filters: {
      show: (value, parameters) => shown[knownFilter(value)](parameters),
      applicationId: (value, parameters) => `t.application_id = ${parameters.add(idOf(value))}`,
    },
  };
}

/** Words of the subject, the reference of the file, or a part of the organisation's name. */
function matching(text: string, parameters: Parameters): Search {
  const words = parameters.add(text);
  const part = parameters.add(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  const written = (row: string) => `to_tsvector('simple', ${row}.subject) @@ websearch_to_tsquery('simple', ${words})`;
  const named = `array(select x.id from organisations x where x.name ilike ${part})`;
  const numbered = `array(select x.id from applications x where x.submitted_at is not null and x.reference = ${words})`;
  return {
    holds: `${written('t')} or t.organisation_id = any(${named}) or t.application_id = any(${numbered})`,
    key: 't.id',
    keys: `select x.id from message_threads x where ${written('x')}
           union select x.id from message_threads x where x.organisation_id = any(${named})
           union select x.id from message_threads x where x.application_id = any(${numbered})`,
  };
}

function knownFilter(value: string): ThreadFilter {
  const filter = THREAD_FILTERS.find((known) => known === value);
  if (!filter) throw malformed('unknown-filter', [{ path: 'show', code: 'not-in-list' }]);
  return filter;
}

function idOf(value: string): string {
  if (!isUuid(value)) throw malformed('unknown-filter', [{ path: 'applicationId', code: 'not-an-id' }]);
  return value;
}
