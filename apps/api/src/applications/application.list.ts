import { APPLICATION_STATES } from '@passerelle/contract';
import { validate as isUuid } from 'uuid';
import { can, type Actor } from '../core/auth/actor';
import type { ListDefinition, Parameters, Search } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { DEADLINE } from './application.queries';

/** Tables of the list, the record and the searches. */
export const SUMMARY_FROM = `applications a join lots l on l.id = a.lot_id join calls c on c.id = l.call_id
  join organisations o on o.id = a.organisation_id`;

/** What the committee proposes is for the administration until it is decided. */
const proposedFor = (actor: Actor) =>
  can(actor, 'files:read-any')
    ? `case when a.proposed_amount is not null
         then json_build_object('amount', a.proposed_amount::text, 'currency', 'EUR') end`
    : 'null::json';

/** Columns of `ApplicationSummary` for this reader. */
export const summaryColumns = (actor: Actor) => `a.id, a.reference, a.title, a.state, c.code as "callCode",
  l.code as "lotCode", l.title as "lotTitle", a.organisation_id as "organisationId", o.name as "organisationName",
  json_build_object('amount', a.requested_amount::text, 'currency', a.requested_currency) as requested,
  ${proposedFor(actor)} as proposed, to_json(a.submitted_at) #>> '{}' as "submittedAt",
  to_json(${DEADLINE}) #>> '{}' as "closesAt", to_json(a.updated_at) #>> '{}' as "updatedAt"`;

/** The list of applications: what may be shown, sorted and filtered. Drafts come last by day of submission. */
export function applicationList(actor: Actor): ListDefinition {
  return {
    columns: summaryColumns(actor),
    from: SUMMARY_FROM,
    id: 'a.id',
    search: matching,
    sorts: {
      updatedAt: { sql: 'a.updated_at', type: 'timestamptz' },
      submittedAt: { sql: `coalesce(a.submitted_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
      reference: { sql: 'a.reference', type: 'text' },
      title: { sql: 'a.title', type: 'text' },
      requested: { sql: 'a.requested_amount', type: 'numeric' },
    },
    defaultSort: '-updatedAt',
    filters: {
      state: (value, parameters) => `a.state = ${parameters.add(knownState(value))}`,
      callId: (value, parameters) => `a.lot_id = any(lots_of(${parameters.add(idOf('callId', value))}))`,
      lotId: (value, parameters) => `a.lot_id = ${parameters.add(idOf('lotId', value))}`,
      organisationId: (value, parameters) => `a.organisation_id = ${parameters.add(idOf('organisationId', value))}`,
    },
  };
}

/** Words of the reference and the title, or a part of the organisation's name. */
export function matching(text: string, parameters: Parameters): Search {
  const words = parameters.add(text);
  const part = parameters.add(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
  const written = (row: string) =>
    `to_tsvector('simple', ${row}.reference || ' ' || ${row}.title) @@ websearch_to_tsquery('simple', ${words})`;
  const named = `array(select x.id from organisations x where x.name ilike ${part})`;
  return {
    holds: `${written('a')} or a.organisation_id = any(${named})`,
    key: 'a.id',
    keys: `select x.id from applications x where ${written('x')}
           union select x.id from applications x where x.organisation_id = any(${named})`,
  };
}

function knownState(value: string): string {
  const state = APPLICATION_STATES.find((known) => known === value);
  if (!state) throw malformed('unknown-filter', [{ path: 'state', code: 'not-in-list' }]);
  return state;
}

function idOf(path: string, value: string): string {
  if (!isUuid(value)) throw malformed('unknown-filter', [{ path, code: 'not-an-id' }]);
  return value;
}
