import { Component, computed, inject, input, output } from '@angular/core';
import { budgetSheetPaths, type BudgetLineAnswer, type BudgetTableSheet } from '@passerelle/contract';
import { ApplicationsApi } from './applications.api';
import { SheetExchange } from './sheet-exchange';

/** An own budget table as a spreadsheet to work in elsewhere, and back. */
@Component({
  selector: 'app-application-table-sheet',
  imports: [SheetExchange],
  template: `<app-sheet-exchange
    [path]="path()"
    [reader]="read"
    i18n-takeLabel="@@applications.sheet.table-template"
    takeLabel="Take the table as a spreadsheet (XLSX)"
    i18n-bringLabel="@@applications.sheet.table-upload"
    bringLabel="Bring the table back from a spreadsheet (XLSX)"
    (taken)="taken.emit($event)"
  />`,
})
export class ApplicationTableSheet {
  readonly applicationId = input.required<string>();
  /** Key of the question. */
  readonly question = input.required<string>();
  readonly taken = output<BudgetLineAnswer[]>();
  private readonly api = inject(ApplicationsApi);
  protected readonly path = computed(() => budgetSheetPaths.table(this.applicationId(), this.question()));
  protected readonly read = (file: File): Promise<BudgetTableSheet> =>
    this.api.readTableSheet(this.applicationId(), this.question(), file);
}
