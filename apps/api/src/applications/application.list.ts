import { APPLICATION_STATES } from '@passerelle/contract';
import { lotFilters } from '../calls/lot-filters';
import { can, type Actor } from '../core/auth/actor';
import { oneOf } from '../core/lists/filter-values';
import type { ListDefinition } from '../core/lists/list-query';
import { applicantSearch } from '../organisations/applicant-search';
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

export const matching = applicantSearch('applications', 'a');

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
      ...lotFilters('a'),
      state: (value, parameters) => `a.state = ${parameters.add(oneOf('state', value, APPLICATION_STATES))}`,
    },
  };
}
