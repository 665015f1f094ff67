import { Component, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { AGREEMENT_LIMITS } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';

/** Asks for the reason of a decision and sends it; a refusal stays in the dialog. */
@Component({
  selector: 'app-reason-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="heading()" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <ui-field i18n-label="@@agreements.field.reason" label="Reason" [field]="form.reason">
        <textarea uiControl rows="5" [formField]="form.reason"></textarea>
      </ui-field>
      <button [uiButton]="danger() ? 'danger' : 'filled'" type="submit" [disabled]="form().submitting()">
        {{ heading() }}
      </button>
    </form>
  </ui-dialog>`,
})
export class ReasonDialog {
  /** What is decided, as a verb: it stands on the button too. */
  readonly heading = input.required<string>();
  readonly open = input.required<boolean>();
  readonly danger = input(false);
  readonly send = input.required<(reason: string) => Promise<unknown>>();
  readonly closed = output();
  readonly done = output();
  protected readonly form = form(
    signal({ reason: '' }),
    (path) => {
      required(path.reason);
      maxLength(path.reason, AGREEMENT_LIMITS.reason);
    },
    { submission: sending(() => this.submit()) },
  );

  private async submit(): Promise<void> {
    await this.send()(this.form().value().reason);
    this.form().reset({ reason: '' });
    this.done.emit();
  }
}
