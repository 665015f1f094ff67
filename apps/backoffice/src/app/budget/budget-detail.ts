import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { budgetPaths, localized } from '@passerelle/contract';
import { UiButton, UiEnvelope, UiFact, UiFacts, UiMoney, UiPageHeader, UiRecord, UiSection } from '@passerelle/ui';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { BudgetAdjustment } from './budget-adjustment';
import { BudgetMovements } from './budget-movements';
import { BudgetApi } from './budget.api';
import { UsedBar } from './used-bar';

/** One budget line: both appropriations, what moved them, history. */
@Component({
  selector: 'app-budget-detail',
  imports: [
    BudgetAdjustment,
    BudgetMovements,
    RecordHistory,
    ResourceState,
    UiButton,
    UiEnvelope,
    UiFact,
    UiFacts,
    UiMoney,
    UiPageHeader,
    UiRecord,
    UiSection,
    UsedBar,
  ],
  templateUrl: './budget-detail.html',
})
export class BudgetDetailPage {
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly record = inject(BudgetApi).detail(this.id);
  protected readonly adjusting = signal(false);
  protected readonly paths = budgetPaths;
  protected readonly label = computed(() =>
    this.record.hasValue() ? localized(this.record.value().label, this.session.language) : '',
  );

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      if (this.record.hasValue()) titles.name(this.record.value().code);
    });
  }
}
