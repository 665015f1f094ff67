import type { ClosingDetail, Money } from '@passerelle/contract';
import { moneySql } from '../agreements/agreement.queries';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition } from '../core/lists/list-query';
import type { ClosingFacts } from './closing.rules';
import { GRANT_JOINS } from './payment-facts.queries';

/** What closing a grant looks at. */
export interface ClosingRow
  extends
    ClosingFacts,
    Pick<
      ClosingDetail,
      'projectId' | 'projectReference' | 'projectTitle' | 'beneficiaryName' | 'version' | 'toRelease'
    > {
  commitmentId: string | null;
  finalGrant: Money | null;
  paid: Money;
  repaid: Money;
}

/** One grant at its end: report, claims on their way, balance, recovery and what closing would release (R19, R41). */
export function findClosing(db: Queryable, projectId: string, visible: Condition): Promise<ClosingRow | undefined> {
  const parameters = new Parameters();
  return firstRow<ClosingRow>(
    db,
    `select p.id as "projectId", p.reference as "projectReference", p.title as "projectTitle",
            coalesce(o.name, '') as "beneficiaryName", p.version, p.state as "projectState",
            p.beneficiary_id as "beneficiaryId", coalesce(r.state = 'accepted', false) as "reportAccepted",
            r.checked_by_id as "reportCheckedById", m.id as "commitmentId",
            (select count(*)::int from claims c
             where c.project_id = p.id and c.state not in ('paid', 'refused')) as "openClaims",
            case when r.final_grant is not null then ${moneySql('r.final_grant')} end as "finalGrant",
            ${moneySql('p.paid')} as paid, ${moneySql('coalesce(v.repaid, 0)::numeric(15, 2)')} as repaid,
            case when r.final_grant is not null
              then ${moneySql('r.final_grant - p.paid + coalesce(v.repaid, 0)')} end as balance,
            v.state as "recoveryState",
            ${moneySql(`(case when m.state = 'visa_granted' then m.amount_amount - m.cleared else 0 end)::numeric(15, 2)`)}
              as "toRelease"
     from projects p ${GRANT_JOINS} left join organisations o on o.id = p.beneficiary_id
     left join recoveries v on v.project_id = p.id
     where p.id = ${parameters.add(projectId)} and (${visible(parameters)})`,
    parameters.values,
  );
}
