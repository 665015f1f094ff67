import { Component, LOCALE_ID, inject, input } from '@angular/core';
import { localized, type PartnerRegion } from '@passerelle/contract';
import { UiCell, type ListColumn } from '@passerelle/ui';
import { Session } from '../core/session';
import { countryName } from '../organisations/countries';
import { RegionPlaces } from './region-places';
import { SettingTable } from './setting-table';
import { TAB_LABELS } from './setting-tabs';

/** Partner regions with their places (R58). */
@Component({
  selector: 'app-setting-regions',
  imports: [RegionPlaces, SettingTable, UiCell],
  template: `<app-setting-table
    [tab]="'regions'"
    [caption]="caption"
    [columns]="columns"
    [rows]="regions()"
    [name]="name"
  >
    <ng-template uiCell="places" [uiCellOf]="columns" let-row>
      <app-region-places [places]="row.places" [region]="name(row)" />
    </ng-template>
  </app-setting-table>`,
})
export class SettingRegions {
  readonly regions = input.required<readonly PartnerRegion[]>();
  private readonly language = inject(Session).language;
  private readonly locale = inject(LOCALE_ID);
  protected readonly caption = TAB_LABELS.regions;
  protected readonly name = (row: PartnerRegion) => localized(row.name, this.language);
  protected readonly columns: ListColumn<PartnerRegion>[] = [
    { key: 'name', label: $localize`:@@programmes.field.name:Name`, text: this.name },
    { key: 'code', label: $localize`:@@programmes.field.code:Code`, text: (row) => row.code },
    {
      key: 'country',
      label: $localize`:@@programmes.field.country:Country`,
      text: (row) => countryName(row.country, this.locale),
    },
    { key: 'places', label: $localize`:@@programmes.field.places:Places` },
  ];
}
