import { Service, signal } from '@angular/core';

/** What a file of a message is sent as. */
export const MESSAGE_FILE = { kind: 'other' };

/** Files for one message. */
interface Waiting {
  messageId: string;
  files: readonly File[];
}

/** Files chosen while a message was written: they go to it from the conversation, which shows how far each is. */
@Service()
export class Attachments {
  private readonly kept = signal<Waiting | undefined>(undefined);
  readonly waiting = this.kept.asReadonly();

  /** Hands over the files of a message that has just been written. */
  give(messageId: string, files: readonly File[]): void {
    this.kept.set({ messageId, files });
  }

  /** They are being sent now. */
  taken(): void {
    this.kept.set(undefined);
  }
}
