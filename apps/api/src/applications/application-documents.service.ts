import { Injectable } from '@nestjs/common';
import { APPLICATION_DOCUMENT_KINDS, isMarked, type DocumentList, type DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict } from '../core/problems';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { lockApplication, requireVisible } from './application.queries';
import { refuseUnlessEditable } from './applications.service';
import { lastRound } from './correction.queries';
import { documentsOfFile, lenderOf } from './profile-documents';

/** Attachments: seen by whoever sees the file, changed by whoever may write in it. */
@Injectable()
export class ApplicationDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentList> {
    await requireVisible(this.db, actor, id);
    return documentsOfFile(this.db, id, this.clock.now());
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    await requireVisible(this.db, actor, id);
    return this.documents.store(actor, request, ownerOf(actor, id), APPLICATION_DOCUMENT_KINDS);
  }

  async download(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    await requireVisible(this.db, actor, id);
    const lender = await lenderOf(this.db, id, documentId, this.clock.now());
    const owner = lender === undefined ? { type: 'applications', id } : { type: 'organisations', id: lender };
    await this.documents.send(actor, response, owner, documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    await requireVisible(this.db, actor, id);
    await this.documents.remove(actor, ownerOf(actor, id), documentId);
  }
}

const ownerOf = (actor: Actor, id: string): DocumentOwner => ({
  type: 'applications',
  id,
  lock: async (work, kind) => {
    const application = await lockApplication(work, id);
    refuseUnlessEditable(actor, application);
    const round = application.state === 'returned' ? await lastRound(work.db, id) : undefined;
    if (round && !isMarked(round.marks, `attachments.${kind}`)) throw conflict('not-marked');
    return application;
  },
});
