import { Injectable } from '@nestjs/common';
import type { DocumentKind, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { can, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { findClaim, lockClaim, visibleTo } from './claim.queries';
import { mayAddDocuments } from './claim.view';

const KINDS: readonly DocumentKind[] = ['claim', 'invoice', 'proof-of-payment', 'report-evidence', 'other'];

/** The signed claim and its evidence. */
@Injectable()
export class ClaimDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    await this.see(actor, id);
    return this.documents.list(this.db, 'claims', [id]);
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    await this.see(actor, id);
    return this.documents.store(actor, request, ownerFor(actor, id), KINDS);
  }

  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    await this.see(actor, id);
    return this.documents.send(actor, response, { type: 'claims', id }, documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    await this.see(actor, id);
    return this.documents.remove(actor, ownerFor(actor, id), documentId);
  }

  private async see(actor: Actor, id: string): Promise<void> {
    if (!(await findClaim(this.db, id, visibleTo(actor), this.clock.now()))) throw notFound();
  }
}

/** The claim as owner of a document: the partner adds and removes until it is checked. */
function ownerFor(actor: Actor, id: string): DocumentOwner {
  return {
    type: 'claims',
    id,
    lock: async (work) => {
      const claim = await lockClaim(work, id);
      if (!can(actor, 'payments:claim')) throw forbidden('not-permitted', 'payments:claim');
      if (!mayAddDocuments(claim.state, actor)) throw conflict('wrong-state');
      return claim;
    },
  };
}
