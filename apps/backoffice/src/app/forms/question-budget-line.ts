import { Component, computed, input, output, signal } from '@angular/core';
import { add, euro, MONEY_PATTERN, type BudgetLineAnswer } from '@passerelle/contract';
import { UiButton, UiMoney } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { pastedCells } from '../core/pasted-cells';
import { Typed } from '../core/typed';
import { isIn, withAmount, type PastedAt } from './budget-cells';
import type { FormChoice } from './form-choices';

/** A column of amounts: a source in a year. */
export interface BudgetColumn {
  year: number;
  source: string;
  label: string;
}

/** A block of cells, and where in the line it was pasted. */
export interface PastedBlock {
  block: string[][];
  column: PastedAt['column'];
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
  readonly pasted = output<PastedBlock>();
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
    this.answered.emit(withAmount(this.line(), column, text));
  }

  /** Several cells copied from a spreadsheet fill the table from here; a single one is pasted as any text, and so are sentences. */
  protected paste(event: ClipboardEvent, column: PastedAt['column']): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const block = pastedCells(text);
    const cells = block.reduce((count, row) => count + row.length, 0);
    if (cells < 2 || (column === 'description' && !text.includes('\t'))) return;
    event.preventDefault();
    this.typing.set(undefined);
    this.pasted.emit({ block, column });
  }

  private change(part: Partial<BudgetLineAnswer>): void {
    this.answered.emit({ ...this.line(), ...part });
  }
}
