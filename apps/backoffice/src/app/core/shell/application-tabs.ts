import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { UiTabs } from '@passerelle/ui';
import { Session } from '../session';

/** Between the applications, the concept notes before them and the messages about them. */
@Component({
  selector: 'app-application-tabs',
  imports: [RouterLink, RouterLinkActive, UiTabs],
  template: `@if (session.can('messages:read')) {
    <ui-tabs i18n-label="@@core.tabs.applications" label="Applications, concept notes and messages">
      <a
        routerLink="/applications"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exact"
        i18n="@@applications.list.title"
        >Applications</a
      >
      <a
        routerLink="/concepts"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exact"
        i18n="@@concepts.list.title"
        >Concept notes</a
      >
      <a
        routerLink="/messages"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="exact"
        i18n="@@messages.list.title"
        >Messages</a
      >
    </ui-tabs>
  }`,
})
export class ApplicationTabs {
  protected readonly session = inject(Session);
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
