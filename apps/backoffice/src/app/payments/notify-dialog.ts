import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import type { RecoveryDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { PaymentsApi } from './payments.api';
import { RECOVERY_ACTION_LABELS } from './recovery-labels';

/** Tells the beneficiary what has to come back, and by when (R43). */
@Component({
  selector: 'app-notify-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney],
  template: `<ui-dialog [heading]="heading" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p>
        {{ recovery().beneficiaryName }} · <strong><ui-money [value]="recovery().amount" /></strong>
      </p>
      <ui-field
        i18n-label="@@payments.field.due-on"
        label="Due on"
        i18n-help="@@payments.notify.help"
        help="From now on the beneficiary sees the recovery."
        [field]="form.dueOn"
      >
        <input uiControl type="date" [formField]="form.dueOn" />
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">{{ heading }}</button>
    </form>
  </ui-dialog>`,
})
export class NotifyDialog {
  readonly recovery = input.required<RecoveryDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(PaymentsApi);
  protected readonly heading = RECOVERY_ACTION_LABELS.notify;
  protected readonly form = form(
    signal({ dueOn: '' }),
    (path) => {
      required(path.dueOn);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    await this.api.actOnRecovery(this.recovery(), 'notify', this.form().value());
    this.form().reset({ dueOn: '' });
    this.done.emit();
  }
}
