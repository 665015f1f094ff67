import { Injectable } from '@nestjs/common';
import type { DocumentKind, DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { can, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict, forbidden, notFound } from '../core/problems';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { findReport, lockReport, visibleTo } from './report.queries';
import { WITH_PARTNER } from './report.rules';

const KINDS: readonly DocumentKind[] = [
  'report-narrative',
  'report-financial',
  'report-evidence',
  'invoice',
  'proof-of-payment',
  'other',
];

/** The financial report and the evidence of a final report. */
@Injectable()
export class ReportDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    await this.see(actor, id);
    return this.documents.list(this.db, 'reports', [id]);
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    await this.see(actor, id);
    return this.documents.store(actor, request, ownerFor(actor, id), KINDS);
  }

  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    await this.see(actor, id);
    return this.documents.send(actor, response, { type: 'reports', id }, documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    await this.see(actor, id);
    return this.documents.remove(actor, ownerFor(actor, id), documentId);
  }

  private async see(actor: Actor, id: string): Promise<void> {
    if (!(await findReport(this.db, id, visibleTo(actor), this.clock.now()))) throw notFound();
  }
}

/** The report as owner of a document: the partner adds and removes while it has not been sent. */
function ownerFor(actor: Actor, id: string): DocumentOwner {
  return {
    type: 'reports',
    id,
    lock: async (work) => {
      const report = await lockReport(work, id);
      if (!can(actor, 'reports:write')) throw forbidden('not-permitted', 'reports:write');
      if (!WITH_PARTNER.includes(report.state)) throw conflict('wrong-state');
      return report;
    },
  };
}
