import { Component, computed, input, output, signal } from '@angular/core';
import {
  budgetColumns,
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
import { readerFormats } from '../core/formats';
import { withPasted } from './budget-cells';
import type { FormChoice } from './form-choices';
import { wrongParts } from './form-error-texts';
import { QuestionBudgetLine, type BudgetColumn, type PastedBlock } from './question-budget-line';

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
    budgetColumns(this.question()).map((column) => ({ ...column, label: this.columnName(column) })),
  );
  protected readonly formats = readerFormats();
  /** How many lines of the last block of cells found no room. */
  protected readonly leftOut = signal(0);
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

  protected paste(line: number, { block, column }: PastedBlock): void {
    const { maxRows } = this.question();
    const lines = withPasted(this.rows(), block, { line, column }, this.columns());
    this.leftOut.set(Math.max(0, lines.length - maxRows));
    this.answered.emit(lines.slice(0, maxRows));
  }

  private columnName({ year, source }: Pick<BudgetColumn, 'year' | 'source'>): string {
    const name = $localize`:@@forms.budget.year:Year ${year}:year:`;
    const named = this.sources().find(({ code }) => code === source)?.name ?? source;
    return this.sources().length > 1 ? `${name} · ${named}` : name;
  }

  private named({ code, label }: FormOption): FormChoice {
    return { code, name: localized(label, this.language()) };
  }
}
