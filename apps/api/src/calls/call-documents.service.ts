import { Injectable } from '@nestjs/common';
import type { DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict, notFound } from '../core/problems';
import { isShown } from '../documents/document.queries';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { findCall } from './call.queries';
import { acceptedKinds, isEditable, showCall } from './call.view';
import { lockCall } from './calls.service';

/** Rules, annexes, the signed decision and minutes of a call. */
@Injectable()
export class CallDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    return (await showCall(this.db, this.documents, actor, id, this.clock.now())).documents;
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    const call = await findCall(this.db, actor, id);
    if (!call) throw notFound();
    const kinds = acceptedKinds(call.state);
    if (!kinds.length) throw conflict('wrong-state');
    const { state } = call;
    return this.documents.store(
      actor,
      request,
      ownerOf(id, (now) => now === state),
      kinds,
    );
  }

  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    const shown = await this.list(actor, id);
    if (!isShown(shown, documentId)) throw notFound();
    return this.documents.send(actor, response, ownerOf(id), documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    if (!(await findCall(this.db, actor, id))) throw notFound();
    return this.documents.remove(actor, ownerOf(id, isEditable), documentId);
  }
}

function ownerOf(id: string, allows: (state: Parameters<typeof isEditable>[0]) => boolean = () => true): DocumentOwner {
  return {
    type: 'calls',
    id,
    lock: async (work) => {
      const call = await lockCall(work, id);
      if (!allows(call.state)) throw conflict('wrong-state');
      return call;
    },
  };
}
