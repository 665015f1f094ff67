import { Component, input, output } from '@angular/core';
import { DOCUMENT_LIMITS, messagePaths, type MessageView, type ThreadDetail } from '@passerelle/contract';
import { UiDate, UiStatus, UiUpload, type ListedFile } from '@passerelle/ui';
import { DocumentList } from '../core/document-list';
import { listedDocument } from '../core/listed-document';
import { Uploads } from '../documents/uploads';
import { MESSAGE_FILE } from './attachments';

/** The messages of a thread, the first one first; the reader's own last one takes files. */
@Component({
  selector: 'app-thread-messages',
  imports: [DocumentList, UiDate, UiStatus, UiUpload],
  templateUrl: './thread-messages.html',
  styleUrl: './thread-messages.css',
  host: { '(window:online)': 'uploads.again()' },
})
export class ThreadMessages {
  readonly thread = input.required<ThreadDetail>();
  /** Files were added. */
  readonly changed = output();
  /** To the reader's own last message. */
  protected readonly uploads = new Uploads(
    () => messagePaths.documents(this.thread().id, this.thread().attachTo ?? ''),
    () => {
      this.changed.emit();
    },
  );
  protected readonly limit = DOCUMENT_LIMITS.fileBytes;
  protected readonly unread = $localize`:@@messages.new-mark:New`;

  protected filesOf({ id, documents }: MessageView): ListedFile[] {
    return documents.map((document) =>
      listedDocument(document, (documentId) => messagePaths.document(this.thread().id, id, documentId)),
    );
  }

  protected async attach(files: readonly File[]): Promise<void> {
    await this.uploads.add(files, MESSAGE_FILE);
  }
}
