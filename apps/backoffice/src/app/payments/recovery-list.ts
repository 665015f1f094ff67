import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { RECOVERY_STATES, type RecoverySummary } from '@passerelle/contract';
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
import { GrantTabs } from '../reports/grant-tabs';
import { PaymentsApi } from './payments.api';
import { RECOVERY_LABELS } from './recovery-labels';

/** Money that has to come back, the latest first (R43). */
@Component({
  selector: 'app-recovery-list',
  imports: [
    GrantTabs,
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
  templateUrl: './recovery-list.html',
})
export class RecoveryListPage {
  private readonly router = inject(Router);
  protected readonly list = listState(['state'], '-openedAt');
  protected readonly rows = inject(PaymentsApi).recoveries(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly states = RECOVERY_LABELS;
  protected readonly stateOptions = RECOVERY_STATES.map((value) => ({ value, label: RECOVERY_LABELS[value].label }));
  protected readonly id = (row: RecoverySummary) => row.id;
  protected readonly columns: ListColumn<RecoverySummary>[] = [
    { key: 'reference', label: $localize`:@@payments.field.reference:Reference` },
    { key: 'project', label: $localize`:@@payments.field.project:Project`, text: (row) => row.projectReference },
    {
      key: 'beneficiary',
      label: $localize`:@@payments.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    { key: 'amount', label: $localize`:@@payments.field.amount:Amount`, align: 'end' },
    { key: 'repaid', label: $localize`:@@payments.field.repaid:Repaid`, align: 'end' },
    { key: 'state', label: $localize`:@@payments.field.state:State` },
    { key: 'dueOn', label: $localize`:@@payments.field.due-on:Due on` },
    { key: 'openedAt', label: $localize`:@@payments.field.opened-on:Opened on`, sort: 'openedAt' },
  ];

  protected open(row: RecoverySummary): void {
    void this.router.navigate(['/payments/recoveries', row.id]);
  }
}
