import { Component, LOCALE_ID, inject, input, output } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { UiIcon } from '../icon/icon';
import { UiDate } from '../values/date';
import { formatSize } from '../values/formats';

/** One stored file. */
export interface ListedFile {
  id: string;
  name: string;
  size: number;
  /** Where it is downloaded; absent while it is being checked or when it was refused. */
  href?: string;
  /** What kind of document it is. */
  label?: string;
  at?: Instant;
  /** Said under the name, e.g. why it was refused. */
  note?: string;
  refused?: boolean;
  /** Stays, also in a list from which one may remove. */
  kept?: boolean;
}

/** Files of a record: name as download link, size, date; `removable` shows a button per file. */
@Component({
  selector: 'ui-file-list',
  imports: [UiDate, UiIcon],
  template: `<ul>
    @for (file of files(); track file.id) {
      <li>
        <ui-icon [name]="file.refused ? 'circle-x' : 'file-text'" [class.refused]="file.refused" />
        <div>
          @if (file.href) {
            <a [href]="file.href" download>{{ file.name }}</a>
          } @else {
            <span>{{ file.name }}</span>
          }
          <p>
            @if (file.label) {
              {{ file.label }} ·
            }
            {{ size(file.size) }}
            @if (file.at) {
              · <ui-date [value]="file.at" />
            }
          </p>
          @if (file.note) {
            <p [class.refused]="file.refused">{{ file.note }}</p>
          }
        </div>
        @if (removable() && !file.kept) {
          <button type="button" (click)="remove.emit(file)">
            <ui-icon name="trash-2" />
            <span class="visually-hidden" i18n="@@ui.file-list.remove">Remove {{ file.name }}</span>
          </button>
        }
      </li>
    } @empty {
      <li class="none" i18n="@@ui.file-list.empty">No files.</li>
    }
  </ul>`,
  styleUrl: './file-list.css',
})
export class UiFileList {
  readonly files = input.required<readonly ListedFile[]>();
  readonly removable = input(false);
  readonly remove = output<ListedFile>();
  private readonly locale = inject(LOCALE_ID);

  protected size(bytes: number): string {
    return formatSize(bytes, this.locale);
  }
}
