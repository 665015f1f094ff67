import { Component, computed, input, output, signal } from '@angular/core';
import {
  budgetTotals,
  localized,
  MONEY_PATTERN,
  type BudgetCell,
  type BudgetLineAnswer,
  type FieldError,
  type Language,
  type QuestionOf,
} from '@passerelle/contract';
import { readAmount, UiButton, UiMoney } from '@passerelle/ui';
import { isWrong } from './form-error-texts';

/** Where an amount stands in the table. */
interface Place {
  row: number;
  year: number;
  source: string;
}

/** Lines under headings with an amount per year and source; what they add up to is computed while it is typed. */
@Component({
  selector: 'app-question-budget',
  imports: [UiButton, UiMoney],
  templateUrl: './question-budget.html',
  styleUrl: './question-table.css',
})
export class QuestionBudget {
  readonly question = input.required<QuestionOf<'budget-table'>>();
  readonly rows = input.required<readonly BudgetLineAnswer[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly language = input.required<Language>();
  readonly locked = input(false);
  readonly answered = output<BudgetLineAnswer[]>();
  protected readonly headingLabel = $localize`:@@forms.budget.heading:Heading`;
  protected readonly descriptionLabel = $localize`:@@forms.budget.label:Description`;
  /** The amount that is being typed, in the notation it is typed in. */
  private readonly typing = signal<(Place & { text: string }) | undefined>(undefined);
  protected readonly headings = computed(() => this.question().headings.map((one) => this.named(one)));
  protected readonly sources = computed(() => this.question().sources.map((one) => this.named(one)));
  /** The columns of amounts: every source in every year. */
  protected readonly columns = computed(() =>
    Array.from({ length: this.question().years }, (_, index) => index + 1).flatMap((year) =>
      this.sources().map(({ code, name }) => ({ year, source: code, label: this.columnName(year, name) })),
    ),
  );
  /** What is no amount yet counts as nothing. */
  protected readonly totals = computed(() =>
    budgetTotals(
      this.question(),
      this.rows().map((row) => ({ ...row, cells: row.cells.filter(({ amount }) => MONEY_PATTERN.test(amount)) })),
    ),
  );

  protected lineName(index: number): string {
    return $localize`:@@forms.line:Line ${index + 1}:number:`;
  }

  protected amountAt(index: number, row: BudgetLineAnswer, year: number, source: string): string {
    const typing = this.typing();
    if (typing?.row === index && typing.year === year && typing.source === source) return typing.text;
    return row.cells.find((cell) => cell.year === year && cell.source === source)?.amount ?? '';
  }

  protected wrong(place: string): true | null {
    return isWrong(this.errors(), this.question().key, place) || null;
  }

  protected add(): void {
    this.answered.emit([...this.rows(), { heading: this.headings()[0]?.code ?? '', label: '', cells: [] }]);
  }

  protected remove(index: number): void {
    this.answered.emit(this.rows().filter((_, at) => at !== index));
  }

  protected setHeading(index: number, event: Event): void {
    this.change(index, { heading: (event.target as HTMLSelectElement).value });
  }

  protected setLabel(index: number, event: Event): void {
    this.change(index, { label: (event.target as HTMLInputElement).value });
  }

  protected setAmount(index: number, row: BudgetLineAnswer, year: number, source: string, event: Event): void {
    const text = (event.target as HTMLInputElement).value;
    this.typing.set({ row: index, year, source, text });
    const others = row.cells.filter((cell) => cell.year !== year || cell.source !== source);
    const cell: BudgetCell = { year, source, amount: readAmount(text) };
    this.change(index, { cells: text.trim() === '' ? others : [...others, cell] });
  }

  protected leave(): void {
    this.typing.set(undefined);
  }

  private change(index: number, part: Partial<BudgetLineAnswer>): void {
    this.answered.emit(this.rows().map((row, at) => (at === index ? { ...row, ...part } : row)));
  }

  private columnName(year: number, source: string): string {
    const name = $localize`:@@forms.budget.year:Year ${year}:year:`;
    return this.sources().length > 1 ? `${name} · ${source}` : name;
  }

  private named({ code, label }: { code: string; label: { fr: string; nl: string; en: string } }) {
    return { code, name: localized(label, this.language()) };
  }
}
