import { Component, effect, inject, input, output, untracked } from '@angular/core';
import { DOCUMENT_LIMITS, messagePaths, type MessageView, type ThreadDetail } from '@passerelle/contract';
import { UiDate, UiStatus, UiUpload, UiUploadProgress, type ListedFile } from '@passerelle/ui';
import { DocumentList } from '../core/document-list';
import { listedDocument } from '../core/listed-document';
import { SignInAgain } from '../core/sign-in-again.service';
import { Uploads } from '../documents/uploads';
import { Attachments, MESSAGE_FILE } from './attachments';

/** The messages of a thread, the first one first; the reader's own last one takes files. */
@Component({
  selector: 'app-thread-messages',
  imports: [DocumentList, UiDate, UiStatus, UiUpload, UiUploadProgress],
  templateUrl: './thread-messages.html',
  styleUrl: './thread-messages.css',
  host: { '(window:online)': 'uploads.again()' },
})
export class ThreadMessages {
  readonly thread = input.required<ThreadDetail>();
  /** Files were added. */
  readonly changed = output();
  protected readonly uploads = new Uploads(() => {
    this.changed.emit();
  });
  protected readonly limit = DOCUMENT_LIMITS.fileBytes;
  protected readonly unread = $localize`:@@messages.new-mark:New`;

  constructor() {
    const again = inject(SignInAgain);
    const attachments = inject(Attachments);
    effect(() => {
      if (again.times()) untracked(() => void this.uploads.again());
    });
    effect(() => {
      const waiting = attachments.waiting();
      if (!waiting || !this.thread().messages.some(({ id }) => id === waiting.messageId)) return;
      attachments.taken();
      untracked(() => void this.attach(waiting.messageId, waiting.files));
    });
  }

  protected filesOf({ id, documents }: MessageView): ListedFile[] {
    return documents.map((document) =>
      listedDocument(document, (documentId) => messagePaths.document(this.thread().id, id, documentId)),
    );
  }

  protected async attach(messageId: string, files: readonly File[]): Promise<void> {
    await this.uploads.add(messagePaths.documents(this.thread().id, messageId), files, MESSAGE_FILE);
  }
}
