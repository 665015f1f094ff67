import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { auditPaths, withQuery, type AuditEventRow } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiDialog,
  UiEmpty,
  UiListTable,
  UiPageHeader,
  type ListColumn,
} from '@passerelle/ui';
import { listState } from '../core/list-state';
import { historyReader } from '../core/record/history-lines';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { AuditApi } from './audit.api';
import { eventFacts, recordLink } from './event-facts';

/** Everything that happened, newest first, as sentences; each opens to what changed and to how it is chained (R49). */
@Component({
  selector: 'app-audit-event-list',
  imports: [ResourceState, RouterLink, UiButton, UiCell, UiDate, UiDialog, UiEmpty, UiListTable, UiPageHeader],
  templateUrl: './audit-event-list.html',
  styleUrl: './audit-event-list.css',
})
export class AuditEventListPage {
  protected readonly session = inject(Session);
  protected readonly list = listState(['action', 'subject', 'actor', 'from', 'to'], '-seq');
  protected readonly rows = inject(AuditApi).events(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly csv = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(auditPaths.eventsExport, filters);
  });
  private readonly lineOf = historyReader();
  private readonly opened = signal<AuditEventRow | undefined>(undefined);
  protected readonly event = computed(() => {
    const row = this.opened();
    return row && { ...row, ...this.lineOf(row), facts: eventFacts(row), link: recordLink(row) };
  });
  protected readonly id = (row: AuditEventRow) => row.seq;
  protected readonly columns: ListColumn<AuditEventRow>[] = [
    { key: 'what', label: $localize`:@@audit.events.what:What happened` },
    { key: 'at', label: $localize`:@@audit.events.when:When` },
    { key: 'who', label: $localize`:@@audit.events.who:Who`, text: (row) => row.actorName },
    { key: 'seq', label: $localize`:@@audit.events.number:Number`, sort: 'seq', align: 'end', text: (row) => row.seq },
  ];

  protected sentence(row: AuditEventRow): string {
    return this.lineOf(row).sentence;
  }

  protected open(row: AuditEventRow | undefined): void {
    this.opened.set(row);
  }

  /** Shows everything that happened to the record of the event. */
  protected follow(event: AuditEventRow): void {
    this.list.set({ subject: event.subjectId ?? '' });
    this.open(undefined);
  }
}
