import { Component, inject, linkedSignal } from '@angular/core';
import { FormField, FormRoot, form, required } from '@angular/forms/signals';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from './form-errors';
import { Session } from './session';
import { SignInAgain } from './sign-in-again.service';

/** The session has ended: the same person signs in again above the page, which keeps its place and its words (SEC-33). */
@Component({
  selector: 'app-sign-in-again',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog
    i18n-heading="@@core.again.heading"
    heading="Your session has ended"
    [open]="again.open()"
    (openChange)="closed($event)"
  >
    <p i18n="@@core.again.text">
      What you wrote is kept in this browser. Sign in again to go on where you are; it is sent then.
    </p>
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p>
        <strong>{{ session.person()?.email }}</strong>
      </p>
      <ui-field i18n-label="@@core.again.password" label="Password" [field]="form.password">
        <input uiControl type="password" autocomplete="current-password" [formField]="form.password" />
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@core.again.send">
        Sign in and go on
      </button>
    </form>
  </ui-dialog>`,
})
export class SignInAgainDialog {
  protected readonly again = inject(SignInAgain);
  protected readonly session = inject(Session);
  private readonly model = linkedSignal({ source: this.again.open, computation: () => ({ password: '' }) });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.password);
    },
    { submission: sending(() => this.again.signIn(this.model().password)) },
  );

  protected closed(open: boolean): void {
    if (!open) this.again.later();
  }
}
