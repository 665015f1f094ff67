import { Component, LOCALE_ID, inject, input } from '@angular/core';
import type { Crisis } from '@passerelle/contract';
import { UiCell, UiDate, UiEmpty, UiStatus, type ListColumn, type StatusLabel } from '@passerelle/ui';
import { countryName } from '../organisations/countries';
import { SettingTable } from './setting-table';
import { TAB_LABELS } from './setting-tabs';

const DECIDED: StatusLabel = { label: $localize`:@@programmes.crisis.decided:Funding decided`, tone: 'positive' };
const OPEN: StatusLabel = { label: $localize`:@@programmes.crisis.open:Not decided yet`, tone: 'neutral' };

/** Crises with the decision to fund an answer (R26, R27). */
@Component({
  selector: 'app-setting-crises',
  imports: [SettingTable, UiCell, UiDate, UiEmpty, UiStatus],
  template: `@if (crises().length) {
      <app-setting-table
        [tab]="'crises'"
        [caption]="caption"
        [columns]="columns"
        [rows]="crises()"
        [name]="name"
        [dated]="false"
      >
        <ng-template uiCell="startedOn" [uiCellOf]="columns" let-row><ui-date [value]="row.startedOn" /></ng-template>
        <ng-template uiCell="funding" [uiCellOf]="columns" let-row>
          @let state = row.fundingDecidedOn === null ? open : decided;
          <ui-status [label]="state.label" [tone]="state.tone" />
          @if (row.fundingDecidedOn) {
            &ngsp;<ui-date [value]="row.fundingDecidedOn" />
          }
        </ng-template>
      </app-setting-table>
    } @else {
      <ui-empty i18n-heading="@@programmes.crisis.none" heading="No crisis registered">
        <p i18n="@@programmes.crisis.none-text">
          Humanitarian grants refer to the crisis they answer; it is registered here first.
        </p>
      </ui-empty>
    }`,
})
export class SettingCrises {
  readonly crises = input.required<readonly Crisis[]>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly caption = TAB_LABELS.crises;
  protected readonly decided = DECIDED;
  protected readonly open = OPEN;
  protected readonly name = (row: Crisis) => row.name;
  protected readonly columns: ListColumn<Crisis>[] = [
    { key: 'name', label: $localize`:@@programmes.field.name:Name`, text: this.name },
    {
      key: 'country',
      label: $localize`:@@programmes.field.country:Country`,
      text: (row) => countryName(row.country, this.locale),
    },
    {
      key: 'glide',
      label: $localize`:@@programmes.field.glide:GLIDE number or appeal`,
      text: (row) => row.glide || '–',
    },
    { key: 'startedOn', label: $localize`:@@programmes.field.started:Started on` },
    { key: 'needs', label: $localize`:@@programmes.field.needs:Source of the needs`, text: (row) => row.needsSource },
    { key: 'funding', label: $localize`:@@programmes.field.funding:Decision to fund` },
  ];
}
