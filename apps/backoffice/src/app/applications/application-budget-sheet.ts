import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  BUDGET_SHEET_BYTES,
  budgetSheetPaths,
  withQuery,
  type CostLine,
  type Problem,
  type SheetError,
} from '@passerelle/contract';
import { Toasts, UiNotice, UiUpload, type UploadProgress } from '@passerelle/ui';
import { codeText, problemOf, problemText } from '../core/problem-texts';
import { Session } from '../core/session';
import { ApplicationsApi } from './applications.api';

/** The costs as a spreadsheet to work in elsewhere, and back: all lines, or what is wrong in which row. */
@Component({
  selector: 'app-application-budget-sheet',
  imports: [UiNotice, UiUpload],
  template: `<details>
    <summary i18n="@@applications.sheet.summary">Work in a spreadsheet</summary>
    <p>
      <a [href]="template()" download i18n="@@applications.sheet.template">Take the costs as a spreadsheet (XLSX)</a>
    </p>
    @if (errors().length) {
      <ui-notice
        tone="negative"
        i18n-heading="@@applications.sheet.errors"
        heading="Nothing was taken over: correct these rows first"
      >
        <ul>
          @for (error of errors(); track error.row) {
            <li>
              <strong i18n="@@applications.sheet.row">Row {{ error.row }}:</strong>&ngsp;{{ said(error) }}
            </li>
          }
        </ul>
      </ui-notice>
    }
    <ui-upload
      i18n-label="@@applications.sheet.upload"
      label="Bring the costs back from a spreadsheet (XLSX)"
      i18n-help="@@applications.sheet.help"
      help="The lines of the sheet take the place of those in the form."
      accept=".xlsx"
      [maxBytes]="limit"
      [progress]="progress()"
      (chosen)="read($event)"
    />
  </details>`,
  styles: `
    summary {
      min-height: 24px;
      color: var(--ui-primary);
      cursor: pointer;
    }
    details {
      margin-bottom: 16px;
    }
  `,
})
export class ApplicationBudgetSheet {
  readonly applicationId = input.required<string>();
  /** The lines of a sheet in which every row was understood. */
  readonly taken = output<CostLine[]>();
  private readonly api = inject(ApplicationsApi);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly limit = BUDGET_SHEET_BYTES;
  protected readonly errors = signal<readonly SheetError[]>([]);
  protected readonly progress = signal<readonly UploadProgress[]>([]);
  protected readonly template = computed(() =>
    withQuery(budgetSheetPaths.sheet(this.applicationId()), { language: this.language }),
  );

  protected said({ code }: SheetError): string {
    return codeText(code);
  }

  protected async read([file]: File[]): Promise<void> {
    if (!file) return;
    this.errors.set([]);
    this.progress.set([{ name: file.name, percent: 0 }]);
    try {
      const { lines, errors } = await this.api.readBudgetSheet(this.applicationId(), file);
      this.progress.set([]);
      this.errors.set(errors);
      if (errors.length > 0) return;
      this.taken.emit(lines);
      this.toasts.show(
        $localize`:@@applications.sheet.taken:${lines.length}:count: lines were taken over from the sheet.`,
      );
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.progress.set([{ name: file.name, percent: 0, refusal: refusalOf(problem) }]);
    }
  }
}

function refusalOf(problem: Problem): string {
  const [error] = problem.errors ?? [];
  return error ? codeText(error.code, error.params) : problemText(problem);
}
