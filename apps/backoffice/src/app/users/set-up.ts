import { Component, inject, input, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { LANGUAGES, PASSWORD_LIMITS, PERSON_LIMITS, type SetUp } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { sendForm } from '../core/form-errors';
import { LANGUAGE_NAMES } from '../core/labels';
import { Session } from '../core/session';
import { PasswordLinksApi } from './password-links.api';
import './users.texts';

/** Where the link that the first start prints leads: makes the first administrator (SEC-36). */
@Component({
  selector: 'app-set-up',
  imports: [FormField, FormRoot, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader],
  templateUrl: './set-up.html',
  styleUrl: './public-form.css',
})
export class SetUpPage {
  /** The secret of the link, from the address. */
  readonly token = input<string>();
  private readonly api = inject(PasswordLinksApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly languages = LANGUAGES;
  protected readonly languageNames = LANGUAGE_NAMES;
  protected readonly form = form(
    signal<Omit<SetUp, 'token'>>({ name: '', email: '', language: inject(Session).language, password: '' }),
    (path) => {
      required(path.name);
      maxLength(path.name, PERSON_LIMITS.name);
      required(path.email);
      email(path.email);
      required(path.password);
      minLength(path.password, PASSWORD_LIMITS.min);
    },
    { submission: { action: (form) => sendForm(form, () => this.setUp(form().value())) } },
  );

  private async setUp(person: Omit<SetUp, 'token'>): Promise<void> {
    await this.api.setUp({ ...person, token: this.token() ?? '' });
    this.toasts.show(
      $localize`:@@users.set-up.done:The first administrator was made. Sign in and invite a second one.`,
    );
    await this.router.navigateByUrl('/sign-in');
  }
}
