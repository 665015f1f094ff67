import type { ReportAction, ReportDetail } from '@passerelle/contract';
import type { PageAction } from '@passerelle/ui';
import { pageActions } from '../core/actions';
import { submissionGaps, toForm } from './report-form.model';
import { ACTION_LABELS } from './report-labels';

export type ReportPageAction = ReportAction | 'edit';

/** The header's actions: writing comes first until nothing is missing, then sending. */
export function reportActions(report: ReportDetail): {
  next: PageAction<ReportPageAction> | null;
  actions: PageAction<ReportPageAction>[];
} {
  const edit = { id: 'edit' as const, label: $localize`:@@reports.action.edit:Continue the report` };
  const permitted = report.allowedActions.filter(({ obstacle }) => obstacle !== 'not-permitted');
  const complete = submissionGaps(toForm(report), report.documents).length === 0;
  const preferred: ReportPageAction[] = ['begin', 'check', 'accept', ...(complete ? (['submit'] as const) : [])];
  const shown = pageActions<ReportPageAction>(permitted, { ...ACTION_LABELS, edit: edit.label }, preferred);
  if (!report.mayEdit || report.state === 'due') return shown;
  return shown.next ? { next: shown.next, actions: [edit, ...shown.actions] } : { next: edit, actions: shown.actions };
}
