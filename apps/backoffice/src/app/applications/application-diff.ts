import { Component, computed, inject, input } from '@angular/core';
import { diffContent, diffDocuments, type ApplicationForm, type FiledContent } from '@passerelle/contract';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { answerDiffs, answerReader, asWritten } from './answer-diff';
import { partText } from './application-labels';
import { ApplicationsApi } from './applications.api';
import { asksCodes, codeLists } from './code-names';
import { diffReader } from './diff-reader';
import { ValueDiffView } from './value-diff';

/** What changed in a file between two moments, field by field: the same for the applicant and the administration (R9). */
@Component({
  selector: 'app-application-diff',
  imports: [ValueDiffView],
  template: `@for (field of fields(); track field.path) {
      <h4>{{ field.label }}</h4>
      <app-value-diff [field]="field.path" [diff]="field.diff" [read]="read()" />
    }
    @for (answer of answers(); track answer.path) {
      <h4>{{ answer.label }}</h4>
      <app-value-diff [field]="answer.path" [diff]="answer.diff" [read]="asWritten" />
    }
    @if (documents().length) {
      <h4 i18n="@@applications.section.attachments">Attachments</h4>
      <ul>
        @for (document of documents(); track $index) {
          <li>
            @if (document.change === 'removed') {
              <del
                ><span i18n="@@applications.diff.removed">Removed:</span> {{ document.label }}, {{ document.name }}</del
              >
            } @else {
              <ins><span i18n="@@applications.diff.added">Added:</span> {{ document.label }}, {{ document.name }}</ins>
            }
          </li>
        }
      </ul>
    }
    @if (!fields().length && !answers().length && !documents().length) {
      <p class="ui-soft" i18n="@@applications.diff.none">Nothing was changed.</p>
    }`,
  styleUrl: './value-diff.css',
})
export class ApplicationDiff {
  readonly before = input.required<FiledContent>();
  readonly after = input.required<FiledContent>();
  /** The own questions of the call in this file. */
  readonly form = input.required<ApplicationForm | null>();
  private readonly frame = inject(ApplicationsApi).frame();
  private readonly codes = codeLists(() => {
    const themes = [this.before(), this.after()].map(({ content }) => content.theme);
    return themes.some(({ sectors, sdgs }) => sectors.length + sdgs.length > 0) || asksCodes(this.form());
  });
  private readonly reader = answerReader(this.frame, this.codes);
  protected readonly read = diffReader(this.codes, this.frame);
  protected readonly asWritten = asWritten;
  protected readonly answers = computed(() =>
    answerDiffs(this.form(), this.before().answers ?? {}, this.after().answers ?? {}, this.reader()),
  );
  protected readonly fields = computed(() =>
    diffContent(this.before().content, this.after().content).map(({ path, diff }) => ({
      path,
      diff,
      label: partText(path) ?? path,
    })),
  );
  protected readonly documents = computed(() =>
    diffDocuments(this.before().documents, this.after().documents).map((document) => ({
      ...document,
      label: DOCUMENT_LABELS[document.kind],
    })),
  );
}
