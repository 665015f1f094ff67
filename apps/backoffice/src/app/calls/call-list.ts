import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CALL_STATES, callPaths, callPhase, localized, withQuery, type CallSummary } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiMoney,
  UiPageHeader,
  UiStatus,
  type ListColumn,
} from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PHASE_LABELS, STATE_LABELS } from './call-labels';
import { CallsApi } from './calls.api';

/** Calls the reader may see, the latest deadline first. */
@Component({
  selector: 'app-call-list',
  imports: [
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiDate,
    UiEmpty,
    UiFilterChips,
    UiListTable,
    UiMoney,
    UiPageHeader,
    UiStatus,
  ],
  templateUrl: './call-list.html',
})
export class CallListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['state', 'year'], '-closesAt');
  protected readonly rows = inject(CallsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(callPaths.export, filters);
  });
  protected readonly states = CALL_STATES.map((value) => ({ value, label: STATE_LABELS[value] }));
  protected readonly id = (row: CallSummary) => row.id;
  protected readonly columns: ListColumn<CallSummary>[] = [
    { key: 'title', label: $localize`:@@calls.field.title:Title` },
    { key: 'code', label: $localize`:@@calls.field.code:Code`, sort: 'code', text: (row) => row.code },
    { key: 'phase', label: $localize`:@@calls.list.phase:Phase` },
    { key: 'opensAt', label: $localize`:@@calls.field.opens:Opens`, sort: 'opensAt' },
    { key: 'closesAt', label: $localize`:@@calls.field.closes:Closes`, sort: 'closesAt' },
    { key: 'lots', label: $localize`:@@calls.list.lots:Lots`, align: 'end', text: (row) => String(row.lots) },
    {
      key: 'applications',
      label: $localize`:@@calls.list.applications:Applications`,
      align: 'end',
      text: (row) => String(row.applications),
    },
    { key: 'envelope', label: $localize`:@@calls.field.envelope:Envelope`, align: 'end' },
  ];

  protected title(row: CallSummary): string {
    return localized(row.title, this.session.language);
  }

  protected phase(row: CallSummary) {
    return PHASE_LABELS[callPhase(row, new Date().toISOString())];
  }

  protected open(row: CallSummary): void {
    void this.router.navigate(['/calls', row.id]);
  }
}
