import { Injectable } from '@nestjs/common';
import {
  PROFILE_DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentValidity,
  type DocumentView,
  type ProfileDocument,
} from '@passerelle/contract';
import type { Request, Response } from 'express';
import { can, type Actor } from '../core/auth/actor';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { conflict, forbidden, notFound, wrongField } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import type { Document } from '../documents/document.entity';
import { versionsOf } from '../documents/document.queries';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { OrganisationDocument } from './organisation-document.entity';
import { datedDocuments, UNDATED } from './organisation-document.queries';
import { Organisation } from './organisation.entity';
import { findOrganisation, mayEdit, seesInside } from './organisation.queries';

const KINDS: readonly DocumentKind[] = [...PROFILE_DOCUMENT_KINDS, 'other'];

/** Statutes, accounts and certificates of an organisation: for itself and for the administration. */
@Injectable()
export class OrganisationDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<ProfileDocument[]> {
    await this.check(id, seesInside(actor, id));
    return this.show(this.db, id);
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
    const prepare = async (work: Work) => {
      await refuseIfUsed(work, documentId);
      await work.db.query(`delete from organisation_documents where document_id in (${versionsOf('$1')})`, [
        documentId,
      ]);
    };
    return this.documents.remove(actor, ownerOf(id, prepare), documentId);
  }

  /** Says on which days a document counts: from then on every file of the organisation may take it (C5). */
  async setValidity(
    actor: Actor,
    id: string,
    documentId: string,
    { from, until }: DocumentValidity,
  ): Promise<ProfileDocument[]> {
    await this.check(id, can(actor, 'organisations:edit-own') && actor.organisationId === id);
    if (until !== null && until < from) throw wrongField('until', 'period-reversed');
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = await work.lock(Organisation, { id });
      const document = (await this.show(work.db, id)).find((one) => one.id === documentId);
      if (!document) throw notFound();
      if (document.kind === 'other') throw conflict('document-not-of-profile');
      work.expectVersion(document);
      const known = await work.db.findOneBy(OrganisationDocument, { documentId });
      const dated = known ?? work.db.create(OrganisationDocument, { documentId, organisationId: id });
      const changes = assign(dated, { validFrom: from, validUntil: until });
      await work.db.save(dated);
      work.record('document.date', organisation, { documentId, kind: document.kind, changes });
      return this.show(work.db, id);
    });
  }

  private async show(db: Queryable, id: string): Promise<ProfileDocument[]> {
    const dated = await datedDocuments(db, id);
    const documents = await this.documents.list(db, 'organisations', [id]);
    return documents.map((document) => ({ ...document, ...(dated.get(document.id) ?? UNDATED) }));
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
    replaced: keepDays,
  };
}

/** A better copy counts on the same days, until other ones are given. */
async function keepDays(work: Work, from: Document, to: Document): Promise<void> {
  const dated = await work.db.findOneBy(OrganisationDocument, { documentId: from.id });
  if (!dated) return;
  const { organisationId, validFrom, validUntil } = dated;
  await work.db.insert(OrganisationDocument, { documentId: to.id, organisationId, validFrom, validUntil });
}

/**
 * The certificate an account was certified on stays (R40), and so does what a submitted file took. Files belong to a later
 * stage: only their table is read here.
 */
async function refuseIfUsed(work: Work, documentId: string): Promise<void> {
  const used = await firstRow(
    work.db,
    `select 1 from (${versionsOf('$1')}) v where exists (select 1 from bank_records b where b.certificate_id = v.id)
       or exists (select 1 from application_profile_documents t where t.document_id = v.id) limit 1`,
    [documentId],
  );
  if (used) throw conflict('document-in-use');
}
