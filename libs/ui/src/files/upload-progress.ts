import { Component, input, output } from '@angular/core';
import { UiIcon } from '../icon/icon';

/** One file on its way, or refused. */
export interface UploadProgress {
  name: string;
  percent: number;
  /** Why it was refused, in words. */
  refusal?: string;
  /** The connection broke: it waits and goes on where it stopped. */
  cut?: boolean;
}

/** How far files on their way are, and what keeps those that stopped. */
@Component({
  selector: 'ui-upload-progress',
  imports: [UiIcon],
  templateUrl: './upload-progress.html',
  styleUrl: './upload-progress.css',
})
export class UiUploadProgress {
  readonly files = input.required<readonly UploadProgress[]>();
  /** What was cut off is wanted again now. */
  readonly again = output();
  /** What was cut off is not wanted any more. */
  readonly leave = output<UploadProgress>();
}
