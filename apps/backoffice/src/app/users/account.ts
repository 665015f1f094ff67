import { Component, computed, inject } from '@angular/core';
import type { OpenSession } from '@passerelle/contract';
import { UiButton, Confirm, UiDate, UiFact, UiFacts, UiPageHeader, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { ROLE_LABELS } from '../core/labels';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { LanguageLinks } from '../core/shell/language-links';
import { AccountApi } from './account.api';
import { PasswordForm } from './password-form';

/** One's own account: who, for whom, language, password, where one is signed in. */
@Component({
  selector: 'app-account',
  imports: [LanguageLinks, UiButton, PasswordForm, ResourceState, UiDate, UiFact, UiFacts, UiPageHeader, UiSection],
  templateUrl: './account.html',
  styleUrl: './account.css',
})
export class AccountPage {
  private readonly api = inject(AccountApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  protected readonly session = inject(Session);
  protected readonly languageOfMails = $localize`:@@users.account.language-label:My language`;
  protected readonly open = this.api.openSessions();
  protected readonly sessions = computed(() => (this.open.hasValue() ? this.open.value().sessions : []));

  protected rolesOf(index: number): string {
    return (this.session.info().memberships[index]?.roles ?? []).map((role) => ROLE_LABELS[role]).join(', ');
  }

  protected async end(session: OpenSession): Promise<void> {
    const done = $localize`:@@users.account.ended:The session on ${session.device}:device: was ended.`;
    await this.actions.run(() => this.api.end(session.id), done);
    this.open.reload();
  }

  protected async endAll(): Promise<void> {
    const yes = await this.confirm.ask({
      heading: $localize`:@@users.account.end-all-question:Sign out everywhere?`,
      text: $localize`:@@users.account.end-all-text:All sessions end at once, this one too. You will have to sign in again.`,
      action: $localize`:@@users.account.end-all:Sign out everywhere`,
    });
    if (!yes) return;
    if (await this.actions.run(() => this.api.endAll())) this.session.expire();
    this.open.reload();
  }
}
