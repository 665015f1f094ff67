import { Component, computed, input, output, signal } from '@angular/core';
import {
  euro,
  fromCents,
  localized,
  MONEY_PATTERN,
  planTotal,
  type FieldError,
  type FinancingAnswer,
  type Language,
  type QuestionOf,
} from '@passerelle/contract';
import { readAmount, UiButton, UiMoney } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { Typed } from '../core/typed';
import { isWrong } from './form-error-texts';

const EMPTY: FinancingAnswer = { source: '', funder: '', amount: '', confirmed: false };

/** Who pays for the project, one part a line, and what the parts make together. */
@Component({
  selector: 'app-question-financing',
  imports: [Typed, UiButton, UiMoney],
  templateUrl: './question-financing.html',
  styleUrl: './question-table.css',
})
export class QuestionFinancing {
  readonly question = input.required<QuestionOf<'financing-plan'>>();
  readonly parts = input.required<readonly FinancingAnswer[]>();
  readonly errors = input.required<readonly FieldError[]>();
  readonly language = input.required<Language>();
  readonly locked = input(false);
  readonly answered = output<FinancingAnswer[]>();
  private readonly formats = readerFormats();
  /** The amount that is being typed, in the notation it is typed in. */
  protected readonly typing = signal<{ index: number; text: string } | undefined>(undefined);
  protected readonly sources = computed(() =>
    this.question().sources.map(({ code, label }) => ({ code, name: localized(label, this.language()) })),
  );
  /** What is no amount yet counts as nothing. */
  protected readonly total = computed(() =>
    euro(fromCents(planTotal(this.parts().filter(({ amount }) => MONEY_PATTERN.test(amount))))),
  );

  protected lineName(index: number): string {
    return $localize`:@@forms.line:Line ${index + 1}:number:`;
  }

  protected wrong(index: number, field: keyof FinancingAnswer): true | null {
    return isWrong(this.errors(), this.question().key, `${index}.${field}`) || null;
  }

  protected amountAt(index: number, { amount }: FinancingAnswer): string {
    const typing = this.typing();
    return typing?.index === index ? typing.text : this.formats.amount(amount);
  }

  protected writeAmount(index: number, text: string): void {
    this.typing.set({ index, text });
    this.change(index, { amount: readAmount(text) });
  }

  protected writeSource(index: number, event: Event): void {
    this.change(index, { source: (event.target as HTMLSelectElement).value });
  }

  protected confirm(index: number, event: Event): void {
    this.change(index, { confirmed: (event.target as HTMLInputElement).checked });
  }

  protected add(): void {
    this.answered.emit([...this.parts(), EMPTY]);
  }

  protected remove(index: number): void {
    this.answered.emit(this.parts().filter((_, at) => at !== index));
  }

  protected change(index: number, values: Partial<FinancingAnswer>): void {
    this.answered.emit(this.parts().map((part, at) => (at === index ? { ...part, ...values } : part)));
  }
}
