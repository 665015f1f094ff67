import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MODALITIES, publicationPaths, withQuery, type PublicProjectSummary } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiMoney,
  UiPageHeader,
  type ListColumn,
} from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PlaceMap } from '../core/place-map';
import { MODALITY_LABELS, wording } from './publication-labels';
import { PublicationApi } from './publication.api';

/** Every granted project, for everybody: as a list or on a map, with the same filters (R45). */
@Component({
  selector: 'app-public-project-list',
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
  ],
  templateUrl: './public-project-list.html',
  styles: `
    input[type='search'] {
      max-width: 320px;
    }
  `,
})
export class PublicProjectListPage {
  private readonly router = inject(Router);
  private readonly api = inject(PublicationApi);
  private readonly language = inject(Session).language;
  protected readonly list = listState(['modality', 'theme', 'region', 'year', 'view'], '-awardedOn');
  private readonly chosen = computed(() => {
    const { view: _view, ...query } = this.list.query();
    return query;
  });
  protected readonly filters = computed(() => {
    const { after: _after, size: _size, sort: _sort, ...filters } = this.chosen();
    return filters;
  });
  protected readonly rows = this.api.list(this.chosen);
  protected readonly places = this.api.map(() => (this.list.value('view') === 'map' ? this.filters() : undefined));
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  protected readonly circles = computed(() => (this.places.hasValue() ? this.places.value().places : []));
  protected readonly csv = computed(() => withQuery(publicationPaths.publicExport, this.filters()));
  protected readonly iati = publicationPaths.publicIati;
  private readonly choices = this.api.filters();
  private readonly offered = computed(() => (this.choices.hasValue() ? this.choices.value() : undefined));
  protected readonly themes = computed(() => this.named(this.offered()?.themes ?? []));
  protected readonly regions = computed(() => this.named(this.offered()?.regions ?? []));
  protected readonly years = computed(() => (this.offered()?.years ?? []).map((value) => ({ value, label: value })));
  protected readonly modalities = MODALITIES.map((value) => ({ value, label: MODALITY_LABELS[value] }));
  protected readonly views = [{ value: 'map', label: $localize`:@@publication.public.map:Map` }];
  protected readonly id = (row: PublicProjectSummary) => row.reference;
  protected readonly columns: ListColumn<PublicProjectSummary>[] = [
    { key: 'title', label: $localize`:@@publication.field.title:Title` },
    {
      key: 'beneficiary',
      label: $localize`:@@publication.role.beneficiary:Beneficiary`,
      text: (row) => row.beneficiaryName,
    },
    {
      key: 'modality',
      label: $localize`:@@publication.public.modality:Kind of cooperation`,
      text: (row) => MODALITY_LABELS[row.modality],
    },
    {
      key: 'region',
      label: $localize`:@@publication.public.region:Partner region`,
      text: (row) => wording(row.region, this.language),
    },
    { key: 'granted', label: $localize`:@@publication.public.granted:Granted`, sort: 'granted', align: 'end' },
    { key: 'awardedOn', label: $localize`:@@publication.public.awarded:Awarded on`, sort: 'awardedOn' },
  ];

  protected titleOf(row: PublicProjectSummary): string {
    return wording(row.title, this.language);
  }

  protected open(row: PublicProjectSummary): void {
    void this.router.navigate(['/public/projects', row.reference]);
  }

  private named(options: { code: string; name: PublicProjectSummary['title'] }[]) {
    return options.map(({ code, name }) => ({ value: code, label: wording(name, this.language) }));
  }
}
