import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  brusselsDay,
  budgetPaths,
  localized,
  withQuery,
  type BudgetLineSummary,
  type BudgetVerdict,
} from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiMoney,
  UiNotice,
  UiPageHeader,
  type ListColumn,
} from '@passerelle/ui';
import { Actions } from '../core/actions';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { BudgetApi } from './budget.api';
import { UsedBar } from './used-bar';

/** How many years stand as chips: the running one, the next and those before. */
const YEARS_SHOWN = 5;

/** Basic allocations by year with what is left of both appropriations. */
@Component({
  selector: 'app-budget-list',
  imports: [
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiEmpty,
    UiFilterChips,
    UiListTable,
    UiMoney,
    UiNotice,
    UiPageHeader,
    UsedBar,
  ],
  templateUrl: './budget-list.html',
})
export class BudgetListPage {
  private readonly router = inject(Router);
  private readonly api = inject(BudgetApi);
  private readonly actions = inject(Actions);
  protected readonly session = inject(Session);
  protected readonly list = listState(['year'], 'code');
  protected readonly rows = this.api.list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(budgetPaths.export, filters);
  });
  protected readonly verdict = signal<BudgetVerdict | undefined>(undefined);
  protected readonly years = Array.from({ length: YEARS_SHOWN }, (_, index) => {
    const year = String(Number(brusselsDay(new Date()).slice(0, 4)) + 1 - index);
    return { value: year, label: year };
  });
  protected readonly id = (row: BudgetLineSummary) => row.id;
  protected readonly columns: ListColumn<BudgetLineSummary>[] = [
    { key: 'code', label: $localize`:@@budget.field.code:Basic allocation`, sort: 'code' },
    { key: 'label', label: $localize`:@@budget.field.label:Label`, text: (row) => this.label(row) },
    { key: 'year', label: $localize`:@@budget.field.year:Year`, sort: 'year', text: (row) => String(row.year) },
    { key: 'commitmentOpened', label: $localize`:@@budget.field.commitment-opened:To commit`, align: 'end' },
    { key: 'used', label: $localize`:@@budget.field.used:Committed`, align: 'end' },
    {
      key: 'commitmentFree',
      label: $localize`:@@budget.field.commitment-free:Free to commit`,
      align: 'end',
      sort: 'commitmentFree',
    },
    { key: 'paymentOpened', label: $localize`:@@budget.field.payment-opened:To pay`, align: 'end' },
    {
      key: 'paymentFree',
      label: $localize`:@@budget.field.payment-free:Free to pay`,
      align: 'end',
      sort: 'paymentFree',
    },
  ];

  protected open(row: BudgetLineSummary): void {
    void this.router.navigate(['/budget', row.id]);
  }

  protected async verify(): Promise<void> {
    await this.actions.run(async () => {
      this.verdict.set(await this.api.verify());
    });
  }

  private label(row: BudgetLineSummary): string {
    return localized(row.label, this.session.language);
  }
}
