import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { UiIcon, UiMenu } from '@passerelle/ui';
import { Actions } from '../actions';
import { ROLE_LABELS } from '../labels';
import { Session } from '../session';

/** Who is signed in, for which organisation; switches organisation, opens the account, signs out. */
@Component({
  selector: 'app-person-menu',
  imports: [RouterLink, UiIcon, UiMenu],
  template: `<ui-menu narrowCompact icon="user" [label]="name()">
    <p>
      <strong>{{ name() }}</strong><br />{{ organisation() }}<br />{{ roles() }}
    </p>
    @if (others().length) {
      <p class="heading" i18n="@@core.person.switch">Work for</p>
      @for (membership of others(); track membership.organisationId) {
        <button type="button" class="ui-menu-item" (click)="switchTo(membership.organisationId)">
          <ui-icon name="building-2" />{{ membership.organisationName }}
        </button>
      }
    }
    <hr />
    <a class="ui-menu-item" routerLink="/users/account"
      ><ui-icon name="settings" /><span i18n="@@core.person.account">My account</span></a
    >
    <button type="button" class="ui-menu-item" (click)="signOut()">
      <ui-icon name="log-out" /><span i18n="@@core.person.sign-out">Sign out</span>
    </button>
  </ui-menu>`,
  styleUrl: './person-menu.css',
})
export class PersonMenu {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly actions = inject(Actions);
  protected readonly name = computed(() => this.session.person()?.name ?? '');
  protected readonly organisation = computed(() => this.session.organisation()?.name ?? '');
  protected readonly roles = computed(() =>
    this.session
      .info()
      .roles.map((role) => ROLE_LABELS[role])
      .join(', '),
  );
  protected readonly others = computed(() => {
    const { memberships, organisation } = this.session.info();
    return memberships.filter(({ organisationId }) => organisationId !== organisation?.id);
  });

  protected async switchTo(organisationId: string): Promise<void> {
    if (await this.actions.run(() => this.session.switchOrganisation(organisationId))) {
      await this.router.navigateByUrl('/');
    }
  }

  protected async signOut(): Promise<void> {
    if (await this.actions.run(() => this.session.signOut())) await this.router.navigateByUrl('/sign-in');
  }
}
