import { Component, LOCALE_ID, inject, input, model } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { brusselsDay, DOCUMENT_LIMITS, type PostMessage } from '@passerelle/contract';
import { UiControl, UiField, UiIcon, UiUpload, formatSize } from '@passerelle/ui';

/** What is written for a message: its text and, from the administration, the day an answer is expected; empty when none. */
export interface WrittenMessage {
  text: string;
  dueOn: string;
}

export const EMPTY_MESSAGE: WrittenMessage = { text: '', dueOn: '' };

/** The message as the API takes it. */
export const toMessage = ({ text, dueOn }: WrittenMessage): PostMessage => ({ text, dueOn: dueOn || null });

/** Text, day and files of a message, for a new thread and for an answer. */
@Component({
  selector: 'app-message-fields',
  imports: [FormField, UiControl, UiField, UiIcon, UiUpload],
  templateUrl: './message-fields.html',
  styleUrl: './message-fields.css',
})
export class MessageFields {
  readonly text = input.required<FieldTree<string>>();
  readonly dueOn = input.required<FieldTree<string>>();
  /** The reader may say until when an answer is expected. */
  readonly mayAsk = input(false);
  /** Chosen, and sent after the message. */
  readonly files = model<readonly File[]>([]);
  private readonly locale = inject(LOCALE_ID);
  protected readonly limit = DOCUMENT_LIMITS.fileBytes;
  protected readonly today = brusselsDay(new Date());

  protected add(files: readonly File[]): void {
    this.files.update((chosen) => [...chosen, ...files]);
  }

  protected remove(file: File): void {
    this.files.update((chosen) => chosen.filter((one) => one !== file));
  }

  protected size({ size }: File): string {
    return formatSize(size, this.locale);
  }
}
