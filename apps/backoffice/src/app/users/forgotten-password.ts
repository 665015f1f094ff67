import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { ForgottenPassword } from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { sendForm } from '../core/form-errors';
import { PasswordLinksApi } from './password-links.api';
import './users.texts';

/** Asks for a link to a new password; what it says does not tell whether the address has an account (SEC-32). */
@Component({
  selector: 'app-forgotten-password',
  imports: [FormField, FormRoot, RouterLink, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader],
  templateUrl: './forgotten-password.html',
  styleUrl: './public-form.css',
})
export class ForgottenPasswordPage {
  private readonly api = inject(PasswordLinksApi);
  protected readonly asked = signal(false);
  protected readonly form = form(
    signal<ForgottenPassword>({ email: '' }),
    (path) => {
      required(path.email);
      email(path.email);
    },
    {
      submission: {
        action: (form) =>
          sendForm(form, async () => {
            await this.api.forgotten(form().value());
            this.asked.set(true);
          }),
      },
    },
  );
}
