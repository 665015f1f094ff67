import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { THREAD_FILTERS, type ThreadFilter, type ThreadSummary } from '@passerelle/contract';
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
import { ApplicationTabs } from '../core/shell/application-tabs';
import { threadStatus } from '../core/thread-status';
import { MessagesApi } from './messages.api';
import { aboutText } from './thread-about';

const FILTER_LABELS: Record<ThreadFilter, string> = {
  open: $localize`:@@messages.filter.open:Open`,
  mine: $localize`:@@messages.filter.mine:To answer`,
  overdue: $localize`:@@messages.filter.overdue:Overdue`,
  closed: $localize`:@@messages.state.closed:Closed`,
};

/** Threads: those of the own organisation for partners, all of them for the administration; the latest first. */
@Component({
  selector: 'app-thread-list',
  imports: [
    ApplicationTabs,
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
  templateUrl: './thread-list.html',
  styles: `
    .unread {
      font-weight: 600;
    }
  `,
})
export class ThreadListPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly list = listState(['show', 'applicationId'], '-lastAt');
  protected readonly rows = inject(MessagesApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly filters = THREAD_FILTERS.map((value) => ({ value, label: FILTER_LABELS[value] }));
  protected readonly id = (row: ThreadSummary) => row.id;
  protected readonly columns: ListColumn<ThreadSummary>[] = [
    { key: 'subject', label: $localize`:@@messages.field.subject:Subject` },
    { key: 'file', label: $localize`:@@messages.field.file:File` },
    ...(this.session.can('files:read-own') ? [] : [organisationColumn]),
    {
      key: 'about',
      label: $localize`:@@messages.field.about:About`,
      text: (row) => aboutText(row, this.session.language),
    },
    { key: 'state', label: $localize`:@@messages.field.state:State` },
    { key: 'dueOn', label: $localize`:@@messages.field.due:Answer expected by`, sort: 'dueOn' },
    { key: 'lastAt', label: $localize`:@@messages.field.last:Last message`, sort: 'lastAt' },
  ];

  protected status(row: ThreadSummary) {
    return threadStatus(row, this.session);
  }

  protected open(row: ThreadSummary): void {
    void this.router.navigate(['/messages', row.id]);
  }
}

const organisationColumn: ListColumn<ThreadSummary> = {
  key: 'organisation',
  label: $localize`:@@applications.list.organisation:Organisation`,
  text: (row) => row.organisationName,
};
