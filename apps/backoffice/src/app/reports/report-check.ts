import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { localized, reportPaths, type CheckReport } from '@passerelle/contract';
import { Toasts, UiButton, UiNotice, UiPageHeader, UiSplit } from '@passerelle/ui';
import { ReasonDialog } from '../agreements/reason-dialog';
import { PageTitles } from '../core/page-titles';
import { codeText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { RecordDocuments } from '../documents/record-documents';
import { ReportDecision } from './report-decision';
import { ACTION_LABELS, STATES } from './report-labels';
import { ReportView } from './report-view';
import { ReportsApi } from './reports.api';

/** The check of a report: what the partner wrote and proves at the left, what is accepted of the costs at the right. */
@Component({
  selector: 'app-report-check',
  imports: [
    ReasonDialog,
    RecordDocuments,
    ReportDecision,
    ReportView,
    ResourceState,
    RouterLink,
    UiButton,
    UiNotice,
    UiPageHeader,
    UiSplit,
  ],
  templateUrl: './report-check.html',
  styleUrl: './report-check.css',
})
export class ReportCheckPage {
  readonly id = input.required<string>();
  private readonly api = inject(ReportsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly record = this.api.detail(this.id);
  protected readonly states = STATES;
  protected readonly labels = ACTION_LABELS;
  protected readonly paths = reportPaths;
  protected readonly returning = signal(false);
  private readonly report = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => {
    const report = this.report();
    return report ? localized(report.projectTitle, this.session.language) : '';
  });
  /** Why the reader does not decide here; empty when nothing is in the way. */
  protected readonly obstacle = computed(() => {
    const check = this.report()?.allowedActions.find(({ action }) => action === 'check');
    if (!check) return codeText('wrong-state');
    return check.obstacle === undefined ? '' : codeText(check.obstacle);
  });
  protected readonly check = async (body: CheckReport): Promise<void> => {
    const report = this.report();
    if (!report) return;
    await this.api.act(report, 'check', body);
    await this.leave(
      $localize`:@@reports.done.check:The accepted costs were recorded. The report waits for the head of cooperation.`,
    );
  };
  protected readonly return = (reason: string): Promise<unknown> => {
    const report = this.report();
    return report ? this.api.act(report, 'return', { reason }) : Promise.resolve();
  };

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const report = this.report();
      if (report) titles.name(report.reference);
    });
  }

  protected returned(): Promise<void> {
    return this.leave($localize`:@@reports.done.return:The report was returned to the beneficiary.`);
  }

  private async leave(done: string): Promise<void> {
    this.toasts.show(done);
    await this.router.navigate(['/reports', this.id()]);
  }
}
