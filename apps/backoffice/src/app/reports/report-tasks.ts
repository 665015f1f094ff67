import type { DocumentView, ReportDetail } from '@passerelle/contract';
import type { TaskSection } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { amountGaps, submissionGaps, type ReportForm } from './report-form.model';

const PARTS = [
  { id: 'narrative', label: $localize`:@@reports.field.narrative:What was done` },
  { id: 'results', label: $localize`:@@reports.field.results:Results reached` },
  { id: 'spent', label: $localize`:@@reports.form.costs:Costs and income` },
  { id: 'documents', label: $localize`:@@documents.record.heading:Documents` },
];

/** The parts of the form with how far each is; what is missing is an error once somebody wanted to send. */
export function reportTasks(form: ReportForm, documents: readonly DocumentView[], revealed: boolean): TaskSection[] {
  const wrong = new Set(amountGaps(form).map(() => 'spent'));
  const missing = new Set(submissionGaps(form, documents).map(({ path }) => path));
  return PARTS.map(({ id, label }) => {
    if (wrong.has(id) || (revealed && missing.has(id))) return { id, label, status: 'error' };
    if (!missing.has(id)) return { id, label, status: 'done' };
    return { id, label, status: id === 'documents' && documents.length ? 'started' : 'empty' };
  });
}

/** Why the reader cannot send the report; empty when nothing is in the way. */
export function sendObstacle({ allowedActions }: ReportDetail, permitted: boolean): string {
  if (!permitted)
    return $localize`:@@reports.send.owner-only:Only the responsible person of your organisation can send the report. Tell her or him that it is ready.`;
  const obstacle = allowedActions.find(({ action }) => action === 'submit')?.obstacle;
  return obstacle === undefined ? '' : codeText(obstacle);
}
