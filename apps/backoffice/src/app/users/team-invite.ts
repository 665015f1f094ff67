import { Component, inject, input, output, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { LANGUAGES, PARTNER_ROLES, PERSON_LIMITS, type InviteToTeam, type Team } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { LANGUAGE_NAMES, TEAM_ROLE_LABELS } from '../core/labels';
import { Session } from '../core/session';
import { TEAM_ROLE_HELP } from './team-labels';
import { TeamsApi } from './teams.api';

/** Invites somebody to the team by mail. */
@Component({
  selector: 'app-team-invite',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog
    i18n-heading="@@users.team.invite"
    heading="Invite a person"
    [open]="open()"
    (openChange)="closed.emit()"
  >
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <ui-field i18n-label="@@users.people.email" label="E-mail address" [field]="form.email">
        <input uiControl type="email" autocomplete="off" [formField]="form.email" />
      </ui-field>
      <ui-field i18n-label="@@users.people.role" label="Role" [help]="help[form.role().value()]" [field]="form.role">
        <select uiControl [formField]="form.role">
          @for (role of roles; track role) {
            <option [value]="role">{{ labels[role] }}</option>
          }
        </select>
      </ui-field>
      <ui-field i18n-label="@@users.team.mail-language" label="Language of the mail" [field]="form.language">
        <select uiControl [formField]="form.language">
          @for (language of languages; track language) {
            <option [value]="language" [lang]="language">{{ names[language] }}</option>
          }
        </select>
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@users.team.send">
        Send the invitation
      </button>
    </form>
  </ui-dialog>`,
})
export class TeamInvite {
  readonly organisationId = input.required<string>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly invited = output<Team>();
  private readonly api = inject(TeamsApi);
  private readonly empty: InviteToTeam = { email: '', role: 'editor', language: inject(Session).language };
  protected readonly roles = PARTNER_ROLES;
  protected readonly labels = TEAM_ROLE_LABELS;
  protected readonly help = TEAM_ROLE_HELP;
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly form = form(
    signal(this.empty),
    (path) => {
      required(path.email);
      email(path.email);
      maxLength(path.email, PERSON_LIMITS.email);
    },
    { submission: sending(() => this.invite()) },
  );

  private async invite(): Promise<void> {
    const team = await this.api.invite(this.organisationId(), this.form().value());
    this.form().reset(this.empty);
    this.invited.emit(team);
  }
}
