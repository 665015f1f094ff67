import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormRoot, required } from '@angular/forms/signals';
import type { PersonAction, PersonDetail, RoleChangeAction, RoleChangeView, RoleGrant } from '@passerelle/contract';
import {
  UiButton,
  UiDate,
  UiErrorSummary,
  UiFact,
  UiFacts,
  UiPageHeader,
  UiSection,
  UiStatus,
  type StatusLabel,
} from '@passerelle/ui';
import { Actions, pageActions } from '../core/actions';
import { sendForm } from '../core/form-errors';
import { LANGUAGE_NAMES, ROLE_LABELS } from '../core/labels';
import { codeText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PeopleApi } from './people.api';
import { PeopleGrant } from './people-grant';
import { ACCOUNT_ACTIONS, ROLE_CHANGE_ACTIONS, ROLE_CHANGE_STATES, roleChangeText } from './people-labels';

const NO_GRANT: RoleGrant = { organisationId: '', role: 'officer' };

/** One person: account, roles, role changes that wait for a second administrator. */
@Component({
  selector: 'app-people-detail',
  imports: [
    FormRoot,
    PeopleGrant,
    ResourceState,
    UiButton,
    UiDate,
    UiErrorSummary,
    UiFact,
    UiFacts,
    UiPageHeader,
    UiSection,
    UiStatus,
  ],
  templateUrl: './people-detail.html',
  styleUrl: './people-detail.css',
})
export class PeopleDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(PeopleApi);
  private readonly actions = inject(Actions);
  protected readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  protected readonly header = computed(() =>
    this.record.hasValue() && this.session.can('users:manage')
      ? pageActions(this.record.value().allowedActions, ACCOUNT_ACTIONS, ['enable'])
      : undefined,
  );
  protected readonly status = computed<StatusLabel>(() =>
    this.record.hasValue() && this.record.value().disabled
      ? { label: $localize`:@@users.people.disabled:Closed`, tone: 'negative' }
      : { label: $localize`:@@users.people.open:Open`, tone: 'positive' },
  );
  protected readonly roles = ROLE_LABELS;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly states = ROLE_CHANGE_STATES;
  protected readonly labels = ROLE_CHANGE_ACTIONS;
  protected readonly textOf = roleChangeText;
  protected readonly obstacle = codeText;
  protected readonly grant = form(
    signal<RoleGrant>(NO_GRANT),
    (path) => {
      required(path.organisationId);
    },
    {
      submission: {
        action: (form) =>
          sendForm(form, async () => {
            this.record.set(await this.api.propose(this.id(), { ...form().value(), kind: 'grant' }));
            form().reset(NO_GRANT);
          }),
      },
    },
  );

  protected act(action: PersonAction): Promise<void> {
    const person = this.record.value();
    return person ? this.write(() => this.api.change(person, action)) : Promise.resolve();
  }

  protected endSessions(): Promise<void> {
    const done = $localize`:@@users.people.sessions-ended:The sessions were ended.`;
    return this.write(() => this.api.endSessions(this.id()), done);
  }

  protected revoke(grant: RoleGrant): Promise<void> {
    return this.write(() => this.api.propose(this.id(), { ...grant, kind: 'revoke' }));
  }

  protected decide(change: RoleChangeView, action: RoleChangeAction): Promise<void> {
    return this.write(() => this.api.decide(this.id(), change, action));
  }

  private async write(change: () => Promise<PersonDetail>, done?: string): Promise<void> {
    const kept = async () => {
      this.record.set(await change());
    };
    if (!(await this.actions.run(kept, done))) this.record.reload();
  }
}
