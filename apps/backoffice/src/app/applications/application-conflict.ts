import { Component, computed, inject, input, output, resource } from '@angular/core';
import type { ApplicationDetail, ApplicationSection } from '@passerelle/contract';
import { UiButton, UiNotice } from '@passerelle/ui';
import type { Conflict } from '../core/autosave';
import { fieldText } from '../core/texts';
import { SECTION_LABELS } from './application-labels';
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
            <th scope="col">{{ sections[both.part] }}</th>
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
  readonly conflict = input.required<Conflict<ApplicationSection, object> | undefined>();
  /** The stored file, above which one's own section is sent again. */
  readonly keepMine = output<ApplicationDetail>();
  readonly takeTheirs = output<ApplicationDetail>();
  private readonly api = inject(ApplicationsApi);
  protected readonly sections = SECTION_LABELS;
  protected readonly stored = resource({
    params: () => (this.conflict() ? this.applicationId() : undefined),
    loader: ({ params }) => this.api.find(params),
  });
  protected readonly rows = computed(() => {
    const conflict = this.conflict();
    const stored = this.stored.hasValue() ? this.stored.value() : undefined;
    if (!conflict || !stored) return [];
    const theirs = new Map<string, unknown>(Object.entries(stored.content[conflict.part]));
    return Object.entries(conflict.mine)
      .map(([field, mine]) => ({
        field: fieldText(`${conflict.part}.${field}`) ?? field,
        mine: shown(mine),
        theirs: shown(theirs.get(field)),
      }))
      .filter((row) => row.mine !== row.theirs);
  });
}

/** A value in one line: texts and figures, lists by their parts. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return Object.values(value).map(shown).filter(Boolean).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
