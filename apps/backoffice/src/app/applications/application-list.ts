import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_STATES, applicationPaths, withQuery, type ApplicationSummary } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiMoney,
  UiPageHeader,
  UiStatus,
  type ListColumn,
} from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { APPLICATION_STATUS } from './application-labels';
import { ApplicationTabs } from './application-tabs';
import { ApplicationsApi } from './applications.api';

/** Applications: those of the own organisation for partners, all that were submitted for the administration. */
@Component({
  selector: 'app-application-list',
  imports: [
    ApplicationTabs,
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiDate,
    UiEmpty,
    UiFilterChips,
    UiListTable,
    UiMoney,
    UiPageHeader,
    UiStatus,
  ],
  templateUrl: './application-list.html',
})
export class ApplicationListPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly list = listState(['state', 'callId', 'lotId', 'organisationId'], '-updatedAt');
  protected readonly rows = inject(ApplicationsApi).list(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly partner = this.session.can('files:read-own');
  protected readonly mayCreate = this.session.can('applications:create');
  protected readonly heading = this.partner
    ? $localize`:@@applications.list.ours:Our applications`
    : $localize`:@@applications.list.title:Applications`;
  protected readonly exportHref = computed(() => {
    const { after: _after, size: _size, ...filters } = this.list.query();
    return withQuery(applicationPaths.export, filters);
  });
  protected readonly status = APPLICATION_STATUS;
  protected readonly states = APPLICATION_STATES.filter((state) => this.partner || state !== 'draft').map((value) => ({
    value,
    label: APPLICATION_STATUS[value].label,
  }));
  protected readonly id = (row: ApplicationSummary) => row.id;
  protected readonly columns: ListColumn<ApplicationSummary>[] = [
    { key: 'title', label: $localize`:@@applications.project.title:Title`, sort: 'title' },
    { key: 'reference', label: $localize`:@@applications.list.reference:Reference`, sort: 'reference' },
    ...(this.partner ? [] : [organisationColumn]),
    {
      key: 'call',
      label: $localize`:@@applications.list.call:Call and lot`,
      text: (row) => `${row.callCode} ${row.lotCode}`,
    },
    { key: 'state', label: $localize`:@@applications.list.state:State` },
    { key: 'requested', label: $localize`:@@applications.list.requested:Requested`, sort: 'requested', align: 'end' },
    { key: 'submittedAt', label: $localize`:@@applications.list.submitted:Submitted`, sort: 'submittedAt' },
    { key: 'updatedAt', label: $localize`:@@applications.list.updated:Changed`, sort: 'updatedAt' },
  ];

  protected open(row: ApplicationSummary): void {
    void this.router.navigate(['/applications', row.id]);
  }
}

const organisationColumn: ListColumn<ApplicationSummary> = {
  key: 'organisation',
  label: $localize`:@@applications.list.organisation:Organisation`,
  text: (row) => row.organisationName,
};
