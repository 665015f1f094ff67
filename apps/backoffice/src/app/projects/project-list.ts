import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  brusselsDay,
  localized,
  MODALITIES,
  PROJECT_STATES,
  projectPaths,
  withQuery,
  type ProjectSummary,
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
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { OrganisationChoice, type ChosenOrganisation } from '../organisations/organisation-choice';
import { OrganisationsApi } from '../organisations/organisations.api';
import { ProgrammesApi } from '../programmes/programmes.api';
import { MODALITY_LABELS } from '../core/labels';
import { PlaceMap } from '../core/place-map';
import { STATES } from './project-labels';
import { ProjectsApi } from './projects.api';

const FILTERS = ['modality', 'state', 'theme', 'region', 'country', 'budgetCode', 'year', 'organisationId'] as const;
/** The year of the framework ordinance, with which the register begins. */
const FIRST_YEAR = 2017;
const NEXT_YEAR = Number(brusselsDay(new Date()).slice(0, 4)) + 1;

/** The register of projects as a list, or as a map of the places they work in; the same filters for both. */
@Component({
  selector: 'app-project-list',
  imports: [
    OrganisationChoice,
    PlaceMap,
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
  templateUrl: './project-list.html',
})
export class ProjectListPage {
  private readonly router = inject(Router);
  private readonly api = inject(ProjectsApi);
  protected readonly session = inject(Session);
  protected readonly list = listState([...FILTERS, 'view'], '-reference');
  /** What both the list and the map are asked. */
  private readonly filters = computed(() => {
    const { view: _view, after: _after, size: _size, sort: _sort, ...filters } = this.list.query();
    return filters;
  });
  protected readonly asMap = computed(() => this.list.value('view') === 'map');
  protected readonly rows = this.api.list(() => {
    const { view: _view, ...query } = this.list.query();
    return query;
  });
  protected readonly places = this.api.map(() => (this.asMap() ? this.filters() : undefined));
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly exportHref = computed(() =>
    withQuery(projectPaths.export, { ...this.filters(), sort: this.list.sort() }),
  );
  private readonly frame = inject(ProgrammesApi).frame();
  protected readonly register = $localize`:@@projects.list.title:Projects`;
  protected readonly ownGrants = $localize`:@@projects.list.own-title:Our grants`;
  protected readonly views = [
    { value: 'list', label: $localize`:@@projects.list.view-list:List` },
    { value: 'map', label: $localize`:@@projects.list.view-map:Map` },
  ];
  protected readonly states = STATES;
  protected readonly stateOptions = PROJECT_STATES.map((value) => ({ value, label: STATES[value].label }));
  protected readonly modalities = MODALITIES.map((value) => ({ value, label: MODALITY_LABELS[value] }));
  protected readonly themes = computed(() => this.named(this.frame.hasValue() ? this.frame.value().themes : []));
  protected readonly regions = computed(() => this.named(this.frame.hasValue() ? this.frame.value().regions : []));
  protected readonly years = Array.from({ length: NEXT_YEAR - FIRST_YEAR + 1 }, (_, index) =>
    String(NEXT_YEAR - index),
  );
  private readonly lines = this.api.budgetLines(() => this.session.can('budget:read'));
  /** Each code once, which has a line in each year, and the one in the address; none for a reader who may not see them. */
  protected readonly budgetCodes = computed(() => {
    if (!this.lines.hasValue()) return [];
    const codes = [...this.lines.value().items.map(({ code }) => code), this.list.value('budgetCode')];
    return [...new Set(codes)].filter(Boolean).sort();
  });
  private readonly organisation = inject(OrganisationsApi).detail(() => this.list.value('organisationId') || undefined);
  protected readonly organisationName = computed(() =>
    this.organisation.hasValue() ? this.organisation.value().name : '',
  );
  /** The organisation in the address; what was just typed stays while its name is asked for. */
  protected readonly chosen = linkedSignal<ChosenOrganisation, ChosenOrganisation>({
    source: () => ({ organisationId: this.list.value('organisationId'), name: this.organisationName() }),
    computation: (asked, former) =>
      asked.name === '' && asked.organisationId === former?.value.organisationId ? former.value : asked,
  });
  protected readonly id = (row: ProjectSummary) => row.id;
  protected readonly columns: ListColumn<ProjectSummary>[] = [
    { key: 'reference', label: $localize`:@@projects.field.reference:Reference`, sort: 'reference' },
    { key: 'title', label: $localize`:@@projects.field.title:Title`, text: (row) => this.titleOf(row) },
    {
      key: 'beneficiary',
      label: $localize`:@@projects.field.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    {
      key: 'modality',
      label: $localize`:@@projects.field.modality:Way of cooperation`,
      text: (row) => MODALITY_LABELS[row.modality],
    },
    { key: 'state', label: $localize`:@@projects.field.state:State` },
    { key: 'amount', label: $localize`:@@projects.field.amount:Grant`, sort: 'amount', align: 'end' },
    { key: 'paid', label: $localize`:@@projects.field.paid:Paid`, align: 'end' },
    { key: 'endsOn', label: $localize`:@@projects.field.ends-on:Ends on`, sort: 'endsOn' },
  ];

  protected titleOf(row: ProjectSummary): string {
    return localized(row.title, this.session.language);
  }

  protected open(row: ProjectSummary): void {
    void this.router.navigate(['/projects', row.id]);
  }

  /** Words that name no organisation leave the filter as it is, until nothing is left of them. */
  protected choose(chosen: ChosenOrganisation): void {
    this.chosen.set(chosen);
    if (chosen.organisationId || !chosen.name) this.list.set({ organisationId: chosen.organisationId });
  }

  private named(rows: readonly { code: string; name: ProjectSummary['title'] }[]) {
    return rows.map(({ code, name }) => ({ value: code, label: localized(name, this.session.language) }));
  }
}
