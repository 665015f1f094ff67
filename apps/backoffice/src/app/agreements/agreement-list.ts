import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AGREEMENT_STATES, agreementPaths, localized, withQuery, type AgreementSummary } from '@passerelle/contract';
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
import { STATES } from './agreement-labels';
import { AgreementTabs } from './agreement-tabs';
import { AgreementsApi } from './agreements.api';

/** Agreements, newest first. */
@Component({
  selector: 'app-agreement-list',
  imports: [
    AgreementTabs,
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
  templateUrl: './agreement-list.html',
})
export class AgreementListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['state'], '-reference');
  protected readonly rows = inject(AgreementsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(agreementPaths.export, filters);
  });
  protected readonly states = STATES;
  protected readonly stateOptions = AGREEMENT_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly id = (row: AgreementSummary) => row.id;
  protected readonly columns: ListColumn<AgreementSummary>[] = [
    { key: 'reference', label: $localize`:@@agreements.field.reference:Reference`, sort: 'reference' },
    {
      key: 'title',
      label: $localize`:@@agreements.field.project:Project`,
      text: (row) => localized(row.projectTitle, this.session.language),
    },
    {
      key: 'beneficiary',
      label: $localize`:@@agreements.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    { key: 'amount', label: $localize`:@@agreements.field.amount:Amount`, align: 'end' },
    { key: 'state', label: $localize`:@@agreements.field.state:State` },
    { key: 'endsOn', label: $localize`:@@agreements.field.ends-on:End` },
  ];

  protected open(row: AgreementSummary): void {
    void this.router.navigate(['/agreements', row.id]);
  }
}
