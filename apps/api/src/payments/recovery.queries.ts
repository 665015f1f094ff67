import { RECOVERY_STATES, type RecoveryDetail } from '@passerelle/contract';
import { matchingProject, moneySql, oneOf } from '../agreements/agreement.queries';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { Recovery } from './recovery.entity';
import type { RecoveryFacts } from './recovery.workflow';

/** The administration sees every recovery, a partner its own once it was notified. */
export function recoveriesVisibleTo(actor: Actor): Condition {
  if (can(actor, 'files:read-any')) return () => 'true';
  if (!can(actor, 'files:read-own')) return () => 'false';
  return (parameters) => `p.beneficiary_id = ${parameters.add(actor.organisationId)} and v.state <> 'opened'`;
}

export const FROM = `recoveries v join projects p on p.id = v.project_id
  left join organisations o on o.id = p.beneficiary_id`;

const SUMMARY = `v.id, v.reference, v.project_id as "projectId", p.reference as "projectReference",
  coalesce(o.name, '') as "beneficiaryName", ${moneySql('v.amount_amount', 'v.amount_currency')} as amount,
  ${moneySql('v.repaid')} as repaid, v.state, v.due_on::text as "dueOn", to_json(v.opened_at) #>> '{}' as "openedAt"`;

/** The list of recoveries. */
export const recoveryList: ListDefinition = {
  columns: SUMMARY,
  from: FROM,
  id: 'v.id',
  sorts: { openedAt: { sql: 'v.opened_at', type: 'timestamptz' } },
  defaultSort: '-openedAt',
  filters: {
    search: matchingProject('v.project_id'),
    state: (value, parameters) => `v.state = ${parameters.add(oneOf(RECOVERY_STATES, 'state', value))}`,
  },
};

/** A recovery as it is read; what the reader may do comes on top. */
export type RecoveryRow = Omit<RecoveryDetail, 'allowedActions'> & RecoveryFacts;

/** What of claims that are not paid yet will be set off. */
const OFFSETS = `(select coalesce(json_agg(json_build_object('claimId', c.id, 'claimReference', c.reference,
    'amount', ${moneySql('c.withheld')}) order by c.claimed_at, c.id), '[]')
  from claims c where c.recovery_id = v.id and c.state not in ('paid', 'refused'))`;

/** Claims of the same beneficiary that are under way; an order names the amount that is paid. */
const OFFSETTABLE = `(select coalesce(json_agg(json_build_object('id', c.id, 'reference', c.reference,
    'projectReference', q.reference, 'amount', ${moneySql('c.amount_amount', 'c.amount_currency')})
    order by c.claimed_at, c.id), '[]')
  from claims c join projects q on q.id = c.project_id
  where q.beneficiary_id = p.beneficiary_id and c.recovery_id is null
    and c.state in ('submitted', 'checked', 'approved', 'cleared'))`;

/** One recovery with its repayments and what claims can do for it. */
export function findRecovery(db: Queryable, id: string, visible: Condition): Promise<RecoveryRow | undefined> {
  const parameters = new Parameters();
  return firstRow<RecoveryRow>(
    db,
    `select ${SUMMARY}, v.version, p.title as "projectTitle", v.ground, v.reason,
            v.notified_by_id as "notifiedById", p.beneficiary_id as "beneficiaryId",
            (select coalesce(json_agg(json_build_object('id', x.id, 'amount', ${moneySql('x.amount')},
                      'valueDate', x.value_date::text, 'bankReference', x.bank_reference,
                      'claimReference', c.reference,
                      'byName', coalesce(u.name, '')) order by x.value_date, x.id), '[]')
             from repayments x left join users u on u.id = x.recorded_by_id left join claims c on c.id = x.claim_id
             where x.recovery_id = v.id) as repayments,
            ${OFFSETS} as offsets, ${OFFSETTABLE} as offsettable
     from ${FROM} where v.id = ${parameters.add(id)} and (${visible(parameters)})`,
    parameters.values,
  );
}

/** Locks a recovery the actor may see, with what its rules look at; 404 otherwise. */
export async function lockRecovery(work: Work, id: string): Promise<Recovery> {
  const recovery = await work.lock(Recovery, { id });
  const found = await findRecovery(work.db, id, recoveriesVisibleTo(work.actor));
  if (!found) throw notFound();
  const { beneficiaryId, offsets, offsettable } = found;
  return Object.assign(recovery, { beneficiaryId, offsets, offsettable });
}
