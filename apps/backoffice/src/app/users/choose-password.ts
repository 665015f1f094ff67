import { Component, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { PASSWORD_LIMITS } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { sendForm } from '../core/form-errors';
import { PasswordLinksApi } from './password-links.api';
import './users.texts';

/** Where a mailed link leads: a password is chosen by the button, never by opening the page (SEC-32). */
@Component({
  selector: 'app-choose-password',
  imports: [FormField, FormRoot, RouterLink, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader],
  templateUrl: './choose-password.html',
  styleUrl: './public-form.css',
})
export class ChoosePasswordPage {
  /** The secret of the link, from the address. */
  readonly token = input<string>();
  private readonly api = inject(PasswordLinksApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly form = form(
    signal({ password: '' }),
    (path) => {
      required(path.password);
      minLength(path.password, PASSWORD_LIMITS.min);
    },
    { submission: { action: (form) => sendForm(form, () => this.choose(form().value().password)) } },
  );

  private async choose(password: string): Promise<void> {
    await this.api.choose({ token: this.token() ?? '', password });
    this.toasts.show($localize`:@@users.link.chosen:Your password is chosen. Sign in with it.`);
    await this.router.navigateByUrl('/sign-in');
  }
}
