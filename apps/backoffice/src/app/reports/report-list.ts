import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { localized, REPORT_STATES, reportPaths, withQuery, type ReportSummary } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiDeadline,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiPageHeader,
  UiStatus,
  type ListColumn,
} from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { GrantTabs } from './grant-tabs';
import { STATES, WITH_PARTNER } from './report-labels';
import { ReportsApi } from './reports.api';

/** Final reports, the first due at the top. */
@Component({
  selector: 'app-report-list',
  imports: [
    GrantTabs,
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiDate,
    UiDeadline,
    UiEmpty,
    UiFilterChips,
    UiListTable,
    UiPageHeader,
    UiStatus,
  ],
  templateUrl: './report-list.html',
})
export class ReportListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['state', 'overdue'], 'dueOn');
  protected readonly rows = inject(ReportsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(reportPaths.export, filters);
  });
  protected readonly states = STATES;
  protected readonly stateOptions = REPORT_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly overdueOptions = [{ value: 'yes', label: $localize`:@@reports.list.overdue:Overdue` }];
  protected readonly id = (row: ReportSummary) => row.id;
  protected readonly columns: ListColumn<ReportSummary>[] = [
    { key: 'reference', label: $localize`:@@reports.field.reference:Reference` },
    {
      key: 'title',
      label: $localize`:@@reports.field.project:Project`,
      text: (row) => localized(row.projectTitle, this.session.language),
    },
    {
      key: 'beneficiary',
      label: $localize`:@@reports.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    { key: 'state', label: $localize`:@@reports.field.state:State` },
    { key: 'dueOn', label: $localize`:@@reports.field.due-on:Due on`, sort: 'dueOn' },
    { key: 'submittedAt', label: $localize`:@@reports.field.submitted-at:Submitted on` },
  ];

  /** A deadline matters as long as somebody still writes. */
  protected isOpen({ state }: ReportSummary): boolean {
    return WITH_PARTNER.includes(state);
  }

  protected open(row: ReportSummary): void {
    void this.router.navigate(['/reports', row.id]);
  }
}
