import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CallDetail, DeadlineExtension } from '@passerelle/contract';
import { Toasts, UiButton, UiCell, UiDate, UiListTable, UiSection, type ListColumn } from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ShownCallExtension } from './call-extension';
import { STAGE_LABELS } from './call-labels';
import { CallsApi } from './calls.api';
import { ExtendDialog } from './extend-dialog';
import { ExtensionDialog } from './extension-dialog';

/** Why a call closes later than announced, who has more time, and giving more (R22). */
@Component({
  selector: 'app-call-deadlines',
  imports: [
    ExtendDialog,
    ExtensionDialog,
    ResourceState,
    RouterLink,
    ShownCallExtension,
    UiButton,
    UiCell,
    UiDate,
    UiListTable,
    UiSection,
  ],
  templateUrl: './call-deadlines.html',
})
export class CallDeadlines {
  readonly call = input.required<CallDetail>();
  /** The call is wanted again. */
  readonly changed = output();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly list = listState([], '-givenAt');
  protected readonly rows = inject(CallsApi).extensions(() => ({ ...this.list.query(), callId: this.call().id }));
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly asked = signal<'everybody' | 'organisation' | undefined>(undefined);
  private readonly found = computed(() => this.page()?.items.length);
  protected readonly empty = computed(() => this.found() === 0);
  /** Partners read of themselves only: nothing is said when there is nothing. */
  protected readonly inside = inject(Session).can('files:read-any');
  protected readonly shown = computed(() => this.inside || this.call().extension !== null || (this.found() ?? 0) > 0);
  protected readonly caption = $localize`:@@calls.deadline.own:Organisations with more time`;
  protected readonly id = (row: DeadlineExtension) => row.id;
  protected readonly columns: ListColumn<DeadlineExtension>[] = [
    { key: 'organisation', label: $localize`:@@calls.deadline.organisation:Organisation` },
    { key: 'lot', label: $localize`:@@calls.deadline.lot:Lot`, text: (row) => row.lotCode },
    { key: 'stage', label: $localize`:@@calls.deadline.stage:For what`, text: (row) => STAGE_LABELS[row.stage] },
    { key: 'until', label: $localize`:@@calls.deadline.until:Until` },
    { key: 'reason', label: $localize`:@@calls.deadline.reason:Reason`, text: (row) => row.reason },
    { key: 'givenAt', label: $localize`:@@calls.deadline.given:Given`, sort: 'givenAt' },
  ];

  protected open({ organisationId }: DeadlineExtension): void {
    void this.router.navigate(['/organisations', organisationId]);
  }

  protected done(): void {
    this.asked.set(undefined);
    this.toasts.show($localize`:@@calls.deadline.done:The deadline was moved; those concerned were told by mail.`);
    this.rows.reload();
    this.changed.emit();
  }
}
