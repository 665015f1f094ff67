import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { UiTabs } from '@passerelle/ui';
import { Session } from '../core/session';

/** From agreements to commitments and back, for those who see both. */
@Component({
  selector: 'app-agreement-tabs',
  imports: [RouterLink, RouterLinkActive, UiTabs],
  template: `@if (session.can('commitments:read')) {
    <ui-tabs i18n-label="@@agreements.tabs.label" label="Agreements and commitments">
      <a
        routerLink="/agreements"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exact"
        i18n="@@agreements.list.title"
        >Agreements</a
      >
      <a
        routerLink="/agreements/commitments"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@agreements.commitments.title"
        >Commitments</a
      >
    </ui-tabs>
  }`,
})
export class AgreementTabs {
  protected readonly session = inject(Session);
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
