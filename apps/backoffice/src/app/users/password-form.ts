import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, minLength, required } from '@angular/forms/signals';
import { PASSWORD_LIMITS, type ChangePassword } from '@passerelle/contract';
import { UiButton, Toasts, UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sendForm } from '../core/form-errors';
import { AccountApi } from './account.api';

/** Changes one's own password. */
@Component({
  selector: 'app-password-form',
  imports: [FormField, FormRoot, UiButton, UiControl, UiErrorSummary, UiField],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <ui-field i18n-label="@@users.password.current" label="Present password" [field]="form.currentPassword">
      <input uiControl type="password" autocomplete="current-password" [formField]="form.currentPassword" />
    </ui-field>
    <ui-field
      i18n-label="@@users.password.new"
      label="New password"
      i18n-help="@@users.password.help"
      help="At least 15 characters. Several words that do not belong together are easy to keep in mind and hard to guess."
      [field]="form.newPassword"
    >
      <input uiControl type="password" autocomplete="new-password" [formField]="form.newPassword" />
    </ui-field>
    <button uiButton="outlined" type="submit" [disabled]="form().submitting()" i18n="@@users.password.send">
      Change the password
    </button>
  </form>`,
})
export class PasswordForm {
  private readonly api = inject(AccountApi);
  private readonly toasts = inject(Toasts);
  protected readonly form = form(
    signal<ChangePassword>({ currentPassword: '', newPassword: '' }),
    (path) => {
      required(path.currentPassword);
      required(path.newPassword);
      minLength(path.newPassword, PASSWORD_LIMITS.min);
    },
    {
      submission: {
        action: (form) =>
          sendForm(form, async () => {
            await this.api.changePassword(form().value());
            form().reset({ currentPassword: '', newPassword: '' });
            this.toasts.show($localize`:@@users.password.done:The password was changed.`);
          }),
      },
    },
  );
}
