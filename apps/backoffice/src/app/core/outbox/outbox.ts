import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import {
  MAIL_STATES,
  outboxPaths,
  withQuery,
  type MailState,
  type OutboxMessage,
  type OutboxPage,
} from '@passerelle/contract';
import {
  UiButton,
  UiDate,
  UiDialog,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiCell,
  UiPageHeader,
  UiStatus,
  type ListColumn,
  type StatusLabel,
} from '@passerelle/ui';
import { listState } from '../list-state';
import { ResourceState } from '../resource-state';
import { Session } from '../session';

const STATES: Record<MailState, StatusLabel> = {
  queued: { label: $localize`:@@core.outbox.queued:Waiting`, tone: 'waiting' },
  sent: { label: $localize`:@@core.outbox.sent:Sent`, tone: 'positive' },
  failed: { label: $localize`:@@core.outbox.failed:Failed`, tone: 'negative' },
  shown: { label: $localize`:@@core.outbox.shown:Not sent, kept here`, tone: 'info' },
};

/** Outgoing mail: what was sent, what waits, and in the demo what would have been sent. */
@Component({
  selector: 'app-outbox',
  imports: [
    ResourceState,
    UiButton,
    UiCell,
    UiDate,
    UiDialog,
    UiEmpty,
    UiFilterChips,
    UiListTable,
    UiPageHeader,
    UiStatus,
  ],
  templateUrl: './outbox.html',
  styleUrl: './outbox.css',
})
export class OutboxListPage {
  protected readonly demo = computed(() => this.session.info().demo);
  protected readonly list = listState(['state'] as const, '-createdAt');
  protected readonly rows = httpResource<OutboxPage>(() => withQuery(outboxPaths.list, this.list.query()));
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly opened = signal<OutboxMessage | undefined>(undefined);
  protected readonly states = STATES;
  protected readonly options = MAIL_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly id = (row: OutboxMessage) => row.id;
  protected readonly columns: ListColumn<OutboxMessage>[] = [
    { key: 'subject', label: $localize`:@@core.outbox.subject:Subject`, text: (row) => row.subject },
    { key: 'to', label: $localize`:@@core.outbox.to:To`, text: (row) => row.to },
    { key: 'state', label: $localize`:@@core.outbox.state:State` },
    { key: 'createdAt', label: $localize`:@@core.outbox.created:Written`, sort: 'createdAt' },
  ];
  private readonly session = inject(Session);
}
