import { Injectable } from '@nestjs/common';
import type { DocumentKind, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { versionsOf } from '../documents/document.queries';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { findAgreement, lockAgreement, visibleTo } from './agreement.queries';
import { mayAddDocuments } from './agreement.view';

const KINDS: readonly DocumentKind[] = ['agreement', 'letter', 'other'];

/** The signed copies and letters of an agreement. */
@Injectable()
export class AgreementDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    await this.see(actor, id);
    return this.documents.list(this.db, 'agreements', [id]);
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    await this.see(actor, id);
    return this.documents.store(actor, request, ownerFor(actor, id), KINDS);
  }

  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    await this.see(actor, id);
    return this.documents.send(actor, response, { type: 'agreements', id }, documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    await this.see(actor, id);
    return this.documents.remove(actor, ownerFor(actor, id, documentId), documentId);
  }

  private async see(actor: Actor, id: string): Promise<void> {
    if (!(await findAgreement(this.db, id, visibleTo(actor)))) throw notFound();
  }
}

/** The agreement as owner of a document; the copy somebody signed on stays (R14). */
function ownerFor(actor: Actor, id: string, removed?: string): DocumentOwner {
  return {
    type: 'agreements',
    id,
    lock: async (work) => {
      const agreement = await lockAgreement(work, visibleTo(actor), id);
      if (!mayAddDocuments(agreement.state, actor)) throw forbidden('not-permitted', 'agreements:prepare');
      const used = [agreement.partnerDocumentId, agreement.regionDocumentId];
      if (removed !== undefined && (await isVersionOf(work.db, removed, used))) throw conflict('document-in-use');
      return agreement;
    },
  };
}

async function isVersionOf(db: Queryable, id: string, used: readonly (string | null)[]): Promise<boolean> {
  return (await firstRow(db, `select 1 from (${versionsOf('$1')}) v where v.id = any($2)`, [id, used])) !== undefined;
}
