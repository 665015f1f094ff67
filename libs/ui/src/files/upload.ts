import { Component, LOCALE_ID, computed, inject, input, output, signal } from '@angular/core';
import { UiIcon } from '../icon/icon';
import { formatSize } from '../values/formats';

/** One file on its way, or refused. */
export interface UploadProgress {
  name: string;
  percent: number;
  /** Why it was refused, in words. */
  refusal?: string;
  /** The connection broke: it waits and is sent again. */
  cut?: boolean;
}

/** Takes files by button or by dragging them here; says at once when one is too large. */
@Component({
  selector: 'ui-upload',
  imports: [UiIcon],
  templateUrl: './upload.html',
  styleUrl: './upload.css',
})
export class UiUpload {
  readonly label = input.required<string>();
  readonly help = input<string>();
  /** As in `<input accept>`. */
  readonly accept = input('');
  readonly maxBytes = input.required<number>();
  readonly multiple = input(false);
  readonly progress = input<readonly UploadProgress[]>([]);
  readonly chosen = output<File[]>();
  /** What was cut off is wanted again now. */
  readonly again = output();
  private readonly locale = inject(LOCALE_ID);
  protected readonly over = signal(false);
  protected readonly tooLarge = signal<string[]>([]);
  protected readonly limit = computed(() => formatSize(this.maxBytes(), this.locale));

  protected pick(picker: HTMLInputElement): void {
    this.take([...(picker.files ?? [])]);
    picker.value = '';
  }

  protected dragOver(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  private take(files: File[]): void {
    const offered = this.multiple() ? files : files.slice(0, 1);
    this.tooLarge.set(offered.filter((file) => file.size > this.maxBytes()).map((file) => file.name));
    const accepted = offered.filter((file) => file.size <= this.maxBytes());
    if (accepted.length) this.chosen.emit(accepted);
  }
}
