import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PersonSummary } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiPageHeader,
  UiStatus,
  type ListColumn,
  type StatusLabel,
} from '@passerelle/ui';
import { ROLE_LABELS } from '../core/labels';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PeopleApi } from './people.api';

/** People with an account and what they may do. */
@Component({
  selector: 'app-people-list',
  imports: [ResourceState, RouterLink, UiButton, UiCell, UiEmpty, UiFilterChips, UiListTable, UiPageHeader, UiStatus],
  templateUrl: './people-list.html',
})
export class PeopleListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = listState(['role', 'status'], 'name');
  protected readonly rows = inject(PeopleApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly statuses = [
    { value: 'open', label: $localize`:@@users.people.open:Open` },
    { value: 'disabled', label: $localize`:@@users.people.disabled:Closed` },
    { value: 'waiting', label: $localize`:@@users.people.waiting:Role change to confirm` },
  ];
  protected readonly id = (row: PersonSummary) => row.id;
  protected readonly columns: ListColumn<PersonSummary>[] = [
    { key: 'name', label: $localize`:@@users.people.name:Name`, sort: 'name' },
    { key: 'email', label: $localize`:@@users.people.email:E-mail address`, sort: 'email', text: (row) => row.email },
    { key: 'roles', label: $localize`:@@users.people.roles:Roles`, text: rolesOf },
    { key: 'status', label: $localize`:@@users.people.status:Account` },
  ];

  protected statusOf(row: PersonSummary): StatusLabel {
    if (row.disabled) return { label: $localize`:@@users.people.disabled:Closed`, tone: 'negative' };
    if (row.waiting) return { label: $localize`:@@users.people.waiting:Role change to confirm`, tone: 'warning' };
    return { label: $localize`:@@users.people.open:Open`, tone: 'positive' };
  }

  protected open(row: PersonSummary): void {
    void this.router.navigate(['/users', row.id]);
  }
}

function rolesOf({ memberships }: PersonSummary): string {
  return memberships
    .map(({ organisationName, roles }) => `${organisationName}: ${roles.map((role) => ROLE_LABELS[role]).join(', ')}`)
    .join('; ');
}
