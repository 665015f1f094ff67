import type { CostCategory, DocumentKind, ReportAction, ReportState } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

export const STATES: Record<ReportState, StatusLabel> = {
  due: { label: $localize`:@@reports.state.due:To be written`, tone: 'neutral' },
  draft: { label: $localize`:@@reports.state.draft:Being written`, tone: 'neutral' },
  submitted: { label: $localize`:@@reports.state.submitted:Submitted`, tone: 'info' },
  returned: { label: $localize`:@@reports.state.returned:Returned`, tone: 'warning' },
  checked: { label: $localize`:@@reports.state.checked:Checked`, tone: 'info' },
  accepted: { label: $localize`:@@reports.state.accepted:Accepted`, tone: 'positive' },
};

export const ACTION_LABELS: Record<ReportAction, string> = {
  begin: $localize`:@@reports.action.begin:Begin the report`,
  submit: $localize`:@@reports.action.submit:Send the report`,
  return: $localize`:@@reports.action.return:Return for correction`,
  check: $localize`:@@reports.action.check:Check the costs`,
  accept: $localize`:@@reports.action.accept:Accept the report`,
  sendBack: $localize`:@@reports.action.send-back:Send back to the officer`,
};

export const CATEGORY_LABELS: Record<CostCategory, string> = {
  A: $localize`:@@applications.budget.category-a:A Operational costs`,
  B: $localize`:@@applications.budget.category-b:B Management costs`,
  C: $localize`:@@applications.budget.category-c:C Structure costs`,
};

/** States in which the report is still with the beneficiary. */
export const WITH_PARTNER: readonly ReportState[] = ['due', 'draft', 'returned'];

/** What a partner adds to a report, the financial report first. */
export const DOCUMENT_KINDS: readonly DocumentKind[] = [
  'report-financial',
  'report-evidence',
  'invoice',
  'proof-of-payment',
  'report-narrative',
  'other',
];
