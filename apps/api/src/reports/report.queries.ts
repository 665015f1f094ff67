import {
  brusselsDay,
  finalBalance,
  REPORT_STATES,
  type DateOnly,
  type Money,
  type ReportDetail,
  type ReportSummary,
} from '@passerelle/contract';
import { matchingProject, moneySql, oneOf } from '../agreements/agreement.queries';
import { can, type Actor } from '../core/auth/actor';
import { firstRow, type Queryable } from '../core/database/database';
import { Parameters, type Condition, type ListDefinition } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { Report, type StoredTotals } from './report.entity';
import type { ReportFacts } from './report.workflow';

/** The administration sees every report, a partner those of its grants. */
export function visibleTo(actor: Actor): Condition {
  if (can(actor, 'files:read-any')) return () => 'true';
  if (!can(actor, 'files:read-own')) return () => 'false';
  return (parameters) => `p.beneficiary_id = ${parameters.add(actor.organisationId)}`;
}

export const FROM = `reports r join projects p on p.id = r.project_id
  left join organisations o on o.id = p.beneficiary_id`;

/** True for a report that is still with the partner after its day (R48). */
export const overdueSql = (day: DateOnly, alias = 'r') =>
  `(${alias}.due_on < '${day}' and ${alias}.state in ('due', 'draft', 'returned'))`;

const summary = (now: Date) => `r.id, r.reference, r.project_id as "projectId", p.reference as "projectReference",
  p.title as "projectTitle", coalesce(o.name, '') as "beneficiaryName", r.state, r.due_on::text as "dueOn",
  to_json(r.submitted_at) #>> '{}' as "submittedAt", ${overdueSql(brusselsDay(now))} as overdue`;

/** The list of reports as it stands now: being overdue follows from the day. */
export function reportList(now: Date): ListDefinition {
  return {
    columns: summary(now),
    from: FROM,
    id: 'r.id',
    sorts: { dueOn: { sql: 'r.due_on', type: 'date' } },
    defaultSort: 'dueOn',
    filters: {
      search: matchingProject('r.project_id'),
      state: (value, parameters) => `r.state = ${parameters.add(oneOf(REPORT_STATES, 'state', value))}`,
      overdue: (value) => (oneOf(['yes'], 'overdue', value), overdueSql(brusselsDay(now))),
    },
  };
}

/** The same list for a spreadsheet: one value in each cell. */
export function reportExport(now: Date): ListDefinition {
  return {
    ...reportList(now),
    columns: `r.reference, p.reference as project, o.name as beneficiary, r.state, r.due_on::text as "dueOn",
      r.submitted_at as "submittedAt", r.final_grant as "finalGrant"`,
  };
}
export const REPORT_COLUMNS = ['reference', 'project', 'beneficiary', 'state', 'dueOn', 'submittedAt', 'finalGrant'];

/** A report as it is read; what the reader may do comes on top. */
export type ReportRow = ReportSummary &
  ReportFacts &
  Pick<
    ReportDetail,
    | 'version'
    | 'narrative'
    | 'results'
    | 'returnedReason'
    | 'sentBackReason'
    | 'submittedByName'
    | 'checkedByName'
    | 'acceptedByName'
    | 'otherIncome'
  > & { stored: StoredTotals[]; frame: Omit<ReportDetail['frame'], 'structurePercent'> };

const nameOf = (column: string) => `(select u.name from users u where u.id = r.${column})`;

/** One report with what its end is reckoned with. */
export function findReport(db: Queryable, id: string, visible: Condition, now: Date): Promise<ReportRow | undefined> {
  const parameters = new Parameters();
  return firstRow<ReportRow>(
    db,
    `select ${summary(now)}, r.version, r.narrative, r.results, r.totals as stored,
            ${moneySql('r.other_income')} as "otherIncome",
            r.submitted_by_id as "submittedById", r.checked_by_id as "checkedById", p.beneficiary_id as "beneficiaryId",
            ${nameOf('submitted_by_id')} as "submittedByName", ${nameOf('checked_by_id')} as "checkedByName",
            ${nameOf('accepted_by_id')} as "acceptedByName", r.returned_reason as "returnedReason",
            r.sent_back_reason as "sentBackReason",
            json_build_object('award', ${moneySql('p.granted')}, 'maxShare', p.max_share::text,
                              'paid', ${moneySql('p.paid')}) as frame
     from ${FROM} where r.id = ${parameters.add(id)} and (${visible(parameters)})`,
    parameters.values,
  );
}

/** Locks a report the actor may see, with what its rules look at; 404 otherwise. */
export async function lockReport(work: Work, id: string): Promise<Report> {
  const report = await work.lock(Report, { id });
  const parameters = new Parameters();
  const visible = visibleTo(work.actor);
  const found = await firstRow<{ beneficiaryId: string | null }>(
    work.db,
    `select p.beneficiary_id as "beneficiaryId" from ${FROM}
     where r.id = ${parameters.add(id)} and (${visible(parameters)})`,
    parameters.values,
  );
  if (!found) throw notFound();
  return Object.assign(report, found);
}

/** What the end of a grant comes to by its accepted costs (R41). */
export const balanceOf = (row: Pick<ReportRow, 'frame' | 'otherIncome'>, accepted: Money) =>
  finalBalance(row.frame, accepted, row.otherIncome);
