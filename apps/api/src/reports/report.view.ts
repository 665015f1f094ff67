import { euro, type DocumentView, type ReportDetail } from '@passerelle/contract';
import { can, type Actor } from '../core/auth/actor';
import { allowedActions } from '../core/work/workflow';
import { balanceOf, type ReportRow } from './report.queries';
import { acceptedCosts, undecided, WITH_PARTNER } from './report.rules';
import { reportWorkflow } from './report.workflow';

/** The report for one reader: the partner learns what is accepted of its costs once that is final (R38, R41). */
export function toDetail(
  row: ReportRow,
  documents: DocumentView[],
  structurePercent: string,
  actor: Actor,
): ReportDetail {
  const { stored, submittedById: _submitter, checkedById: _checker, beneficiaryId: _beneficiary, ...view } = row;
  const inside = can(actor, 'files:read-any');
  const lines = inside || row.state === 'accepted' ? stored : stored.map(undecided);
  const accepted = acceptedCosts(lines);
  const withPartner = WITH_PARTNER.includes(row.state) && can(actor, 'reports:write');
  return {
    ...view,
    sentBackReason: inside ? row.sentBackReason : null,
    totals: lines.map((line) => ({
      category: line.category,
      budgeted: euro(line.budgeted),
      spent: euro(line.spent),
      accepted: line.accepted === null ? null : euro(line.accepted),
      note: line.note,
    })),
    frame: { ...row.frame, structurePercent },
    balance: accepted ? balanceOf(row, accepted) : null,
    documents,
    allowedActions: allowedActions(reportWorkflow, row, actor),
    mayEdit: withPartner,
    mayAddDocuments: withPartner,
  };
}
