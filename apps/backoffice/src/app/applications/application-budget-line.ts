import { Component, input, output } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { COST_CATEGORIES, euro, type CostLine } from '@passerelle/contract';
import { readAmount, UiButton } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { Typed } from '../core/typed';
import { CATEGORY_LABELS } from './application-labels';

/** One cost line. It is drawn again only when something of its own changes. */
@Component({
  selector: 'tr[appApplicationBudgetLine]',
  imports: [FormField, Typed, UiButton],
  templateUrl: './application-budget-line.html',
  styleUrl: './application-budget-cells.css',
})
export class ApplicationBudgetLine {
  readonly line = input.required<FieldTree<CostLine>>();
  readonly pasted = output<ClipboardEvent>();
  readonly removed = output();
  protected readonly categories = COST_CATEGORIES;
  protected readonly labels = CATEGORY_LABELS;
  protected readonly formats = readerFormats();

  /** Amounts are kept as the contract writes them, whatever notation they are typed in. */
  protected setAmount(event: Event): void {
    const amount = this.line().amount();
    amount.value.set(euro(readAmount((event.target as HTMLInputElement).value)));
    amount.markAsTouched();
  }
}
