import { Service, inject } from '@angular/core';
import { Toasts } from '@passerelle/ui';
import { problemOf, problemText } from '../core/problem-texts';
import { MessagesApi } from './messages.api';

/** Sends the files of a message that is written already. */
@Service()
export class Attachments {
  private readonly api = inject(MessagesApi);
  private readonly toasts = inject(Toasts);

  /** One after the other; one that is refused is named with the reason and keeps none of the others. */
  async send(threadId: string, messageId: string, files: readonly File[]): Promise<void> {
    for (const file of files) {
      try {
        await this.api.attach(threadId, messageId, file);
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        const reason = problemText({ ...problem, code: problem.errors?.[0]?.code ?? problem.code });
        this.toasts.fail($localize`:@@messages.file.refused:${file.name}:name: was not added: ${reason}:reason:`);
      }
    }
  }
}
