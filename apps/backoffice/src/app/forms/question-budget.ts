import { Component, computed, input, output } from '@angular/core';
import {
  budgetTotals,
  localized,
  MONEY_PATTERN,
  type BudgetLineAnswer,
  type FieldError,
  type FormOption,
  type Language,
  type QuestionOf,
} from '@passerelle/contract';
import { UiButton, UiMoney } from '@passerelle/ui';
import { drawn } from '../core/after-paint';
import type { FormChoice } from './form-choices';
import { wrongParts } from './form-error-texts';
import { QuestionBudgetLine, type BudgetColumn } from './question-budget-line';

/** Lines under headings with an amount per year and source; what they add up to is computed while it is typed. */
@Component({
  selector: 'app-question-budget',
  imports: [QuestionBudgetLine, UiButton, UiMoney],
  templateUrl: './question-budget.html',
  styleUrls: ['./question-table.css', './question-cells.css'],
})
export class QuestionBudget {
  readonly question = input.required<QuestionOf<'budget-table'>>();
  readonly rows = input.required<readonly BudgetLineAnswer[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly language = input.required<Language>();
  readonly locked = input(false);
  readonly answered = output<BudgetLineAnswer[]>();
  protected readonly headings = computed(() => this.question().headings.map((one) => this.named(one)));
  protected readonly sources = computed(() => this.question().sources.map((one) => this.named(one)));
  /** The columns of amounts: every source in every year. */
  protected readonly columns = computed<BudgetColumn[]>(() =>
    Array.from({ length: this.question().years }, (_, index) => index + 1).flatMap((year) =>
      this.sources().map(({ code, name }) => ({ year, source: code, label: this.columnName(year, name) })),
    ),
  );
  private readonly added = drawn(this.rows);
  /** What is no amount yet counts as nothing. */
  protected readonly totals = computed(() =>
    budgetTotals(
      this.question(),
      this.added().map((row) => ({ ...row, cells: row.cells.filter(({ amount }) => MONEY_PATTERN.test(amount)) })),
    ),
  );
  /** What is wrong in each line. */
  protected readonly wrong = computed(() => wrongParts(this.errors(), this.question().key));

  protected lineName(index: number): string {
    return $localize`:@@forms.line:Line ${index + 1}:number:`;
  }

  protected add(): void {
    this.answered.emit([...this.rows(), { heading: this.headings()[0]?.code ?? '', label: '', cells: [] }]);
  }

  protected remove(index: number): void {
    this.answered.emit(this.rows().filter((_, at) => at !== index));
  }

  protected change(index: number, line: BudgetLineAnswer): void {
    this.answered.emit(this.rows().map((row, at) => (at === index ? line : row)));
  }

  private columnName(year: number, source: string): string {
    const name = $localize`:@@forms.budget.year:Year ${year}:year:`;
    return this.sources().length > 1 ? `${name} · ${source}` : name;
  }

  private named({ code, label }: FormOption): FormChoice {
    return { code, name: localized(label, this.language()) };
  }
}
