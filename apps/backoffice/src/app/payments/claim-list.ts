import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { CLAIM_KINDS, CLAIM_STATES, localized, paymentPaths, withQuery, type ClaimSummary } from '@passerelle/contract';
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
import { GrantTabs } from '../reports/grant-tabs';
import { KINDS, STATES } from './claim-labels';
import { PaymentsApi } from './payments.api';

/** Claims for payment, the latest first. */
@Component({
  selector: 'app-claim-list',
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
  templateUrl: './claim-list.html',
})
export class ClaimListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['state', 'kind', 'year', 'projectId'], '-claimedAt');
  protected readonly rows = inject(PaymentsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(paymentPaths.export, filters);
  });
  protected readonly states = STATES;
  protected readonly stateOptions = CLAIM_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly kindOptions = CLAIM_KINDS.map((value) => ({ value, label: KINDS[value] }));
  protected readonly years = [-2, -1, 0].map((more) => {
    const year = String(new Date().getFullYear() + more);
    return { value: year, label: year };
  });
  protected readonly id = (row: ClaimSummary) => row.id;
  protected readonly columns: ListColumn<ClaimSummary>[] = [
    { key: 'reference', label: $localize`:@@payments.field.reference:Reference` },
    {
      key: 'title',
      label: $localize`:@@payments.field.project:Project`,
      text: (row) => localized(row.projectTitle, this.session.language),
    },
    {
      key: 'beneficiary',
      label: $localize`:@@payments.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    { key: 'kind', label: $localize`:@@payments.field.kind:Kind`, text: (row) => KINDS[row.kind] },
    { key: 'amount', label: $localize`:@@payments.field.amount:Amount`, align: 'end' },
    { key: 'state', label: $localize`:@@payments.field.state:State` },
    { key: 'claimedAt', label: $localize`:@@payments.field.claimed-on:Claimed on`, sort: 'claimedAt' },
    { key: 'valueDate', label: $localize`:@@payments.field.value-date:Value date` },
  ];

  protected open(row: ClaimSummary): void {
    void this.router.navigate(['/payments', row.id]);
  }
}
