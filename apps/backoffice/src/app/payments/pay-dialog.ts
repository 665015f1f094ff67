import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { formatIban, payableOf, PAYMENT_LIMITS, type ClaimDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ACTION_LABELS } from './claim-labels';
import { PaymentsApi } from './payments.api';

const EMPTY = { valueDate: '', bankReference: '' };

/** The accountant confirms what the bank has paid: value date and reference. */
@Component({
  selector: 'app-pay-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney],
  template: `<ui-dialog [heading]="heading" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p class="amount"><ui-money [value]="payable()" /></p>
      <p>
        {{ claim().holder }} · <span class="iban">{{ iban(claim().iban) }}</span>
      </p>
      <ui-field i18n-label="@@payments.field.value-date" label="Value date" [field]="form.valueDate">
        <input uiControl type="date" [formField]="form.valueDate" />
      </ui-field>
      <ui-field i18n-label="@@payments.field.bank-reference" label="Bank reference" [field]="form.bankReference">
        <input uiControl autocomplete="off" [formField]="form.bankReference" />
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">{{ heading }}</button>
    </form>
  </ui-dialog>`,
  styles: `
    .amount {
      margin: 0 0 4px;
      font-size: 20px;
      line-height: 28px;
      font-weight: 600;
    }
    .iban {
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class PayDialog {
  readonly claim = input.required<ClaimDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(PaymentsApi);
  protected readonly heading = ACTION_LABELS.pay;
  protected readonly iban = formatIban;
  protected readonly payable = computed(() => payableOf(this.claim()));
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.valueDate);
      required(path.bankReference);
      maxLength(path.bankReference, PAYMENT_LIMITS.bankReference);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    await this.api.act(this.claim(), 'pay', this.form().value());
    this.form().reset(EMPTY);
    this.done.emit();
  }
}
