import { Component, computed, inject, input, output } from '@angular/core';
import { budgetSheetPaths, type BudgetSheet, type CostLine } from '@passerelle/contract';
import { ApplicationsApi } from './applications.api';
import { SheetExchange } from './sheet-exchange';

/** The costs as a spreadsheet to work in elsewhere, and back. */
@Component({
  selector: 'app-application-budget-sheet',
  imports: [SheetExchange],
  template: `<app-sheet-exchange
    [path]="path()"
    [reader]="read"
    i18n-takeLabel="@@applications.sheet.template"
    takeLabel="Take the costs as a spreadsheet (XLSX)"
    i18n-bringLabel="@@applications.sheet.upload"
    bringLabel="Bring the costs back from a spreadsheet (XLSX)"
    (taken)="taken.emit($event)"
  />`,
})
export class ApplicationBudgetSheet {
  readonly applicationId = input.required<string>();
  readonly taken = output<CostLine[]>();
  private readonly api = inject(ApplicationsApi);
  protected readonly path = computed(() => budgetSheetPaths.sheet(this.applicationId()));
  protected readonly read = (file: File): Promise<BudgetSheet> => this.api.readBudgetSheet(this.applicationId(), file);
}
