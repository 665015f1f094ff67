import { Component, inject, input } from '@angular/core';
import { localized, type InstalmentTemplate } from '@passerelle/contract';
import { UiCell, type ListColumn } from '@passerelle/ui';
import { Session } from '../core/session';
import { CONDITION_LABELS } from './programme-labels';
import { SettingTable } from './setting-table';
import { TAB_LABELS } from './setting-tabs';

/** Instalment plans with the share and the condition of each part (R39). */
@Component({
  selector: 'app-setting-templates',
  imports: [SettingTable, UiCell],
  template: `<app-setting-table
    [tab]="'templates'"
    [caption]="caption"
    [columns]="columns"
    [rows]="templates()"
    [name]="name"
  >
    <ng-template uiCell="parts" [uiCellOf]="columns" let-row>
      <ol>
        @for (part of row.parts; track $index) {
          <li>{{ part.percent }} % · {{ conditions[part.condition] }}</li>
        }
      </ol>
    </ng-template>
  </app-setting-table>`,
  styles: `
    ol {
      margin: 0;
      padding-inline-start: 20px;
    }
  `,
})
export class SettingTemplates {
  readonly templates = input.required<readonly InstalmentTemplate[]>();
  private readonly language = inject(Session).language;
  protected readonly caption = TAB_LABELS.templates;
  protected readonly conditions = CONDITION_LABELS;
  protected readonly name = (row: InstalmentTemplate) => localized(row.name, this.language);
  protected readonly columns: ListColumn<InstalmentTemplate>[] = [
    { key: 'name', label: $localize`:@@programmes.field.name:Name`, text: this.name },
    { key: 'code', label: $localize`:@@programmes.field.code:Code`, text: (row) => row.code },
    { key: 'parts', label: $localize`:@@programmes.field.parts:Instalments` },
  ];
}
