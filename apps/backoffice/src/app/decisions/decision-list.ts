import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  DECISION_STATES,
  DECISION_STEPS,
  decisionPaths,
  localized,
  withQuery,
  type DecisionSummary,
} from '@passerelle/contract';
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
import { STEP_LABELS } from '../programmes/programme-labels';
import { STATES } from './decision-labels';
import { DecisionsApi } from './decisions.api';

/** Decision files, with the step each waits for. */
@Component({
  selector: 'app-decision-list',
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
  templateUrl: './decision-list.html',
})
export class DecisionListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['state', 'waitingFor'], '-preparedAt');
  protected readonly rows = inject(DecisionsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(decisionPaths.export, filters);
  });
  protected readonly states = STATES;
  protected readonly stateOptions = DECISION_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly stepOptions = DECISION_STEPS.map((value) => ({ value, label: STEP_LABELS[value] }));
  protected readonly id = (row: DecisionSummary) => row.id;
  protected readonly columns: ListColumn<DecisionSummary>[] = [
    { key: 'reference', label: $localize`:@@decisions.field.reference:Reference`, sort: 'reference' },
    {
      key: 'title',
      label: $localize`:@@decisions.field.project:Project`,
      text: (row) => localized(row.projectTitle, this.session.language),
    },
    {
      key: 'beneficiary',
      label: $localize`:@@decisions.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    { key: 'amount', label: $localize`:@@decisions.field.amount:Amount`, align: 'end' },
    { key: 'state', label: $localize`:@@decisions.field.state:State` },
    {
      key: 'waitingFor',
      label: $localize`:@@decisions.field.waiting-for:Waits for`,
      text: (row) => (row.waitingFor === null ? '' : STEP_LABELS[row.waitingFor]),
    },
    { key: 'preparedAt', label: $localize`:@@decisions.field.prepared-at:Prepared on`, sort: 'preparedAt' },
  ];

  protected open(row: DecisionSummary): void {
    void this.router.navigate(['/decisions', row.id]);
  }
}
