import { DECISION_STATES, DECISION_STEPS } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow } from '../core/database/database';
import type { CsvColumn } from '../core/lists/csv';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { malformed, notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { searchBy } from '../projects/project.list';
import type { ChainStep } from './chain.rules';
import { DecisionStep } from './decision-step.entity';
import { Decision } from './decision.entity';

/** The administration sees every file; a partner what was decided on its own projects. */
export function visibleTo(actor: Actor): Condition {
  return (parameters) => {
    if (can(actor, 'files:read-any')) return 'true';
    if (!can(actor, 'files:read-own')) return 'false';
    const own = `select x.id from projects x where x.beneficiary_id = ${parameters.add(actor.organisationId)}`;
    return `d.state in ('awarded', 'refused') and d.project_id = any(array(${own}))`;
  };
}

/** Columns of `DecisionSummary`. */
export const SUMMARY_COLUMNS = `d.id, d.reference, d.project_id as "projectId", p.reference as "projectReference",
  p.title as "projectTitle", coalesce(o.name, '') as "beneficiaryName",
  json_build_object('amount', d.amount_amount::text, 'currency', d.amount_currency) as amount, d.state,
  d.waiting_for as "waitingFor", coalesce(u.name, '') as "preparedByName",
  to_json(d.prepared_at) #>> '{}' as "preparedAt"`;

/** Left joins only: the count of the list leaves out those it does not need. */
export const SUMMARY_FROM = `decisions d left join projects p on p.id = d.project_id
  left join organisations o on o.id = p.beneficiary_id left join users u on u.id = d.prepared_by_id`;

/** The list of decision files. */
export const decisionList: ListDefinition = {
  columns: SUMMARY_COLUMNS,
  from: SUMMARY_FROM,
  id: 'd.id',
  search: searchBy('d.project_id'),
  sorts: {
    preparedAt: { sql: 'd.prepared_at', type: 'timestamptz' },
    reference: { sql: 'd.reference', type: 'text' },
  },
  defaultSort: '-preparedAt',
  filters: {
    state: (value, parameters) => `d.state = ${parameters.add(oneOf(DECISION_STATES, 'state', value))}`,
    waitingFor: (value, parameters) => `d.waiting_for = ${parameters.add(oneOf(DECISION_STEPS, 'waitingFor', value))}`,
  },
};

/** The same list for a spreadsheet: one value in each cell. */
export const decisionExport: ListDefinition = {
  ...decisionList,
  columns: `d.reference, p.reference as project,
    coalesce(nullif(p.title ->> 'fr', ''), nullif(p.title ->> 'nl', ''), p.title ->> 'en') as title,
    coalesce(o.name, '') as beneficiary, d.amount_amount as amount, d.state, d.waiting_for as "waitingFor",
    d.prepared_at as "preparedAt", d.awarded_on::text as "awardedOn"`,
};

export const EXPORT_COLUMNS: CsvColumn[] = [
  'reference',
  'project',
  'title',
  'beneficiary',
  'amount',
  'state',
  'waitingFor',
  'preparedAt',
  'awardedOn',
].map((key) => ({ key, header: key }));

function oneOf(allowed: readonly string[], path: string, value: string): string {
  if (!allowed.includes(value)) throw malformed('unknown-filter', [{ path, code: 'not-in-list' }]);
  return value;
}

/** Locks a file that the actor may see, with its chain and beneficiary for the rules; 404 otherwise. */
export async function lockDecision(work: Work, id: string): Promise<Decision> {
  const parameters = new Parameters();
  const seen = await firstRow<{ beneficiaryId: string | null }>(
    work.db,
    `select p.beneficiary_id as "beneficiaryId" from decisions d join projects p on p.id = d.project_id
     where d.id = ${parameters.add(id)} and (${visibleTo(work.actor)(parameters)})`,
    parameters.values,
  );
  if (!seen) throw notFound();
  const decision = await work.lock(Decision, { id });
  decision.beneficiaryId = seen.beneficiaryId;
  decision.steps = await stepsOf(work, id);
  return decision;
}

/** The steps of a locked file, in order. */
export function stepsOf(work: Work, decisionId: string): Promise<(DecisionStep & ChainStep)[]> {
  return work.db.find(DecisionStep, { where: { decisionId }, order: { position: 'asc' } });
}
