import { Component, computed, inject, input, output, signal } from '@angular/core';
import { BUDGET_SHEET_BYTES, withQuery, type Problem, type SheetError } from '@passerelle/contract';
import { Toasts, UiNotice, UiUpload, type UploadProgress } from '@passerelle/ui';
import { codeText, problemOf, problemText } from '../core/problem-texts';
import { Session } from '../core/session';

/** What a sheet says: all its lines, or the rows that are not understood. */
interface ReadSheet<Line> {
  lines: Line[];
  errors: SheetError[];
}

/** Lines as a spreadsheet to work in elsewhere, and back: all of them, or what is wrong in which row. */
@Component({
  selector: 'app-sheet-exchange',
  imports: [UiNotice, UiUpload],
  template: `<details>
    <summary i18n="@@applications.sheet.summary">Work in a spreadsheet</summary>
    <p>
      <a [href]="template()" download>{{ takeLabel() }}</a>
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
      [label]="bringLabel()"
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
export class SheetExchange<Line> {
  /** Where the sheet is taken from. */
  readonly path = input.required<string>();
  readonly takeLabel = input.required<string>();
  readonly bringLabel = input.required<string>();
  /** Reads a sheet; nothing is kept of it. */
  readonly reader = input.required<(file: File) => Promise<ReadSheet<Line>>>();
  /** The lines of a sheet in which every row was understood. */
  readonly taken = output<Line[]>();
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly limit = BUDGET_SHEET_BYTES;
  protected readonly errors = signal<readonly SheetError[]>([]);
  protected readonly progress = signal<readonly UploadProgress[]>([]);
  protected readonly template = computed(() => withQuery(this.path(), { language: this.language }));

  protected said({ code, params }: SheetError): string {
    return codeText(code, params);
  }

  protected async read([file]: File[]): Promise<void> {
    if (!file) return;
    this.errors.set([]);
    this.progress.set([{ name: file.name, percent: 0 }]);
    try {
      const { lines, errors } = await this.reader()(file);
      this.progress.set([]);
      this.errors.set(errors);
      if (errors.length > 0) return;
      this.taken.emit(lines);
      this.toasts.show($localize`:@@applications.sheet.taken:Lines taken over from the sheet: ${lines.length}:count:.`);
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
