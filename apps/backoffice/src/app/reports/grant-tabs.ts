import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { UiTabs } from '@passerelle/ui';
import { Session } from '../core/session';

/** Between the reports of a partner, what it can claim, claims and recoveries. */
@Component({
  selector: 'app-grant-tabs',
  imports: [RouterLink, RouterLinkActive, UiTabs],
  template: `<ui-tabs i18n-label="@@payments.tabs.label" label="Claims and recoveries">
    @if (session.can('files:read-own')) {
      <a routerLink="/reports" routerLinkActive ariaCurrentWhenActive="page" i18n="@@reports.list.title"
        >Final reports</a
      >
      <a
        routerLink="/payments/claimables"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@payments.claimables.title"
        >What you can claim</a
      >
    }
    <a
      routerLink="/payments"
      routerLinkActive
      ariaCurrentWhenActive="page"
      [routerLinkActiveOptions]="exact"
      i18n="@@payments.list.title"
      >Claims for payment</a
    >
    @if (session.can('recoveries:read')) {
      <a
        routerLink="/payments/recoveries"
        routerLinkActive
        ariaCurrentWhenActive="page"
        i18n="@@payments.recoveries.title"
        >Recoveries</a
      >
    }
  </ui-tabs>`,
})
export class GrantTabs {
  protected readonly session = inject(Session);
  protected readonly exact = {
    paths: 'exact',
    queryParams: 'ignored',
    matrixParams: 'ignored',
    fragment: 'ignored',
  } as const;
}
