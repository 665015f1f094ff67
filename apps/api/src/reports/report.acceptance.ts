import { euro, type FinalBalance } from '@passerelle/contract';
import { conflict } from '../core/problems';
import type { Work } from '../core/work/work';
import { advanceProject } from '../projects/project.progress';
import { Project } from '../projects/project.entity';
import type { Report } from './report.entity';
import { balanceOf } from './report.queries';
import { acceptedCosts } from './report.rules';
import { reportWorkflow } from './report.workflow';

/** Accepts a checked report, keeps the final grant and takes the project to its final control (R19, R41). */
export async function acceptReport(work: Work, report: Report): Promise<FinalBalance> {
  const accepted = acceptedCosts(report.totals);
  if (!accepted) throw conflict('wrong-state');
  const project = await work.lock(Project, { id: report.projectId });
  const frame = { award: euro(project.granted), maxShare: project.maxShare, paid: euro(project.paid) };
  const balance = balanceOf({ frame, otherIncome: euro(report.otherIncome) }, accepted);
  Object.assign(report, { acceptedById: work.actor.id, finalGrant: balance.finalGrant.amount });
  await work.advance(reportWorkflow, report, 'accept', {
    acceptedCosts: accepted.amount,
    finalGrant: balance.finalGrant.amount,
    balance: balance.balance.amount,
  });
  await advanceProject(work, report.projectId, 'receiveFinalReport', { report: report.reference });
  return balance;
}
