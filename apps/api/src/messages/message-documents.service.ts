import { Injectable } from '@nestjs/common';
import { MESSAGE_DOCUMENT_KINDS, type DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { conflict, forbidden } from '../core/problems';
import { DocumentsService } from '../documents/documents.service';
import { findMessage, lockThread } from './message-thread.queries';
import { refuseUnlessWriter } from './messages.service';

/** Files of messages. Who sees the thread sees them; nobody takes one away. */
@Injectable()
export class MessageDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
  ) {}

  /** A file for one's own last message, as long as nobody went on and the thread is open. */
  async add(actor: Actor, threadId: string, messageId: string, request: Request): Promise<DocumentView> {
    const message = await findMessage(this.db, actor, threadId, messageId);
    const owner = {
      type: 'messages',
      id: messageId,
      lock: async (work: Parameters<typeof lockThread>[0]) => {
        const thread = await lockThread(work, threadId);
        refuseUnlessWriter(actor, thread);
        if (message.authorId !== actor.id) throw forbidden('not-permitted', 'messages:write');
        if (thread.state === 'closed') throw conflict('thread-closed');
        if (message.number < thread.count) throw conflict('message-answered');
        return thread;
      },
    };
    return this.documents.store(actor, request, owner, MESSAGE_DOCUMENT_KINDS);
  }

  async download(
    actor: Actor,
    threadId: string,
    messageId: string,
    documentId: string,
    response: Response,
  ): Promise<void> {
    await findMessage(this.db, actor, threadId, messageId);
    await this.documents.send(actor, response, { type: 'messages', id: messageId }, documentId);
  }
}
