import { Component, inject, input } from '@angular/core';
import { PARTNER_ROLES, type FilePerson, type PartnerRole } from '@passerelle/contract';
import { UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { TEAM_ROLE_LABELS } from '../core/labels';
import { ResourceState } from '../core/resource-state';
import { ApplicationsApi } from './applications.api';

/** The people of the applicant with their roles in one file, which those responsible for the organisation give (C3). */
@Component({
  selector: 'app-application-people',
  imports: [ResourceState, UiSection],
  templateUrl: './application-people.html',
  styleUrl: './application-people.css',
})
export class ApplicationPeople {
  readonly applicationId = input.required<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly actions = inject(Actions);
  protected readonly found = this.api.people(this.applicationId);
  protected readonly roles = PARTNER_ROLES;
  protected readonly labels = TEAM_ROLE_LABELS;

  /** An empty choice is the role in the organisation. */
  protected async give(person: FilePerson, chosen: string): Promise<void> {
    const role = chosen === '' ? null : (chosen as PartnerRole);
    const { name } = person;
    const done =
      role === null
        ? $localize`:@@applications.people.taken-back:${name}:name: has the role in the organisation in this file again.`
        : $localize`:@@applications.people.given:${name}:name: has the role “${TEAM_ROLE_LABELS[role]}:role:” in this file.`;
    const given = await this.actions.run(async () => {
      this.found.set(await this.api.giveRole(this.applicationId(), person, role));
    }, done);
    if (!given) this.found.reload();
  }
}
