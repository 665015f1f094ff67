import { Component, inject, input } from '@angular/core';
import { localized, type Theme } from '@passerelle/contract';
import type { ListColumn } from '@passerelle/ui';
import { Session } from '../core/session';
import { SettingTable } from './setting-table';
import { TAB_LABELS } from './setting-tabs';

/** Themes with the days between which they may be chosen. */
@Component({
  selector: 'app-setting-themes',
  imports: [SettingTable],
  template: `<app-setting-table
    [tab]="'themes'"
    [caption]="caption"
    [columns]="columns"
    [rows]="themes()"
    [name]="name"
  />`,
})
export class SettingThemes {
  readonly themes = input.required<readonly Theme[]>();
  private readonly language = inject(Session).language;
  protected readonly caption = TAB_LABELS.themes;
  protected readonly name = (row: Theme) => localized(row.name, this.language);
  protected readonly columns: ListColumn<Theme>[] = [
    { key: 'name', label: $localize`:@@programmes.field.name:Name`, text: this.name },
    { key: 'code', label: $localize`:@@programmes.field.code:Code`, text: (row) => row.code },
  ];
}
