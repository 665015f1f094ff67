import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { LANGUAGES, PASSWORD_LIMITS, PERSON_LIMITS } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { sending } from '../core/form-errors';
import { LANGUAGE_NAMES, TEAM_ROLE_LABELS } from '../core/labels';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { TEAM_ROLE_HELP } from './team-labels';
import { TeamsApi } from './teams.api';
import './users.texts';

/** Where the mail of an invitation leads: it is accepted by a button, never by opening the page (SEC-32). */
@Component({
  selector: 'app-team-join',
  imports: [FormField, FormRoot, ResourceState, RouterLink, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader],
  templateUrl: './team-join.html',
  styleUrl: './public-form.css',
})
export class TeamJoinPage {
  /** The secret of the link, from the address. */
  readonly token = input<string>();
  private readonly api = inject(TeamsApi);
  private readonly actions = inject(Actions);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly invitation = this.api.look(this.token);
  protected readonly labels = TEAM_ROLE_LABELS;
  protected readonly help = TEAM_ROLE_HELP;
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly returnTo = computed(() => ({ returnTo: `/invitation?token=${this.token() ?? ''}` }));
  protected readonly rightPerson = computed(() => {
    const { email } = this.session.person() ?? {};
    return this.invitation.hasValue() && email?.toLowerCase() === this.invitation.value().email;
  });
  private readonly model = linkedSignal(() => ({
    name: '',
    language: this.invitation.hasValue() ? this.invitation.value().language : this.session.language,
    password: '',
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.name);
      maxLength(path.name, PERSON_LIMITS.name);
      required(path.password);
      minLength(path.password, PASSWORD_LIMITS.min);
    },
    { submission: sending(() => this.join()) },
  );

  protected async accept(): Promise<void> {
    await this.actions.run(async () => {
      const { organisationId, organisationName } = await this.api.accept({ token: this.token() ?? '' });
      await this.session.switchOrganisation(organisationId);
      this.toasts.show($localize`:@@users.join.accepted:You now work for ${organisationName}:organisation:.`);
      await this.router.navigateByUrl('/');
    });
  }

  protected async signOut(): Promise<void> {
    await this.actions.run(() => this.session.signOut());
  }

  private async join(): Promise<void> {
    await this.api.join({ ...this.model(), token: this.token() ?? '' });
    this.toasts.show($localize`:@@users.join.joined:Your account is ready. Sign in with your e-mail address.`);
    await this.router.navigateByUrl('/sign-in');
  }
}
