import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  CONCEPT_STATES,
  conceptPaths,
  localized,
  type ConceptColumn,
  type ConceptNoteSummary,
} from '@passerelle/contract';
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
import { ListExport } from '../core/list-export';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { stateChips } from '../core/state-chips';
import { ApplicationTabs } from '../core/shell/application-tabs';
import { OrganisationChip } from '../organisations/organisation-chip';
import { CONCEPT_STATUS } from './concept-labels';
import { ConceptsApi } from './concepts.api';

/** Concept notes: those of the own organisation for partners, all that were submitted for the administration (B5). */
@Component({
  selector: 'app-concept-list',
  imports: [
    ApplicationTabs,
    ListExport,
    OrganisationChip,
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
  templateUrl: './concept-list.html',
})
export class ConceptListPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly api = inject(ConceptsApi);
  protected readonly list = listState(['state', 'callId', 'lotId', 'organisationId'], '-updatedAt');
  protected readonly rows = this.api.list(this.list.query);
  private readonly counts = this.api.counts(() => ({ ...this.list.filters(), sort: '', state: '' }));
  private readonly call = this.api.call(() => this.list.value('callId'));
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  private readonly partner = this.session.can('files:read-own');
  protected readonly mayCreate = this.session.can('applications:create');
  protected readonly heading = computed(() => {
    if (this.call.hasValue())
      return $localize`:@@concepts.list.of-call:Concept notes of the call ${this.call.value().code}:code:`;
    return this.partner
      ? $localize`:@@concepts.list.ours:Our concept notes`
      : $localize`:@@concepts.list.title:Concept notes`;
  });
  protected readonly status = CONCEPT_STATUS;
  protected readonly paths = conceptPaths;
  /** The quick filters with what each would show. */
  protected readonly states = computed(() =>
    stateChips(
      CONCEPT_STATES.filter((state) => this.partner || state !== 'draft'),
      CONCEPT_STATUS,
      this.counts.hasValue() ? this.counts.value().states : {},
    ),
  );
  protected readonly lots = computed(() =>
    this.call.hasValue()
      ? this.call
          .value()
          .lotList.filter(({ conceptClosesAt }) => conceptClosesAt !== null)
          .map(({ id, code }) => ({ value: id, label: code }))
      : [],
  );
  protected readonly id = (row: ConceptNoteSummary) => row.id;
  protected readonly columns: (ListColumn<ConceptNoteSummary> & { key: ConceptColumn })[] = [
    { key: 'title', label: $localize`:@@concepts.field.title:Title`, sort: 'title' },
    { key: 'reference', label: $localize`:@@concepts.field.reference:Reference`, sort: 'reference' },
    ...(this.partner
      ? []
      : [
          {
            key: 'organisation' as const,
            label: $localize`:@@concepts.field.organisation:Organisation`,
            text: (row: ConceptNoteSummary) => row.organisationName,
          },
        ]),
    {
      key: 'call',
      label: $localize`:@@concepts.field.lot:Call and lot`,
      text: (row) => `${row.callCode} · ${localized(row.lotTitle, this.session.language)}`,
    },
    { key: 'state', label: $localize`:@@concepts.field.state:State` },
    { key: 'requested', label: $localize`:@@concepts.field.requested:Amount asked for`, align: 'end' },
    { key: 'submittedAt', label: $localize`:@@concepts.field.submitted:Submitted`, sort: 'submittedAt' },
    { key: 'closesAt', label: $localize`:@@calls.concept.until:Concept notes until` },
  ];
  protected readonly keys = this.columns.map(({ key }) => key);

  protected open(row: ConceptNoteSummary): void {
    void this.router.navigate(['/concepts', row.id]);
  }
}
