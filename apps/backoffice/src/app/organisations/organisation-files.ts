import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiSection } from '@passerelle/ui';
import { Session } from '../core/session';

/** From an organisation to the lists of what it sent, for those who read them. */
@Component({
  selector: 'app-organisation-files',
  imports: [RouterLink, UiSection],
  template: `@if (session.can('applications:read')) {
    <ui-section i18n-heading="@@organisations.files.heading" heading="Files">
      <p>
        <a
          routerLink="/applications"
          [queryParams]="{ organisationId: organisationId() }"
          i18n="@@organisations.files.applications"
          >Applications of this organisation</a
        >
      </p>
      <p>
        <a
          routerLink="/concepts"
          [queryParams]="{ organisationId: organisationId() }"
          i18n="@@organisations.files.concepts"
          >Concept notes of this organisation</a
        >
      </p>
    </ui-section>
  }`,
})
export class OrganisationFiles {
  readonly organisationId = input.required<string>();
  protected readonly session = inject(Session);
}
