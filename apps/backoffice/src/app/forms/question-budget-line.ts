import { Component, computed, input, output, signal } from '@angular/core';
import { add, euro, MONEY_PATTERN, type BudgetCell, type BudgetLineAnswer } from '@passerelle/contract';
import { readAmount, UiButton, UiMoney } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { Typed } from '../core/typed';
import type { FormChoice } from './form-choices';

/** A column of amounts: a source in a year. */
export interface BudgetColumn {
  year: number;
  source: string;
  label: string;
}

/** One line of a budget table. It is drawn again only when something of its own changes. */
@Component({
  selector: 'tr[appQuestionBudgetLine]',
  imports: [Typed, UiButton, UiMoney],
  templateUrl: './question-budget-line.html',
  styleUrl: './question-cells.css',
})
export class QuestionBudgetLine {
  readonly line = input.required<BudgetLineAnswer>();
  readonly name = input.required<string>();
  readonly headings = input.required<readonly FormChoice[]>();
  readonly columns = input.required<readonly BudgetColumn[]>();
  /** The parts of the line that are wrong. */
  readonly wrong = input<string>();
  readonly locked = input(false);
  readonly answered = output<BudgetLineAnswer>();
  readonly removed = output();
  private readonly formats = readerFormats();
  protected readonly headingLabel = $localize`:@@forms.budget.heading:Heading`;
  protected readonly descriptionLabel = $localize`:@@forms.budget.label:Description`;
  /** The amount that is being typed, in the notation it is typed in. */
  protected readonly typing = signal<{ column: BudgetColumn; text: string } | undefined>(undefined);
  private readonly wrongParts = computed(() => new Set(this.wrong()?.split(' ')));
  /** What is no amount yet counts as nothing. */
  protected readonly total = computed(() =>
    add(
      ...this.line()
        .cells.filter(({ amount }) => MONEY_PATTERN.test(amount))
        .map(({ amount }) => euro(amount)),
    ),
  );

  protected isWrong(part: string): true | null {
    return this.wrongParts().has(part) || null;
  }

  /** An amount is wrong by itself, or because the line has none at all. */
  protected isAmountWrong(column: BudgetColumn): true | null {
    const at = this.line().cells.findIndex((cell) => isIn(column, cell));
    return this.isWrong('cells') ?? this.isWrong(`cells.${at}.amount`);
  }

  protected amountAt(column: BudgetColumn): string {
    const typing = this.typing();
    if (typing?.column === column) return typing.text;
    return this.formats.amount(this.line().cells.find((cell) => isIn(column, cell))?.amount ?? '');
  }

  protected setHeading(event: Event): void {
    this.change({ heading: (event.target as HTMLSelectElement).value });
  }

  protected setLabel(label: string): void {
    this.change({ label });
  }

  protected setAmount(column: BudgetColumn, text: string): void {
    this.typing.set({ column, text });
    const others = this.line().cells.filter((cell) => !isIn(column, cell));
    const cell = { year: column.year, source: column.source, amount: readAmount(text) };
    this.change({ cells: text.trim() === '' ? others : [...others, cell] });
  }

  private change(part: Partial<BudgetLineAnswer>): void {
    this.answered.emit({ ...this.line(), ...part });
  }
}

const isIn = ({ year, source }: BudgetColumn, cell: BudgetCell): boolean =>
  cell.year === year && cell.source === source;
