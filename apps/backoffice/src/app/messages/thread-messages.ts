import { Component, inject, input, output } from '@angular/core';
import { DOCUMENT_LIMITS, messagePaths, type MessageView, type ThreadDetail } from '@passerelle/contract';
import { UiDate, UiFileList, UiStatus, UiUpload, type ListedFile } from '@passerelle/ui';
import { listedDocument } from '../core/listed-document';
import { Attachments } from './attachments';

/** The messages of a thread, the first one first; the reader's own last one takes files. */
@Component({
  selector: 'app-thread-messages',
  imports: [UiDate, UiFileList, UiStatus, UiUpload],
  templateUrl: './thread-messages.html',
  styleUrl: './thread-messages.css',
})
export class ThreadMessages {
  readonly thread = input.required<ThreadDetail>();
  /** Files were added. */
  readonly changed = output();
  private readonly attachments = inject(Attachments);
  protected readonly limit = DOCUMENT_LIMITS.fileBytes;
  protected readonly unread = $localize`:@@messages.new-mark:New`;

  protected filesOf({ id, documents }: MessageView): ListedFile[] {
    return documents.map((document) =>
      listedDocument(document, messagePaths.document(this.thread().id, id, document.id)),
    );
  }

  protected async attach({ id }: MessageView, files: readonly File[]): Promise<void> {
    await this.attachments.send(this.thread().id, id, files);
    this.changed.emit();
  }
}
