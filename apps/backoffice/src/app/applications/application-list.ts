import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  APPLICATION_STATES,
  applicationPaths,
  PAGE_SIZES,
  PUBLIC_CALL_STATES,
  type ApplicationSummary,
  type CallSummary,
} from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiColumnChooser,
  UiDate,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiMoney,
  UiPageHeader,
  UiStatus,
} from '@passerelle/ui';
import { CallsApi } from '../calls/calls.api';
import { ConceptsUnderWay } from '../concepts/concepts-under-way';
import { columnChoices } from '../core/column-choice';
import { ListExport } from '../core/list-export';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { stateChips } from '../core/state-chips';
import { ApplicationTabs } from '../core/shell/application-tabs';
import { OrganisationChip } from '../organisations/organisation-chip';
import { applicationColumns, RARE } from './application-columns';
import { APPLICATION_STATUS } from './application-labels';
import { ApplicationsApi } from './applications.api';

/** Applications: those of the own organisation for partners, all that were submitted for the administration. */
@Component({
  selector: 'app-application-list',
  imports: [
    ApplicationTabs,
    ConceptsUnderWay,
    ListExport,
    OrganisationChip,
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiColumnChooser,
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
  private readonly api = inject(ApplicationsApi);
  protected readonly list = listState(['state', 'callId', 'lotId', 'organisationId'], '-updatedAt');
  protected readonly rows = this.api.list(this.list.query);
  private readonly counts = this.api.counts(() => ({ ...this.list.filters(), sort: '', state: '' }));
  private readonly call = this.api.call(() => this.list.value('callId'));
  private readonly published = inject(CallsApi).list(() => ({ sort: '-closesAt', size: PAGE_SIZES.at(-1) }));
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly partner = this.session.can('files:read-own');
  protected readonly mayCreate = this.session.can('applications:create');
  protected readonly heading = computed(() => {
    if (this.call.hasValue())
      return $localize`:@@applications.list.of-call:Applications of the call ${this.call.value().code}:code:`;
    return this.partner
      ? $localize`:@@applications.list.ours:Our applications`
      : $localize`:@@applications.list.title:Applications`;
  });
  protected readonly status = APPLICATION_STATUS;
  protected readonly paths = applicationPaths;
  /** The quick filters with what each would show. */
  protected readonly states = computed(() =>
    stateChips(
      APPLICATION_STATES.filter((state) => this.partner || state !== 'draft'),
      APPLICATION_STATUS,
      this.counts.hasValue() ? this.counts.value().states : {},
    ),
  );
  /** The newest calls in which something can have been sent, and the one in the address. */
  protected readonly calls = computed(() => {
    const found = this.published.hasValue() ? this.published.value().items : [];
    const newest = found.filter(({ state }) => PUBLIC_CALL_STATES.includes(state)).map(chip);
    const chosen = this.chosenCall();
    return !chosen || newest.some(({ value }) => value === chosen.value) ? newest : [...newest, chosen];
  });
  protected readonly chosenCall = computed(() => (this.call.hasValue() ? chip(this.call.value()) : undefined));
  protected readonly lots = computed(() =>
    this.call.hasValue() ? this.call.value().lotList.map(({ id, code }) => ({ value: id, label: code })) : [],
  );
  protected readonly id = (row: ApplicationSummary) => row.id;
  protected readonly columns = applicationColumns(this.partner);
  /** The title leads to the file and always stands first. */
  protected readonly choosable = this.columns.slice(1);
  protected readonly usual = this.choosable.map(({ key }) => key).filter((key) => !RARE.includes(key));
  protected readonly choices = columnChoices(
    'applications',
    this.choosable.map(({ key }) => key),
    this.usual,
  );
  protected readonly shown = computed(() =>
    this.columns.filter(({ key }) => key === 'title' || this.choices.chosen().includes(key)),
  );
  protected readonly shownKeys = computed(() => this.shown().map(({ key }) => key));

  protected open(row: ApplicationSummary): void {
    void this.router.navigate(['/applications', row.id]);
  }
}

const chip = ({ id, code }: Pick<CallSummary, 'id' | 'code'>) => ({ value: id, label: code });
