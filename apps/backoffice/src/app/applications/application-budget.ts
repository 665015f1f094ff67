import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import {
  APPLICATION_LIMITS,
  COST_CATEGORIES,
  euro,
  type BudgetSection,
  type CostLine,
  type Money,
} from '@passerelle/contract';
import { readAmount, UiButton, UiField, UiMoney, UiNotice, UiSection } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { ApplicationBudgetLine } from './application-budget-line';
import { ApplicationBudgetSheet } from './application-budget-sheet';
import { CATEGORY_LABELS } from './application-labels';
import { budgetSums, linesFromCells } from './budget-sums';

/** Cost lines by category with totals while typing, and the financing plan that has to meet them. */
@Component({
  selector: 'app-application-budget',
  imports: [ApplicationBudgetLine, ApplicationBudgetSheet, FormField, UiButton, UiField, UiMoney, UiNotice, UiSection],
  templateUrl: './application-budget.html',
  styleUrls: ['./application-budget.css', './application-budget-cells.css'],
})
export class ApplicationBudget {
  readonly budget = input.required<FieldTree<BudgetSection>>();
  /** The file whose costs may come from a spreadsheet. */
  readonly applicationId = input<string>();
  /** Year a new line begins with. */
  readonly year = input.required<number>();
  protected readonly categories = COST_CATEGORIES;
  protected readonly labels = CATEGORY_LABELS;
  protected readonly formats = readerFormats();
  protected readonly sums = computed(() => budgetSums(this.budget()().value()));
  protected readonly empty = computed(
    () => this.sums().cost.amount === '0.00' && this.sums().financing.amount === '0.00',
  );
  protected readonly balanced = computed(() => this.sums().missing.amount === '0.00');

  protected addLine(): void {
    const line = { category: 'A' as const, label: '', year: this.year(), amount: euro('0.00') };
    this.budget()
      .lines()
      .value.update((lines) => [...lines, line].slice(0, APPLICATION_LIMITS.budgetLines));
  }

  protected removeLine(index: number): void {
    this.budget()
      .lines()
      .value.update((lines) => lines.filter((_, at) => at !== index));
  }

  protected addFunder(): void {
    const funding = { funder: '', amount: euro('0.00'), confirmed: false };
    this.budget()
      .otherFunding()
      .value.update((all) => [...all, funding].slice(0, APPLICATION_LIMITS.otherFunders));
  }

  protected removeFunder(index: number): void {
    this.budget()
      .otherFunding()
      .value.update((all) => all.filter((_, at) => at !== index));
  }

  /** Amounts are kept as the contract writes them, whatever notation they are typed in. */
  protected setAmount(field: FieldTree<Money>, event: Event): void {
    field().value.set(euro(readAmount((event.target as HTMLInputElement).value)));
    field().markAsTouched();
  }

  protected take(lines: CostLine[]): void {
    this.budget().lines().value.set(lines);
  }

  /** Cells copied from a spreadsheet become lines; an empty line they were pasted into goes away. */
  protected paste(event: ClipboardEvent, index: number): void {
    const pasted = linesFromCells(event.clipboardData?.getData('text/plain') ?? '', this.year());
    if (!pasted) return;
    event.preventDefault();
    this.budget()
      .lines()
      .value.update((lines) => {
        const replaced = lines[index]?.label === '' ? 1 : 0;
        const before = lines.slice(0, index + 1 - replaced);
        return [...before, ...pasted, ...lines.slice(index + 1)].slice(0, APPLICATION_LIMITS.budgetLines);
      });
  }
}
