import { Injectable } from '@nestjs/common';
import { DECISION_DOCUMENT_KINDS, type DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Database, firstRow } from '../core/database/database';
import { conflict, notFound } from '../core/problems';
import type { Work } from '../core/work/work';
import { isShown, versionsOf } from '../documents/document.queries';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { lockDecision } from './decision.queries';
import { findDecision } from './decision.view';

/** The decree may still be added once the grant is awarded; nothing of a decided file goes away (R52). */
const MAY_ADD: readonly string[] = ['prepared', 'in_approval', 'awarded'];
const MAY_REMOVE: readonly string[] = ['prepared', 'in_approval'];

/** Opinions, deliberations and decrees of a decision file. */
@Injectable()
export class DecisionDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    return (await findDecision(this.db, actor, id)).documents;
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    refuseUnless(MAY_ADD, await findDecision(this.db, actor, id));
    return this.documents.store(actor, request, ownerOf(id, MAY_ADD), DECISION_DOCUMENT_KINDS);
  }

  /** A partner gets the decree only: it is the only document it is shown. */
  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    const { documents } = await findDecision(this.db, actor, id);
    if (!isShown(documents, documentId)) throw notFound();
    return this.documents.send(actor, response, ownerOf(id, []), documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    refuseUnless(MAY_REMOVE, await findDecision(this.db, actor, id));
    const owner = ownerOf(id, MAY_REMOVE, (work) => refuseIfUsed(work, documentId));
    return this.documents.remove(actor, owner, documentId);
  }
}

function ownerOf(
  id: string,
  states: readonly string[],
  also: (work: Work) => Promise<void> = () => Promise.resolve(),
): DocumentOwner {
  return {
    type: 'decisions',
    id,
    lock: async (work) => {
      const decision = await lockDecision(work, id);
      refuseUnless(states, decision);
      await also(work);
      return decision;
    },
  };
}

function refuseUnless(states: readonly string[], { state }: { state: string }): void {
  if (!states.includes(state)) throw conflict('wrong-state');
}

/** What a step rests on stays (R5, R36). */
async function refuseIfUsed(work: Work, documentId: string): Promise<void> {
  const used = await firstRow(
    work.db,
    `select 1 from decision_steps s
     where s.document_id in (${versionsOf('$1')}) or s.overrule_document_id in (${versionsOf('$1')}) limit 1`,
    [documentId],
  );
  if (used) throw conflict('document-in-use');
}
