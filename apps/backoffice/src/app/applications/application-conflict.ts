import { Component, computed, inject, input, output, resource } from '@angular/core';
import { localized, type ApplicationDetail } from '@passerelle/contract';
import { UiButton, UiNotice } from '@passerelle/ui';
import type { Conflict } from '../core/autosave';
import { Session } from '../core/session';
import { fieldText } from '../core/texts';
import { partName, sectionOf, storedParts, valueOf, type FilePart } from './application-parts';
import { ApplicationsApi } from './applications.api';

/** Somebody else changed the section meanwhile: both versions side by side, one to choose (SEC-14). */
@Component({
  selector: 'app-application-conflict',
  imports: [UiButton, UiNotice],
  template: `@if (conflict(); as both) {
    <ui-notice
      tone="negative"
      i18n-heading="@@applications.conflict.heading"
      heading="Somebody else changed this section while you were writing"
    >
      <p i18n="@@applications.conflict.text">Nothing is lost. Choose which version stays.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{{ name() }}</th>
            <th scope="col" i18n="@@applications.conflict.mine">Your version</th>
            <th scope="col" i18n="@@applications.conflict.theirs">The stored version</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.field) {
            <tr>
              <th scope="row">{{ row.field }}</th>
              <td>{{ row.mine || '–' }}</td>
              <td>{{ row.theirs || '–' }}</td>
            </tr>
          }
        </tbody>
      </table>
      @if (stored.hasValue()) {
        @if (stored.value(); as file) {
          <div class="ui-form-actions">
            <button uiButton="outlined" type="button" (click)="keepMine.emit(file)" i18n="@@applications.conflict.keep">
              Keep my version
            </button>
            <button
              uiButton="outlined"
              type="button"
              (click)="takeTheirs.emit(file)"
              i18n="@@applications.conflict.take"
            >
              Take the stored version
            </button>
          </div>
        }
      }
    </ui-notice>
  }`,
  styleUrl: './application-view.css',
})
export class ApplicationConflict {
  readonly applicationId = input.required<string>();
  readonly conflict = input.required<Conflict<FilePart, object> | undefined>();
  /** The stored file, above which one's own section is sent again. */
  readonly keepMine = output<ApplicationDetail>();
  readonly takeTheirs = output<ApplicationDetail>();
  private readonly api = inject(ApplicationsApi);
  private readonly language = inject(Session).language;
  protected readonly stored = resource({
    params: () => (this.conflict() ? this.applicationId() : undefined),
    loader: ({ params }) => this.api.find(params),
  });
  private readonly theirs = computed(() => (this.stored.hasValue() ? this.stored.value() : undefined));
  protected readonly name = computed(() => {
    const part = this.conflict()?.part;
    return part ? partName(this.theirs()?.form ?? null, part, this.language) : '';
  });
  protected readonly rows = computed(() => {
    const [conflict, stored] = [this.conflict(), this.theirs()];
    if (!conflict || !stored) return [];
    const mine = new Map<string, unknown>(Object.entries(conflict.mine));
    const theirs = new Map<string, unknown>(Object.entries(valueOf(storedParts(stored), conflict.part)));
    return [...new Set([...mine.keys(), ...theirs.keys()])]
      .map((field) => ({
        field: this.fieldName(stored, conflict.part, field),
        mine: shown(mine.get(field)),
        theirs: shown(theirs.get(field)),
      }))
      .filter((row) => row.mine !== row.theirs);
  });

  private fieldName({ form }: ApplicationDetail, part: FilePart, field: string): string {
    const question = sectionOf(form, part)?.questions.find(({ key }) => key === field);
    return question ? localized(question.label, this.language) : (fieldText(`${part}.${field}`) ?? field);
  }
}

/** A value in one line: texts and figures, lists by their parts. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return Object.values(value).map(shown).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
