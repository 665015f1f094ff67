import { Directive, TemplateRef, inject, input } from '@angular/core';

/** One column of a list. A cell is `text(row)` or the template `<ng-template uiCell="key" [uiCellOf]="columns" let-row>`. */
export interface ListColumn<Row> {
  key: string;
  label: string;
  /** Name of the sort the API knows; without it the column cannot be sorted. */
  sort?: string;
  /** Numbers and amounts stand at the right. */
  align?: 'start' | 'end';
  text?: (row: Row) => string;
  /** Figure of the total row, already formatted. */
  total?: string;
}

/** What a cell template gets. */
export interface CellContext<Row> {
  $implicit: Row;
}

/** Template of the cells of one column; `[uiCellOf]` gives `let-row` its type. The first column's template holds the link to the record. */
@Directive({ selector: 'ng-template[uiCell]' })
export class UiCell<Row> {
  readonly uiCell = input.required<string>();
  readonly uiCellOf = input.required<readonly ListColumn<Row>[]>();
  readonly template = inject<TemplateRef<CellContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: UiCell<Row>, context: unknown): context is CellContext<Row> {
    return context !== undefined;
  }
}
