import { Injectable } from '@nestjs/common';
import {
  APPLICATION_DOCUMENT_KINDS,
  fileErrors,
  isMarked,
  questionsOf,
  type DocumentList,
  type DocumentView,
} from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows } from '../core/database/database';
import { conflict, refuseIfAny, wrongField } from '../core/problems';
import type { Work } from '../core/work/work';
import type { Document } from '../documents/document.entity';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { ownStatus } from '../forms/form-answers';
import { findOwnForm } from './application.answers';
import { Application } from './application.entity';
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
  lock: async (work, kind, question) => {
    const application = await lockApplication(work, id);
    refuseUnlessEditable(actor, application);
    const round = application.state === 'returned' ? await lastRound(work.db, id) : undefined;
    const place = question ? `answers.${question}` : `attachments.${kind}`;
    if (round && !isMarked(round.marks, place)) throw conflict('not-marked');
    return application;
  },
  checkAnswer: (work, document) => refuseUnlessAsked(work, id, document),
  keeps: (work, ids) => frozenAmong(work, id, ids),
});

/** What was submitted is kept, whatever the file holds later (R7). */
async function frozenAmong(work: Work, id: string, documentIds: readonly string[]): Promise<string[]> {
  const frozen = await rows<{ id: string }>(
    work.db,
    `select d.id from documents d where d.id = any($2) and exists (select 1 from application_snapshots s
       where s.application_id = $1 and s.documents @> jsonb_build_array(jsonb_build_object('kind', d.kind, 'name', d.name, 'sha256', d.sha256)))`,
    [id, documentIds],
  );
  return frozen.map((document) => document.id);
}

/** A file answers a question of files that is shown, with its types, its size and its number of files. */
async function refuseUnlessAsked(work: Work, id: string, document: Document): Promise<void> {
  if (document.kind !== 'other') throw wrongField('kind', 'not-in-list');
  const application = await work.db.findOneByOrFail(Application, { id });
  const form = await findOwnForm(work.db, application, work.now);
  const question = form && questionsOf(form.definition).find(({ key }) => key === document.question);
  if (!form || question?.type !== 'file') throw wrongField('question', 'not-in-list');
  const { questions } = ownStatus(form);
  if (!questions.find(({ key }) => key === question.key)?.shown) throw wrongField('question', 'question-not-shown');
  const given = form.facts.files.filter((file) => file.question === question.key).length;
  refuseIfAny([
    ...fileErrors(question, document),
    ...(given < question.maxFiles ? [] : [{ path: 'file', code: 'too-many', params: { limit: question.maxFiles } }]),
  ]);
}
