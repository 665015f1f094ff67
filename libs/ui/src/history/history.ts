import { Component, input } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { UiDate } from '../values/date';

/** One event of a record as a sentence. */
export interface HistoryLine {
  id: string;
  at: Instant;
  /** A whole sentence: "The file officer returned the budget section for correction: column totals differ". */
  sentence: string;
  changes?: { label: string; before: string; after: string }[];
}

/** What happened to a record, newest first; an entry with changes opens to before and after. */
@Component({
  selector: 'ui-history',
  imports: [UiDate],
  template: `<ol>
    @for (entry of entries(); track entry.id) {
      <li>
        <ui-date [value]="entry.at" [time]="true" />
        <p>{{ entry.sentence }}</p>
        @if (entry.changes?.length) {
          <details>
            <summary i18n="@@ui.history.changes">Before and after</summary>
            <dl>
              @for (change of entry.changes; track change.label) {
                <div>
                  <dt>{{ change.label }}</dt>
                  <dd>
                    <del>{{ change.before || '–' }}</del>
                    <ins>{{ change.after || '–' }}</ins>
                  </dd>
                </div>
              }
            </dl>
          </details>
        }
      </li>
    } @empty {
      <li i18n="@@ui.history.empty">Nothing has happened yet.</li>
    }
  </ol>`,
  styleUrl: './history.css',
})
export class UiHistory {
  readonly entries = input.required<readonly HistoryLine[]>();
}
