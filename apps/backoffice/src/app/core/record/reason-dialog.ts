import { Component, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../form-errors';

/** Asks why before something is done with a record; what is said first stands inside. */
@Component({
  selector: 'app-reason-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="action()" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <ng-content />
      <ui-field [label]="label()" [help]="help()" [optional]="optional()" [field]="form.reason">
        <textarea uiControl rows="4" [formField]="form.reason"></textarea>
      </ui-field>
      <button [uiButton]="optional() ? 'filled' : 'danger'" type="submit" [disabled]="form().submitting()">
        {{ action() }}
      </button>
    </form>
  </ui-dialog>`,
})
export class ReasonDialog {
  /** What is done: the heading, and the button. */
  readonly action = input.required<string>();
  readonly label = input($localize`:@@applications.detail.reason:Reason`);
  readonly help = input.required<string>();
  /** A word on the way may be left out; what is refused or given up wants a reason. */
  readonly optional = input(false);
  readonly longest = input.required<number>();
  readonly open = input.required<boolean>();
  /** Does it with the reason; what the API refuses stands in the dialog. */
  readonly send = input.required<(reason: string) => Promise<void>>();
  readonly closed = output();
  /** Empty again whenever it opens. */
  private readonly model = linkedSignal({ source: () => this.open(), computation: () => ({ reason: '' }) });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.reason, { when: () => !this.optional() });
      maxLength(path.reason, () => this.longest());
    },
    { submission: sending(() => this.send()(this.model().reason)) },
  );
}
