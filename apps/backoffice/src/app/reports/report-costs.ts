import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import {
  add,
  cents,
  compare,
  euro,
  finalBalance,
  percentOf,
  subtract,
  type Money,
  type ReportFrame,
  type ReportTotals,
} from '@passerelle/contract';
import { UiField, UiMoney, UiMoneyInput, UiNotice } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { ReportBalance } from './report-balance';
import { amountOf, structureLimit, sumOf, type ReportForm } from './report-form.model';
import { CATEGORY_LABELS } from './report-labels';

/** What was spent of the budget, with the differences while typing, the other income, and what it would come to. */
@Component({
  selector: 'app-report-costs',
  imports: [FormField, ReportBalance, UiField, UiMoney, UiMoneyInput, UiNotice],
  templateUrl: './report-costs.html',
  styleUrl: './report-costs.css',
})
export class ReportCosts {
  readonly form = input.required<FieldTree<ReportForm>>();
  readonly totals = input.required<readonly ReportTotals[]>();
  readonly frame = input.required<ReportFrame>();
  private readonly formats = readerFormats();
  private readonly typed = computed(() => this.form()().value());
  protected readonly rows = computed(() =>
    this.typed().spent.map(({ category, amount }) => {
      const budgeted = this.totals().find((line) => line.category === category)?.budgeted ?? euro('0.00');
      const words = this.formats.money(budgeted);
      return {
        label: CATEGORY_LABELS[category],
        budgeted: $localize`:@@reports.costs.budgeted:Budgeted: ${words}:amount:`,
        ...this.variance(amountOf(amount), budgeted),
      };
    }),
  );
  protected readonly spent = computed(() => sumOf(this.typed().spent));
  protected readonly total = computed(() =>
    this.variance(this.spent(), add(...this.totals().map(({ budgeted }) => budgeted))),
  );
  /** Structure costs above their share, which the officer will not accept. */
  protected readonly structure = computed(() => {
    const { spent } = this.typed();
    const percent = this.frame().structurePercent;
    const limit = structureLimit(spent, percent);
    const structure = sumOf(spent.filter(({ category }) => category === 'C'));
    if (compare(structure, limit) <= 0) return '';
    return $localize`:@@reports.problem.structure:Structure costs are accepted up to ${percent}:percent: % of operational and management costs: ${this.formats.money(limit)}:amount:.`;
  });
  protected readonly balance = computed(() =>
    finalBalance(this.frame(), this.spent(), amountOf(this.typed().otherIncome)),
  );

  private variance(spent: Money, budgeted: Money): { variance: string; over: boolean } {
    const difference = subtract(spent, budgeted);
    const over = cents(difference.amount) > 0n;
    if (difference.amount === '0.00') return { variance: $localize`:@@reports.costs.equal:As budgeted`, over };
    const distance = over ? difference : subtract(budgeted, spent);
    const amount = this.formats.money(distance);
    if (budgeted.amount === '0.00') return { variance: $localize`:@@reports.costs.not-budgeted:Not budgeted`, over };
    const percent = percentOf(distance, budgeted);
    const variance = over
      ? $localize`:@@reports.costs.over:${amount}:amount: (${percent}:percent: %) more than budgeted`
      : $localize`:@@reports.costs.under:${amount}:amount: (${percent}:percent: %) less than budgeted`;
    return { variance, over };
  }
}
