import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { agreementPaths, COMMITMENT_STATES, withQuery, type CommitmentSummary } from '@passerelle/contract';
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
import { COMMITMENT_STATES as STATES } from './agreement-labels';
import { AgreementTabs } from './agreement-tabs';
import { AgreementsApi } from './agreements.api';

/** Commitments, the latest request first. */
@Component({
  selector: 'app-commitment-list',
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
  templateUrl: './commitment-list.html',
})
export class CommitmentListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['state', 'year', 'budgetCode'], '-requestedAt');
  protected readonly rows = inject(AgreementsApi).commitments(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(agreementPaths.commitmentsExport, filters);
  });
  protected readonly states = STATES;
  protected readonly stateOptions = COMMITMENT_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly years = [-2, -1, 0, 1].map((more) => {
    const year = String(new Date().getFullYear() + more);
    return { value: year, label: year };
  });
  protected readonly id = (row: CommitmentSummary) => row.id;
  protected readonly columns: ListColumn<CommitmentSummary>[] = [
    { key: 'number', label: $localize`:@@agreements.field.number:Number` },
    {
      key: 'project',
      label: $localize`:@@agreements.field.project:Project`,
      text: (row) => row.projectReference,
    },
    {
      key: 'beneficiary',
      label: $localize`:@@agreements.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    {
      key: 'line',
      label: $localize`:@@agreements.field.line:Budget line`,
      text: (row) => `${row.budgetCode} · ${row.year}`,
    },
    { key: 'amount', label: $localize`:@@agreements.field.amount:Amount`, align: 'end' },
    { key: 'outstanding', label: $localize`:@@agreements.field.outstanding:Outstanding`, align: 'end' },
    { key: 'state', label: $localize`:@@agreements.field.state:State` },
    { key: 'requestedAt', label: $localize`:@@agreements.field.requested-at:Asked for on`, sort: 'requestedAt' },
  ];

  protected open(row: CommitmentSummary): void {
    void this.router.navigate(['/agreements/commitments', row.id]);
  }
}
