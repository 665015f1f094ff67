import {
  brusselsDay,
  brusselsInstant,
  CLAIM_KINDS,
  CLAIM_STATES,
  type ClaimDetail,
  type ClaimStep,
} from '@passerelle/contract';
import { validate as isUuid } from 'uuid';
import { matchingProject, moneySql, oneOf } from '../agreements/agreement.queries';
import { yearOf } from '../agreements/commitment.queries';
import { Commitment } from '../agreements/commitment.entity';
import { lockBudgetLine } from '../budget/budget.movements';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { malformed, notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { Claim } from './claim.entity';
import { appropriationObstacle, type PaymentFacts } from './claim.rules';
import type { ClaimFacts } from './claim.workflow';
import { factColumns, GRANT_JOINS, obstacleOf } from './payment-facts.queries';

/** The administration sees every claim, a partner those of its grants. `p` is the project. */
export function visibleTo(actor: Actor): Condition {
  if (can(actor, 'files:read-any')) return () => 'true';
  if (!can(actor, 'files:read-own')) return () => 'false';
  return (parameters) => `p.beneficiary_id = ${parameters.add(actor.organisationId)}`;
}

export const FROM = `claims c join projects p on p.id = c.project_id
  left join organisations o on o.id = p.beneficiary_id`;

const SUMMARY = `c.id, c.reference, c.kind, c.project_id as "projectId", p.reference as "projectReference",
  p.title as "projectTitle", coalesce(o.name, '') as "beneficiaryName",
  ${moneySql('c.amount_amount', 'c.amount_currency')} as amount, c.state,
  to_json(c.claimed_at) #>> '{}' as "claimedAt", c.value_date::text as "valueDate"`;

/** The list of claims. */
export const claimList: ListDefinition = {
  columns: SUMMARY,
  from: FROM,
  id: 'c.id',
  sorts: { claimedAt: { sql: 'c.claimed_at', type: 'timestamptz' } },
  defaultSort: '-claimedAt',
  filters: {
    search: matchingProject('c.project_id'),
    state: (value, parameters) => `c.state = ${parameters.add(oneOf(CLAIM_STATES, 'state', value))}`,
    kind: (value, parameters) => `c.kind = ${parameters.add(oneOf(CLAIM_KINDS, 'kind', value))}`,
    projectId: (value, parameters) => `c.project_id = ${parameters.add(projectOf(value))}`,
    year: (value, parameters) => {
      const [from, until] = [0, 1].map((more) =>
        brusselsInstant(`${yearOf(value) + more}-01-01`, '00:00').toISOString(),
      );
      return `c.claimed_at >= ${parameters.add(from)} and c.claimed_at < ${parameters.add(until)}`;
    },
  },
};

function projectOf(value: string): string {
  if (!isUuid(value)) throw malformed('unknown-filter', [{ path: 'projectId', code: 'not-an-id' }]);
  return value;
}

/** The same list for a spreadsheet: one value in each cell. */
export const claimExport: ListDefinition = {
  ...claimList,
  columns: `c.reference, c.kind, p.reference as project, o.name as beneficiary, c.amount_amount as amount, c.state,
    c.claimed_at as "claimedAt", c.value_date::text as "valueDate", c.bank_reference as "bankReference"`,
};
export const CLAIM_COLUMNS = [
  'reference',
  'kind',
  'project',
  'beneficiary',
  'amount',
  'state',
  'claimedAt',
  'valueDate',
  'bankReference',
];

/** A claim as it is read; conditions and what the reader may do come on top. */
export type ClaimRow = Omit<ClaimDetail, 'conditions' | 'documents' | 'allowedActions' | 'mayAddDocuments'> &
  Omit<ClaimFacts, 'unmet' | 'unfunded'> & { facts: PaymentFacts; budgetLineId: string | null };

/** What of the commitment is already cleared for this claim. */
const OWN = `case when c.state in ('cleared', 'ordered', 'paid') then c.amount_amount else 0 end`;

const FACTS = (day: string) =>
  `(select row_to_json(f) from (select ${factColumns(day, 'c.amount_amount', OWN, 'c.id')}) f)`;

const STEPS: readonly ClaimStep['step'][] = ['claimed', 'checked', 'approved', 'cleared', 'ordered', 'paid'];
const stepsSql = STEPS.map(
  (step) => `json_build_object('step', '${step}', 'byName', (select u.name from users u where u.id = c.${step}_by_id),
    'at', to_json(c.${step}_at))`,
).join(', ');

/** The line of the present year with the code of the commitment: what a clearance uses (R31, R32). */
const clearanceLine = (year: string) => `(select json_build_object('id', l.id, 'code', l.code, 'year', l.year,
    'paymentFree', ${moneySql('l.payment_opened - l.cleared')})
  from budget_lines l join budget_lines ml on ml.id = m.budget_line_id
  where l.code = ml.code and l.year = ${year})`;

/** What is set off against a recovery (R43). */
const WITHHELD = `(select json_build_object('amount', ${moneySql('c.withheld')}, 'recoveryId', v.id,
    'recoveryReference', v.reference) from recoveries v where v.id = c.recovery_id)`;

const DETAIL_FROM = `${FROM} ${GRANT_JOINS} left join instalments i on i.id = c.instalment_id
  join bank_records k on k.id = c.bank_record_id`;

/** One claim with its steps and the facts that decide. */
export function findClaim(db: Queryable, id: string, visible: Condition, now: Date): Promise<ClaimRow | undefined> {
  const day = brusselsDay(now);
  const parameters = new Parameters();
  return firstRow<ClaimRow>(
    db,
    `select ${SUMMARY}, c.version, c.signatory, k.iban, k.holder, c.bank_reference as "bankReference",
            ${WITHHELD} as withheld, c.withheld_by_id as "withheldById", c.commitment_id as "commitmentId", coalesce(m.number, '') as "commitmentNumber",
            p.beneficiary_id as "beneficiaryId", i.position as "instalmentPosition",
            ${clearanceLine(day.slice(0, 4))} as "clearanceLine", json_build_array(${stepsSql}) as steps, c.reason,
            c.claimed_by_id as "claimedById", c.checked_by_id as "checkedById", c.approved_by_id as "approvedById",
            c.cleared_by_id as "clearedById", c.ordered_by_id as "orderedById", c.bank_record_id as "bankRecordId",
            c.budget_line_id as "budgetLineId",
            b.id as "accountId", ${FACTS(day)} as facts,
            exists (select 1 from documents d where d.owner_type = 'claims' and d.owner_id = c.id
                    and d.kind = 'claim' and d.current) as signed
     from ${DETAIL_FROM} where c.id = ${parameters.add(id)} and (${visible(parameters)})`,
    parameters.values,
  );
}

/**
 * Locks a claim the actor may see, after its commitment and, when the money of a line moves, after that line: always
 * in this order (SEC-10). The claim comes with what its rules look at.
 */
export async function lockClaim(work: Work, id: string, lineId?: string): Promise<Claim> {
  const visible = visibleTo(work.actor);
  const found = await findClaim(work.db, id, visible, work.now);
  if (!found) throw notFound();
  const line = lineId ?? found.budgetLineId;
  if (line !== null) await lockBudgetLine(work, line);
  await work.lock(Commitment, { id: found.commitmentId });
  const claim = await work.lock(Claim, { id });
  const { facts, accountId, beneficiaryId, signed, clearanceLine } =
    (await findClaim(work.db, id, visible, work.now)) ?? found;
  return Object.assign(claim, {
    accountId,
    beneficiaryId,
    signed,
    unmet: await obstacleOf(work.db, facts, work.now),
    unfunded: appropriationObstacle(clearanceLine, claim.amount),
  });
}
