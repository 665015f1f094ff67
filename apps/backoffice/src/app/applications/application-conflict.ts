import { Component, computed, inject, input, output, resource, type OutputEmitterRef } from '@angular/core';
import { localized, type ApplicationDetail } from '@passerelle/contract';
import type { Conflict } from '../core/autosave';
import { Session } from '../core/session';
import { fieldText } from '../core/texts';
import { VersionChoice } from '../core/version-choice';
import { sectionOf } from '../forms/own-parts';
import { partName, storedParts, valueOf, type FilePart } from './application-parts';
import { ApplicationsApi } from './applications.api';

/** Somebody else changed the section meanwhile: both versions side by side, one to choose (SEC-14). */
@Component({
  selector: 'app-application-conflict',
  imports: [VersionChoice],
  template: `@if (conflict(); as both) {
    <app-version-choice
      i18n-heading="@@applications.conflict.heading"
      heading="Somebody else changed this section while you were writing"
      [ready]="theirs() !== undefined"
      (keep)="settle(keepMine)"
      (take)="settle(takeTheirs)"
    >
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
    </app-version-choice>
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
  protected readonly theirs = computed(() => (this.stored.hasValue() ? this.stored.value() : undefined));
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

  protected settle(choice: OutputEmitterRef<ApplicationDetail>): void {
    const stored = this.theirs();
    if (stored) choice.emit(stored);
  }

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
