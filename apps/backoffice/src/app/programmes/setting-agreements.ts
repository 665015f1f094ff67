import { Component, inject, input } from '@angular/core';
import { localized, type PartnerAgreement, type PartnerRegion } from '@passerelle/contract';
import { UiCell, UiDate, type ListColumn } from '@passerelle/ui';
import { Session } from '../core/session';
import { SettingTable } from './setting-table';
import { TAB_LABELS } from './setting-tabs';

/** Agreements with partner regions (R24). */
@Component({
  selector: 'app-setting-agreements',
  imports: [SettingTable, UiCell, UiDate],
  template: `<app-setting-table
    [tab]="'agreements'"
    [caption]="caption"
    [columns]="columns"
    [rows]="agreements()"
    [name]="name"
  >
    <ng-template uiCell="signedOn" [uiCellOf]="columns" let-row><ui-date [value]="row.signedOn" /></ng-template>
  </app-setting-table>`,
})
export class SettingAgreements {
  readonly agreements = input.required<readonly PartnerAgreement[]>();
  readonly regions = input.required<readonly PartnerRegion[]>();
  private readonly language = inject(Session).language;
  protected readonly caption = TAB_LABELS.agreements;
  protected readonly name = (row: PartnerAgreement) => row.title;
  protected readonly columns: ListColumn<PartnerAgreement>[] = [
    { key: 'title', label: $localize`:@@programmes.field.title:Title`, text: this.name },
    {
      key: 'region',
      label: $localize`:@@programmes.field.region:Partner region`,
      text: ({ regionId }) => this.regionName(regionId),
    },
    { key: 'signedOn', label: $localize`:@@programmes.field.signed:Signed on` },
  ];

  private regionName(id: string): string {
    const region = this.regions().find((row) => row.id === id);
    return region ? localized(region.name, this.language) : '';
  }
}
