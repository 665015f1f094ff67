import { Component, computed, input } from '@angular/core';
import { add, type ReportTotals } from '@passerelle/contract';
import { UiMoney } from '@passerelle/ui';
import { CATEGORY_LABELS } from './report-labels';

/** Costs by category: budgeted, spent and, once decided, accepted with the remark of the officer. */
@Component({
  selector: 'app-report-totals',
  imports: [UiMoney],
  // The box scrolls on narrow screens, so it is reached by keyboard too.
  host: { role: 'region', tabindex: '0', '[attr.aria-label]': 'heading' },
  templateUrl: './report-totals.html',
  styleUrl: '../agreements/money-table.css',
})
export class ReportTotalsTable {
  readonly totals = input.required<readonly ReportTotals[]>();
  protected readonly heading = $localize`:@@reports.totals.heading:Costs by category`;
  protected readonly labels = CATEGORY_LABELS;
  protected readonly decided = computed(() => this.totals().some(({ accepted }) => accepted !== null));
  protected readonly sums = computed(() => {
    const accepted = this.totals().flatMap((line) => (line.accepted === null ? [] : [line.accepted]));
    return {
      budgeted: add(...this.totals().map(({ budgeted }) => budgeted)),
      spent: add(...this.totals().map(({ spent }) => spent)),
      accepted: accepted.length === this.totals().length ? add(...accepted) : null,
    };
  });
}
