import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { least, PAYMENT_LIMITS, stillOwed, type RecoveryDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiFact, UiFacts, UiField, UiMoney } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { readerFormats } from '../core/formats';
import { PaymentsApi } from './payments.api';
import { RECOVERY_ACTION_LABELS } from './recovery-labels';

/** The decision to withhold what is owed from a claim of the same beneficiary (R43). */
@Component({
  selector: 'app-offset-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiFact, UiFacts, UiField, UiMoney],
  template: `<ui-dialog [heading]="heading" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p i18n="@@payments.offset.text">
        The amount is not paid to the account: it has come back once the claim is paid. The beneficiary is told by mail.
      </p>
      <ui-field i18n-label="@@payments.field.claim" label="Claim for payment" [field]="form.claimId">
        <select uiControl [formField]="form.claimId">
          @for (claim of recovery().offsettable; track claim.id) {
            <option [value]="claim.id">{{ claim.reference }} · {{ money(claim.amount) }}</option>
          }
        </select>
      </ui-field>
      <ui-facts>
        <ng-template uiFact i18n-label="@@payments.field.still-owed" label="Still owed"
          ><ui-money [value]="owed()"
        /></ng-template>
        <ng-template uiFact i18n-label="@@payments.field.withheld" label="Withheld"
          ><ui-money [value]="withheld()"
        /></ng-template>
      </ui-facts>
      <ui-field i18n-label="@@agreements.field.reason" label="Reason" [field]="form.reason">
        <textarea uiControl rows="5" [formField]="form.reason"></textarea>
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">{{ heading }}</button>
    </form>
  </ui-dialog>`,
})
export class OffsetDialog {
  readonly recovery = input.required<RecoveryDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(PaymentsApi);
  protected readonly money = readerFormats().money;
  protected readonly heading = RECOVERY_ACTION_LABELS.offset;
  protected readonly owed = computed(() => stillOwed(this.recovery()));
  private readonly model = linkedSignal(() => ({ claimId: this.recovery().offsettable[0]?.id ?? '', reason: '' }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.claimId);
      required(path.reason);
      maxLength(path.reason, PAYMENT_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );
  /** At most all of the claim. */
  protected readonly withheld = computed(() => {
    const claim = this.recovery().offsettable.find(({ id }) => id === this.model().claimId);
    return claim ? least(this.owed(), claim.amount) : null;
  });

  private async send(): Promise<void> {
    await this.api.actOnRecovery(this.recovery(), 'offset', this.form().value());
    this.done.emit();
  }
}
