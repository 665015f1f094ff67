import { brusselsDay, type Claimable, type DateOnly } from '@passerelle/contract';
import { moneySql } from '../agreements/agreement.queries';
import { rows, type Queryable } from '../core/database/database';
import { Parameters, type Condition } from '../core/lists/list-query';
import { settingOn } from '../programmes/programme.queries';
import { overdueSql } from '../reports/report.queries';
import { firstObstacle, paymentConditions, type PaymentFacts } from './claim.rules';

/** Agreement, commitment in force, final report and certified account of a project `p`. */
export const GRANT_JOINS = `join agreements a on a.project_id = p.id
  left join commitments m on m.agreement_id = a.id and m.state in ('visa_granted', 'released')
  left join reports r on r.project_id = p.id
  left join bank_records b on b.organisation_id = p.beneficiary_id and b.state = 'certified'`;

/** Columns of `PaymentFacts` for an amount; `own` is what of the commitment was already cleared for the claim `self`. */
export function factColumns(day: DateOnly, amount: string, own = '0', self = 'null::uuid'): string {
  return `${moneySql(`(${amount})::numeric(15, 2)`)} as amount, p.state as "projectState", a.state as "agreementState",
    case when m.id is not null then ${moneySql(`m.amount_amount - m.cleared + (${own})`)} end as "openBalance",
    b.id as "accountId", p.beneficiary_id as "beneficiaryId",
    exists (select 1 from projects y join reports x on x.project_id = y.id
            where y.beneficiary_id = p.beneficiary_id and ${overdueSql(day, 'x')}) as "reportOverdue",
    i.condition, i.planned_on::text as "plannedOn", coalesce(r.state = 'accepted', false) as "reportAccepted",
    exists (select 1 from claims z where z.project_id = p.id and z.state not in ('paid', 'refused')
            and z.id is distinct from ${self}) as "otherClaimOpen",
    case when r.final_grant is not null then ${moneySql('r.final_grant')} end as "finalGrant",
    ${moneySql(`(coalesce(m.cleared, 0) - (${own}))::numeric(15, 2)`)} as "clearedBefore",
    (select ${moneySql('coalesce(sum(e.amount_amount), 0)::numeric(15, 2)')} from instalments e
     where e.agreement_id = a.id and e.position < i.position) as earlier,
    (select ${moneySql(`coalesce(sum((t ->> 'spent')::numeric), 0)::numeric(15, 2)`)}
     from jsonb_array_elements(coalesce(r.totals, '[]')) t) as justified`;
}

/** What may be claimed, with the facts that decide. */
export interface ClaimableRow extends PaymentFacts, Omit<Claimable, 'amount' | 'obstacle' | 'plannedOn'> {
  beneficiaryId: string | null;
  commitmentId: string | null;
  agreementId: string;
}

const NAMES = `p.id as "projectId", p.reference as "projectReference", p.title as "projectTitle", a.id as "agreementId",
  m.id as "commitmentId"`;
const UNDER_WAY = `a.state = 'signed' and p.state in ('agreement_signed', 'committed', 'running', 'final_report_due',
  'final_control', 'suspended')`;
const openClaim = (condition: string) => `exists (select 1 from claims c where ${condition} and c.state <> 'refused')`;

/** Instalments nobody has claimed; with the accepted report the balance takes their place (R41). */
const instalmentsSql = (day: DateOnly) => `select ${NAMES}, i.id as "instalmentId", i.position,
    ${factColumns(day, 'i.amount_amount')}
  from projects p ${GRANT_JOINS} join instalments i on i.agreement_id = a.id
  where ${UNDER_WAY} and r.state is distinct from 'accepted' and not ${openClaim('c.instalment_id = i.id')}`;

/** What the final grant leaves to be paid. */
const balancesSql = (day: DateOnly) => `select ${NAMES}, null::uuid as "instalmentId", null::int as position,
    ${factColumns(day, 'r.final_grant - m.cleared')}
  from projects p ${GRANT_JOINS} left join instalments i on false
  where ${UNDER_WAY} and r.state = 'accepted' and r.final_grant > m.cleared
    and not ${openClaim(`c.project_id = p.id and c.kind = 'balance'`)}`;

/** Everything the actor's organisation may claim now or later. */
export async function findClaimables(db: Queryable, visible: Condition, now: Date): Promise<ClaimableRow[]> {
  const day = brusselsDay(now);
  const parameters = new Parameters();
  const [one, other] = [instalmentsSql(day), balancesSql(day)].map((sql) => `${sql} and (${visible(parameters)})`);
  return rows<ClaimableRow>(
    db,
    `select * from (${one ?? ''} union all ${other ?? ''}) found order by "plannedOn" nulls first, "projectReference", position`,
    parameters.values,
  );
}

/** What stands in the way of a payment, by the settings of the day (R40). */
export async function conditionsOf(db: Queryable, facts: PaymentFacts, now: Date) {
  const day = brusselsDay(now);
  return paymentConditions(facts, day, await settingOn(db, 'justified-share-percent', day));
}

/** Code of the first condition that is not met. */
export async function obstacleOf(db: Queryable, facts: PaymentFacts, now: Date): Promise<string | undefined> {
  return firstObstacle(await conditionsOf(db, facts, now));
}
