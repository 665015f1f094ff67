import { Injectable } from '@nestjs/common';
import type { DocumentKind, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { Organisation } from './organisation.entity';
import { findOrganisation, mayEdit, seesInside } from './organisation.queries';

const KINDS: readonly DocumentKind[] = [
  'statutes',
  'accreditation',
  'annual-accounts',
  'bank-certificate',
  'tax-certificate',
  'other',
];

/** Statutes, accounts and certificates of an organisation: for itself and for the administration. */
@Injectable()
export class OrganisationDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    await this.check(id, seesInside(actor, id));
    return this.documents.list(this.db, 'organisations', [id]);
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    await this.check(id, mayEdit(actor, id));
    return this.documents.store(actor, request, ownerOf(id), KINDS);
  }

  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    await this.check(id, seesInside(actor, id));
    return this.documents.send(actor, response, ownerOf(id), documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    await this.check(id, mayEdit(actor, id));
    const refuseIfCertificate = (work: Work) => refuseIfUsed(work, documentId);
    return this.documents.remove(actor, ownerOf(id, refuseIfCertificate), documentId);
  }

  private async check(id: string, allowed: boolean): Promise<void> {
    if (!(await findOrganisation(this.db, id))) throw notFound();
    if (!allowed) throw forbidden('not-permitted', 'organisations:manage');
  }
}

function ownerOf(id: string, also: (work: Work) => Promise<void> = () => Promise.resolve()): DocumentOwner {
  return {
    type: 'organisations',
    id,
    lock: async (work) => {
      const organisation = await work.lock(Organisation, { id });
      await also(work);
      return organisation;
    },
  };
}

/** The certificate an account was certified on stays (R40). */
async function refuseIfUsed(work: Work, documentId: string): Promise<void> {
  const used = await firstRow(work.db, 'select 1 from bank_records where certificate_id = $1 limit 1', [documentId]);
  if (used) throw conflict('document-in-use');
}
