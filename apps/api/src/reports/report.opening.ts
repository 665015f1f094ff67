import { euro, type CostCategory, type Money } from '@passerelle/contract';
import type { Agreement } from '../agreements/agreement.entity';
import { rows } from '../core/database/database';
import type { Work } from '../core/work/work';
import { Project } from '../projects/project.entity';
import { Report } from './report.entity';
import { openingTotals } from './report.rules';

/** Opens the final report of a grant with its due date, in the transaction that signs the agreement (R48). */
export async function openFinalReport(work: Work, agreement: Agreement): Promise<Report> {
  const project = await work.db.findOneByOrFail(Project, { id: agreement.projectId });
  const report = work.db.create(Report, {
    reference: `${project.reference}-RF`,
    projectId: project.id,
    agreementId: agreement.id,
    dueOn: agreement.reportDueOn,
    totals: openingTotals(await budgetOf(work, project.applicationId), euro(project.totalCost.amount)),
  });
  return work.save(report, 'report.open', { dueOn: { from: null, to: report.dueOn } });
}

/** The lines of the budget of the application; none where there was no call. */
function budgetOf(work: Work, applicationId: string | null): Promise<{ category: CostCategory; amount: Money }[]> {
  return rows(
    work.db,
    `select l ->> 'category' as category, l -> 'amount' as amount
     from applications a, jsonb_array_elements(coalesce(a.content -> 'budget' -> 'lines', '[]')) l where a.id = $1`,
    [applicationId],
  );
}
