import type { ReportAction, ReportState } from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';

/** What the rules of a report look at. */
export interface ReportFacts {
  id: string;
  state: ReportState;
  submittedById: string | null;
  checkedById: string | null;
  beneficiaryId: string | null;
}

/** Written and sent by the partner, checked by an officer, accepted by a manager: two people of the administration (R19, R38). */
export const reportWorkflow: Workflow<ReportAction, ReportState, ReportFacts> = {
  begin: { from: ['due'], to: 'draft', permission: 'reports:write' },
  submit: { from: ['draft', 'returned'], to: 'submitted', permission: 'reports:submit' },
  return: { from: ['submitted'], to: 'returned', permission: 'reports:check', unless: wroteIt },
  check: { from: ['submitted'], to: 'checked', permission: 'reports:check', unless: wroteIt },
  accept: { from: ['checked'], to: 'accepted', permission: 'reports:accept', unless: checkedIt },
  sendBack: { from: ['checked'], to: 'submitted', permission: 'reports:accept', unless: checkedIt },
};

function wroteIt({ submittedById, beneficiaryId }: ReportFacts, actor: Actor): string | undefined {
  if (submittedById === actor.id) return 'four-eyes';
  return worksFor(actor, beneficiaryId) ? 'conflict-of-interest' : undefined;
}

function checkedIt(report: ReportFacts, actor: Actor): string | undefined {
  return report.checkedById === actor.id ? 'four-eyes' : wroteIt(report, actor);
}
