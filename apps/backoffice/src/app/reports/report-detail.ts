import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { localized, reportPaths, type ReportDetail } from '@passerelle/contract';
import {
  Toasts,
  UiDate,
  UiFact,
  UiFacts,
  UiNotice,
  UiPageHeader,
  UiRecord,
  UiSection,
  UiStepper,
} from '@passerelle/ui';
import { ReasonDialog } from '../agreements/reason-dialog';
import { Actions } from '../core/actions';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { ReportAcceptance } from './report-acceptance';
import { reportActions, type ReportPageAction } from './report-actions';
import { ReportBalance } from './report-balance';
import { submissionGaps, toForm } from './report-form.model';
import { ACTION_LABELS, DOCUMENT_KINDS, STATES, WITH_PARTNER } from './report-labels';
import { lifeSteps } from './report-life';
import { ReportSending } from './report-sending';
import { ReportTotalsTable } from './report-totals';
import { ReportView } from './report-view';
import { ReportsApi } from './reports.api';

const DONE = {
  begin: $localize`:@@reports.done.begin:The report is open: what you write is kept as you type.`,
  return: $localize`:@@reports.done.return:The report was returned to the beneficiary.`,
  sendBack: $localize`:@@reports.done.send-back:The report was sent back to the officer.`,
};

/** One final report: what was done, what it cost, what is accepted of it, and the end of the grant. */
@Component({
  selector: 'app-report-detail',
  imports: [
    ReasonDialog,
    RecordDocuments,
    RecordHistory,
    ReportBalance,
    ReportTotalsTable,
    ReportView,
    ResourceState,
    RouterLink,
    UiDate,
    UiFact,
    UiFacts,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
    UiStepper,
  ],
  templateUrl: './report-detail.html',
  styles: `
    .reason {
      white-space: pre-line;
    }
  `,
})
export class ReportDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(ReportsApi);
  private readonly actions = inject(Actions);
  private readonly acceptance = inject(ReportAcceptance);
  private readonly router = inject(Router);
  private readonly sending = inject(ReportSending);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly record = this.api.detail(this.id);
  protected readonly states = STATES;
  protected readonly labels = ACTION_LABELS;
  protected readonly kinds = DOCUMENT_KINDS;
  protected readonly paths = reportPaths;
  /** Why a report goes back is asked in a dialog. */
  protected readonly asking = signal<'return' | 'sendBack' | undefined>(undefined);
  protected readonly busy = signal(false);
  private readonly report = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const report = this.report();
    return report ? localized(report.projectTitle, this.session.language) : '';
  });
  protected readonly steps = computed(() => {
    const report = this.report();
    return report ? lifeSteps(report) : [];
  });
  /** A deadline counts as long as the report is with the beneficiary. */
  protected readonly deadline = computed(() => {
    const report = this.report();
    return report && WITH_PARTNER.includes(report.state) ? report.dueOn : null;
  });
  protected readonly header = computed(() => {
    const report = this.report();
    return report ? reportActions(report) : { next: null, actions: [] };
  });
  protected readonly sendReason = (reason: string): Promise<unknown> => {
    const [report, action] = [this.report(), this.asking()];
    return report && action ? this.api.act(report, action, { reason }) : Promise.resolve();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const report = this.report();
      if (report) titles.name(report.reference);
    });
  }

  protected async act(action: ReportPageAction): Promise<void> {
    const report = this.report();
    if (!report) return;
    if (action === 'return' || action === 'sendBack') this.asking.set(action);
    else if (action === 'edit' || action === 'check') await this.router.navigate(['/reports', report.id, action]);
    else if (action === 'submit') await this.submit(report);
    else if (action === 'begin') await this.begin(report);
    else if (await this.acceptance.ask(report))
      await this.change(() => this.api.act(report, 'accept'), this.acceptance.done);
  }

  protected goneBack(action: 'return' | 'sendBack'): void {
    this.toasts.show(DONE[action]);
    this.asking.set(undefined);
    this.record.reload();
  }

  private async begin(report: ReportDetail): Promise<void> {
    if (await this.change(() => this.api.act(report, 'begin'), DONE.begin))
      await this.router.navigate(['/reports', report.id, 'edit']);
  }

  /** What is still missing is said in the form. */
  private async submit(report: ReportDetail): Promise<void> {
    if (submissionGaps(toForm(report), report.documents).length)
      await this.router.navigate(['/reports', report.id, 'edit']);
    else if (await this.sending.ask(report)) await this.change(() => this.sending.send(report), this.sending.done);
  }

  /** Shows what the API answers; after a refusal, how things stand now. */
  private async change(write: () => Promise<ReportDetail>, done: string): Promise<boolean> {
    this.busy.set(true);
    const ok = await this.actions.run(async () => {
      this.record.set(await write());
    }, done);
    if (!ok) this.record.reload();
    this.busy.set(false);
    return ok;
  }
}
