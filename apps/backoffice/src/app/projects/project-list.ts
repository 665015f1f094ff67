import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
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
import { ProgrammesApi } from '../programmes/programmes.api';
import { MODALITY_LABELS } from '../core/labels';
import { PlaceMap } from '../core/place-map';
import { STATES } from './project-labels';
import { ProjectsApi } from './projects.api';

const FILTERS = ['modality', 'state', 'theme', 'region', 'country', 'budgetCode', 'year', 'organisationId'] as const;

/** The register of projects as a list, or as a map of the places they work in; the same filters for both. */
@Component({
  selector: 'app-project-list',
  imports: [
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
  protected readonly years = Array.from({ length: 6 }, (_, index) => String(new Date().getFullYear() - index));
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

  private named(rows: readonly { code: string; name: ProjectSummary['title'] }[]) {
    return rows.map(({ code, name }) => ({ value: code, label: localized(name, this.session.language) }));
  }
}
