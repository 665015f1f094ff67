import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { PAYMENT_LIMITS, stillOwed, type RecoveryDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney, UiMoneyInput } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { PaymentsApi } from './payments.api';
import { RECOVERY_ACTION_LABELS } from './recovery-labels';

/** Records what the beneficiary paid back; everything that is still owed is proposed (R43). */
@Component({
  selector: 'app-repayment-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney, UiMoneyInput],
  template: `<ui-dialog [heading]="heading" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p>
        <ng-container i18n="@@payments.field.still-owed">Still owed</ng-container>:
        <strong><ui-money [value]="owed()" /></strong>
      </p>
      <ui-field i18n-label="@@payments.field.amount" label="Amount" [field]="form.amount.amount">
        <ui-money-input [formField]="form.amount.amount" />
      </ui-field>
      <ui-field i18n-label="@@payments.field.value-date" label="Value date" [field]="form.valueDate">
        <input uiControl type="date" [formField]="form.valueDate" />
      </ui-field>
      <ui-field i18n-label="@@payments.field.bank-reference" label="Bank reference" [field]="form.bankReference">
        <input uiControl autocomplete="off" [formField]="form.bankReference" />
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">{{ heading }}</button>
    </form>
  </ui-dialog>`,
})
export class RepaymentDialog {
  readonly recovery = input.required<RecoveryDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(PaymentsApi);
  protected readonly heading = RECOVERY_ACTION_LABELS.recordRepayment;
  protected readonly owed = computed(() => stillOwed(this.recovery()));
  protected readonly form = form(
    linkedSignal(() => ({ amount: this.owed(), valueDate: '', bankReference: '' })),
    (path) => {
      required(path.amount.amount);
      required(path.valueDate);
      required(path.bankReference);
      maxLength(path.bankReference, PAYMENT_LIMITS.bankReference);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    await this.api.actOnRecovery(this.recovery(), 'recordRepayment', this.form().value());
    this.form().reset({ amount: this.owed(), valueDate: '', bankReference: '' });
    this.done.emit();
  }
}
