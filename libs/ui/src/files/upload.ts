import { Component, LOCALE_ID, computed, inject, input, output, signal } from '@angular/core';
import { UiIcon } from '../icon/icon';
import { formatSize } from '../values/formats';
import { UiUploadProgress, type UploadProgress } from './upload-progress';

/** Takes files by button or by dragging them here; says at once when one is too large. */
@Component({
  selector: 'ui-upload',
  imports: [UiIcon, UiUploadProgress],
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
  /** What was cut off is not wanted any more. */
  readonly leave = output<UploadProgress>();
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
