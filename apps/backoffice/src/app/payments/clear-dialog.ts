import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { subtract, type ClaimDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiFact, UiFacts, UiField, UiMoney } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ACTION_LABELS } from './claim-labels';
import { PaymentsApi } from './payments.api';

/** The visa of the controller on the clearance: which line of this year, and what it leaves free (R31, R37). */
@Component({
  selector: 'app-clear-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiFact, UiFacts, UiField, UiMoney],
  templateUrl: './clear-dialog.html',
})
export class ClearDialog {
  readonly claim = input.required<ClaimDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(PaymentsApi);
  protected readonly heading = ACTION_LABELS.clear;
  /** What the payment appropriation has left after this clearance. */
  protected readonly left = computed(() => {
    const { clearanceLine, amount } = this.claim();
    return clearanceLine ? subtract(clearanceLine.paymentFree, amount) : null;
  });
  protected readonly form = form(
    linkedSignal(() => ({ budgetLineId: this.claim().clearanceLine?.id ?? '' })),
    (path) => {
      required(path.budgetLineId);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    await this.api.act(this.claim(), 'clear', this.form().value());
    this.done.emit();
  }
}
