import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { INTERNAL_ROLES, PARTNER_ROLES, type RoleGrant } from '@passerelle/contract';
import { UiControl, UiField } from '@passerelle/ui';
import { ROLE_LABELS } from '../core/labels';
import { PeopleApi } from './people.api';

/** One role in one organisation: the organisation is looked for by name. */
@Component({
  selector: 'app-people-grant',
  imports: [FormField, UiControl, UiField],
  template: `<ui-field i18n-label="@@users.people.find-organisation" label="Look for an organisation" [optional]="true">
      <input uiControl type="search" [value]="search()" (input)="search.set($any($event.target).value)" />
    </ui-field>
    <ui-field i18n-label="@@users.people.organisation" label="Organisation" [field]="grant().organisationId">
      <select uiControl [formField]="grant().organisationId">
        <option value="" i18n="@@users.people.choose">Choose…</option>
        @for (organisation of organisations(); track organisation.id) {
          <option [value]="organisation.id">{{ organisation.name }}</option>
        }
      </select>
    </ui-field>
    <ui-field i18n-label="@@users.people.role" label="Role" [field]="grant().role">
      <select uiControl [formField]="grant().role">
        @for (role of roles(); track role) {
          <option [value]="role">{{ labels[role] }}</option>
        }
      </select>
    </ui-field>`,
})
export class PeopleGrant {
  readonly grant = input.required<FieldTree<RoleGrant>>();
  protected readonly labels = ROLE_LABELS;
  protected readonly search = signal('');
  private readonly found = inject(PeopleApi).organisations(this.search);
  protected readonly organisations = computed(() => (this.found.hasValue() ? this.found.value().items : []));
  /** Roles of the administration are for its own members. */
  protected readonly roles = computed(() => {
    const id = this.grant().organisationId().value();
    const chosen = this.organisations().find((organisation) => organisation.id === id);
    if (!chosen) return [...INTERNAL_ROLES, ...PARTNER_ROLES];
    return chosen.kinds.includes('administration') ? INTERNAL_ROLES : PARTNER_ROLES;
  });
}
