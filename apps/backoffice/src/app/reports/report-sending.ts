import { Service, inject } from '@angular/core';
import { add, type ReportDetail } from '@passerelle/contract';
import { Confirm } from '@passerelle/ui';
import { ACTION_LABELS } from './report-labels';
import { ReportsApi } from './reports.api';

/** Sends a complete report after asking; from its form and from its page. */
@Service()
export class ReportSending {
  private readonly api = inject(ReportsApi);
  private readonly confirm = inject(Confirm);
  readonly done = $localize`:@@reports.done.submit:The report was sent. The administration checks the costs.`;

  ask({ reference, totals }: ReportDetail): Promise<boolean> {
    return this.confirm.ask({
      heading: $localize`:@@reports.send.question:Send ${reference}:reference:?`,
      text: $localize`:@@reports.send.question-text:The administration checks the costs below. The report can then no longer be changed, unless it is returned to you.`,
      amount: add(...totals.map(({ spent }) => spent)),
      action: ACTION_LABELS.submit,
    });
  }

  send(report: Pick<ReportDetail, 'id' | 'version'>): Promise<ReportDetail> {
    return this.api.act(report, 'submit');
  }
}
