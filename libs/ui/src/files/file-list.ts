import { NgTemplateOutlet } from '@angular/common';
import { Component, LOCALE_ID, type TemplateRef, contentChild, inject, input, output } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { UiIcon } from '../icon/icon';
import { UiDate } from '../values/date';
import { formatSize } from '../values/formats';

/** A file that another one has replaced. */
export interface ListedVersion {
  id: string;
  number: number;
  name: string;
  size: number;
  href?: string;
  at: Instant;
  /** Who sent it; empty when that is not for the reader. */
  by: string;
  /** What its check for viruses leaves open. */
  caution?: string;
}

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
  /** What its check for viruses leaves open. */
  caution?: string;
  /** Said under the name, e.g. why it was refused. */
  note?: string;
  refused?: boolean;
  /** Stays, also in a list from which one may remove. */
  kept?: boolean;
  /** Media type of a file that can be looked at without downloading it. */
  preview?: string;
  /** Which version it is, and those before it, the newest first. */
  number?: number;
  earlier?: readonly ListedVersion[];
}

/** A file and the one that is to take its place. */
export interface Replacement {
  file: ListedFile;
  by: File;
}

/**
 * Files of a record: name as download link, size, date, earlier versions; `removable` and `replaceable` show a button per
 * file, `previews` one for each that can be looked at. A template `#about` says more of each file.
 */
@Component({
  selector: 'ui-file-list',
  imports: [NgTemplateOutlet, UiDate, UiIcon],
  templateUrl: './file-list.html',
  styleUrl: './file-list.css',
})
export class UiFileList {
  readonly files = input.required<readonly ListedFile[]>();
  readonly removable = input(false);
  readonly replaceable = input(false);
  readonly previews = input(false);
  /** Of the file that replaces one, as in `<input accept>`. */
  readonly accept = input('');
  readonly remove = output<ListedFile>();
  readonly replace = output<Replacement>();
  readonly preview = output<ListedFile>();
  protected readonly about = contentChild<TemplateRef<{ $implicit: ListedFile }>>('about');
  private readonly locale = inject(LOCALE_ID);

  protected size(bytes: number): string {
    return formatSize(bytes, this.locale);
  }

  protected pick(file: ListedFile, picker: HTMLInputElement): void {
    const [by] = picker.files ?? [];
    picker.value = '';
    if (by) this.replace.emit({ file, by });
  }
}
