import { Service, inject } from '@angular/core';
import { messagePaths } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { problemOf, problemText } from '../core/problem-texts';
import { FileSender } from '../documents/file-sender';

/** What a file of a message is sent as. */
export const MESSAGE_FILE = { kind: 'other' };

/** Sends the files of a message that is written already. */
@Service()
export class Attachments {
  private readonly sender = inject(FileSender);
  private readonly toasts = inject(Toasts);

  /** One after the other; one that is refused is named with the reason and keeps none of the others. */
  async send(threadId: string, messageId: string, files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        const parcel = { file, fields: MESSAGE_FILE, key: crypto.randomUUID() };
        await this.sender.send(messagePaths.documents(threadId, messageId), parcel, () => undefined);
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        const reason = problemText({ ...problem, code: problem.errors?.[0]?.code ?? problem.code });
        this.toasts.fail($localize`:@@messages.file.refused:${file.name}:name: was not added: ${reason}:reason:`);
      }
    }
  }
}
