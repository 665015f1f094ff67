import { Component, inject, signal } from '@angular/core';
import { applyEach, email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { LANGUAGES, PERSON_LIMITS, type InvitePerson } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader, UiSection } from '@passerelle/ui';
import { sendForm } from '../core/form-errors';
import { LANGUAGE_NAMES } from '../core/labels';
import { PeopleApi } from './people.api';
import { PeopleGrant } from './people-grant';

/** Makes an account for a person, with the first roles. */
@Component({
  selector: 'app-people-invite',
  imports: [
    FormField,
    FormRoot,
    PeopleGrant,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './people-invite.html',
})
export class PeopleInvitePage {
  private readonly api = inject(PeopleApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly languages = LANGUAGES;
  protected readonly languageNames = LANGUAGE_NAMES;
  protected readonly form = form(
    signal<InvitePerson>({
      name: '',
      email: '',
      language: 'fr',
      grants: [{ organisationId: '', role: 'officer' }],
    }),
    (path) => {
      required(path.name);
      maxLength(path.name, PERSON_LIMITS.name);
      required(path.email);
      email(path.email);
      applyEach(path.grants, (grant) => {
        required(grant.organisationId);
      });
    },
    { submission: { action: (form) => sendForm(form, () => this.save()) } },
  );

  private async save(): Promise<void> {
    const person = await this.api.invite(this.form().value());
    this.toasts.show(
      $localize`:@@users.people.made:The account was made; a mail invites the person to choose a password.`,
    );
    await this.router.navigate(['/users', person.id]);
  }
}
