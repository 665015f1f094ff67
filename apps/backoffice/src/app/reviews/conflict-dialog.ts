import { Component, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { REVIEW_LIMITS } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { SHEET_ACTION_LABELS } from './sheet-labels';

/** Declares a conflict of interest with its reason; from then on the file is out of reach (E3). */
@Component({
  selector: 'app-conflict-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="heading" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p i18n="@@reviews.conflict.text">
        The file leaves your list, and your scores no longer count. This cannot be taken back.
      </p>
      <ui-field i18n-label="@@reviews.conflict.reason" label="What the conflict is" [field]="form.reason">
        <textarea uiControl rows="5" [formField]="form.reason"></textarea>
      </ui-field>
      <button uiButton="danger" type="submit" [disabled]="form().submitting()" i18n="@@reviews.conflict.submit">
        Declare the conflict
      </button>
    </form>
  </ui-dialog>`,
})
export class ConflictDialog {
  readonly open = input.required<boolean>();
  readonly send = input.required<(reason: string) => Promise<unknown>>();
  readonly closed = output();
  readonly done = output();
  protected readonly heading = SHEET_ACTION_LABELS.declareConflict;
  protected readonly form = form(
    signal({ reason: '' }),
    (path) => {
      required(path.reason);
      maxLength(path.reason, REVIEW_LIMITS.reason);
    },
    { submission: sending(() => this.submit()) },
  );

  private async submit(): Promise<void> {
    await this.send()(this.form().value().reason);
    this.form().reset({ reason: '' });
    this.done.emit();
  }
}
