import { COMMITMENT_STATES, type CommitmentDetail } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { matchingProject, moneySql, oneOf } from './agreement.queries';
import type { CommitmentFacts } from './commitment.workflow';

/** Commitments are for the administration and those it works with; partners see their agreement. */
export const commitmentsVisibleTo = (actor: Actor): Condition =>
  can(actor, 'files:read-any') && can(actor, 'commitments:read') ? () => 'true' : () => 'false';

const FROM = `commitments m join projects p on p.id = m.project_id join budget_lines b on b.id = m.budget_line_id
  left join organisations o on o.id = p.beneficiary_id`;

/** Committed and not yet cleared; nothing once it was refused or released. */
const OUTSTANDING = `case when m.state in ('requested', 'visa_granted') then m.amount_amount - m.cleared else 0 end::numeric(15, 2)`;

const SUMMARY = `m.id, m.number, m.project_id as "projectId", p.reference as "projectReference",
  coalesce(o.name, '') as "beneficiaryName", b.code as "budgetCode", b.year,
  ${moneySql('m.amount_amount', 'm.amount_currency')} as amount, ${moneySql(OUTSTANDING)} as outstanding, m.state,
  to_json(m.requested_at) #>> '{}' as "requestedAt"`;

/** The list of commitments. */
export const commitmentList: ListDefinition = {
  columns: SUMMARY,
  from: FROM,
  id: 'm.id',
  sorts: { requestedAt: { sql: 'm.requested_at', type: 'timestamptz' } },
  defaultSort: '-requestedAt',
  filters: {
    search: matchingProject('m.project_id'),
    state: (value, parameters) => `m.state = ${parameters.add(oneOf(COMMITMENT_STATES, 'state', value))}`,
    year: (value, parameters) => `b.year = ${parameters.add(yearOf(value))}`,
    budgetCode: (value, parameters) => `b.code = ${parameters.add(value)}`,
  },
};

/** A year in a filter; 400 for anything else. */
export function yearOf(value: string): number {
  if (!/^(19|20|21)\d\d$/.test(value)) throw malformed('unknown-filter', [{ path: 'year', code: 'wrong-format' }]);
  return Number(value);
}

/** The same list for a spreadsheet: one value in each cell. */
export const commitmentExport: ListDefinition = {
  ...commitmentList,
  columns: `m.number, p.reference as project, o.name as beneficiary, b.code as "budgetCode", b.year,
    m.amount_amount as amount, m.cleared, m.paid, m.state, m.requested_at as "requestedAt"`,
};
export const COMMITMENT_COLUMNS = [
  'number',
  'project',
  'beneficiary',
  'budgetCode',
  'year',
  'amount',
  'cleared',
  'paid',
  'state',
  'requestedAt',
];

/** A commitment as it is read; what the reader may do comes on top. */
export type CommitmentRow = Omit<CommitmentDetail, 'allowedActions'> & CommitmentFacts;

/** Years of the plan in which the line of the same code has less payment appropriation free than is planned (R33). */
const PLAN_WARNINGS = `(select coalesce(json_agg(json_build_object('year', w.year, 'planned', ${moneySql('w.planned')},
    'available', ${moneySql('w.available')}) order by w.year), '[]')
  from (select (e ->> 'year')::int as year, (e -> 'amount' ->> 'amount')::numeric(15, 2) as planned,
               coalesce(l.payment_opened - l.cleared, 0)::numeric(15, 2) as available
        from jsonb_array_elements(m.plan) e
        left join budget_lines l on l.code = b.code and l.year = (e ->> 'year')::int) w
  where w.planned > w.available and m.state in ('requested', 'visa_granted'))`;

const DETAIL = `${SUMMARY}, m.version, m.agreement_id as "agreementId", m.budget_line_id as "budgetLineId",
  ${moneySql('m.cleared')} as cleared, ${moneySql('m.paid')} as paid, m.plan,
  m.requested_by_id as "requestedById", p.beneficiary_id as "beneficiaryId",
  coalesce((select u.name from users u where u.id = m.requested_by_id), '') as "requestedByName",
  (select u.name from users u where u.id = m.visa_by_id) as "visaByName",
  to_json(m.visa_at) #>> '{}' as "visaAt", m.reason as "refusalReason", ${PLAN_WARNINGS} as "planWarnings"`;

/** One commitment. */
export function findCommitment(db: Queryable, id: string, visible: Condition): Promise<CommitmentRow | undefined> {
  const parameters = new Parameters();
  return firstRow<CommitmentRow>(
    db,
    `select ${DETAIL} from ${FROM} where m.id = ${parameters.add(id)} and (${visible(parameters)})`,
    parameters.values,
  );
}

/** The commitment of an agreement: the one in force, else the last that was refused. */
export function commitmentOf(
  db: Queryable,
  agreementId: string,
  visible: Condition,
): Promise<CommitmentRow | undefined> {
  const parameters = new Parameters();
  return firstRow<CommitmentRow>(
    db,
    `select ${DETAIL} from ${FROM} where m.agreement_id = ${parameters.add(agreementId)} and (${visible(parameters)})
     order by (m.state = 'visa_refused'), m.requested_at desc limit 1`,
    parameters.values,
  );
}

/** Hits of the global search: by number, or by the grant. */
export function commitmentSearchSql(actor: Actor, text: string, parameters: Parameters): string | undefined {
  if (!can(actor, 'commitments:read') || !can(actor, 'files:read-any')) return undefined;
  return `select m.agreement_id, m.number, p.reference from ${FROM}
          where m.number like ${parameters.add(`${text.replace(/[\\%_]/g, '\\$&')}%`)} order by m.number`;
}
