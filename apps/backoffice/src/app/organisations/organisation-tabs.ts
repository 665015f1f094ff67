import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { UiTabs } from '@passerelle/ui';

/** Between an organisation and the people who work for it. */
@Component({
  selector: 'app-organisation-tabs',
  imports: [RouterLink, RouterLinkActive, UiTabs],
  template: `<ui-tabs i18n-label="@@organisations.tabs.label" label="Organisation and team">
    <a
      [routerLink]="['/organisations', id()]"
      routerLinkActive
      ariaCurrentWhenActive="page"
      [routerLinkActiveOptions]="{ exact: true }"
      i18n="@@organisations.tabs.profile"
      >Profile</a
    >
    <a
      [routerLink]="['/organisations', id(), 'team']"
      routerLinkActive
      ariaCurrentWhenActive="page"
      i18n="@@organisations.tabs.team"
      >Team</a
    >
  </ui-tabs>`,
})
export class OrganisationTabs {
  readonly id = input.required<string>();
}
