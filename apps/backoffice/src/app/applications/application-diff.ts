import { Component, computed, input } from '@angular/core';
import { diffContent, diffDocuments, type FiledContent } from '@passerelle/contract';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { partText } from './application-labels';
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
    @if (!fields().length && !documents().length) {
      <p class="ui-soft" i18n="@@applications.diff.none">Nothing was changed.</p>
    }`,
  styleUrl: './value-diff.css',
})
export class ApplicationDiff {
  readonly before = input.required<FiledContent>();
  readonly after = input.required<FiledContent>();
  protected readonly read = diffReader();
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
