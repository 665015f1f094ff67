import { Component, computed, inject, input } from '@angular/core';
import { withQuery } from '@passerelle/contract';
import { UiMenu } from '@passerelle/ui';
import { Session } from './session';

/** Takes a list away as a file: the same rows, order and columns as the page shows. */
@Component({
  selector: 'app-list-export',
  imports: [UiMenu],
  template: `<ui-menu i18n-label="@@core.export.label" label="Export">
    <a class="ui-menu-item" [href]="href().csv" download i18n="@@core.export.csv">Separated values (CSV)</a>
    <a class="ui-menu-item" [href]="href().xlsx" download i18n="@@core.export.xlsx">Spreadsheet (XLSX)</a>
    @if (!exact()) {
      <p class="ui-soft" i18n="@@core.export.limit">
        A spreadsheet holds 50,000 rows at most: if there are more, filter the list or take CSV.
      </p>
    }
  </ui-menu>`,
})
export class ListExport {
  readonly paths = input.required<{ export: string; exportXlsx: string }>();
  /** Filters and order of the list. */
  readonly query = input.required<object>();
  readonly columns = input.required<readonly string[]>();
  /** False when there are more rows than can be counted. */
  readonly exact = input.required<boolean>();
  private readonly language = inject(Session).language;
  protected readonly href = computed(() => {
    const query = { ...this.query(), columns: this.columns().join(','), language: this.language };
    return { csv: withQuery(this.paths().export, query), xlsx: withQuery(this.paths().exportXlsx, query) };
  });
}
