import { Injectable } from '@nestjs/common';
import { brusselsDay, PROJECT_DOCUMENT_KINDS, type DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { conflict } from '../core/problems';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { lockProject } from './project.progress';
import { findRow } from './project.view';

/** States in which the file of a project no longer changes. */
const CLOSED: readonly string[] = ['closed', 'refused', 'terminated', 'withdrawn', 'historic'];

/** Letters, budgets and minutes of a project; its decision, agreement and reports keep their own. */
@Injectable()
export class ProjectDocumentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
  ) {}

  async list(actor: Actor, id: string): Promise<DocumentView[]> {
    return (await this.find(actor, id)).documents;
  }

  async add(actor: Actor, id: string, request: Request): Promise<DocumentView> {
    refuseIfClosed(await this.find(actor, id));
    return this.documents.store(actor, request, ownerOf(id), PROJECT_DOCUMENT_KINDS);
  }

  async send(actor: Actor, id: string, documentId: string, response: Response): Promise<void> {
    await this.find(actor, id);
    return this.documents.send(actor, response, ownerOf(id), documentId);
  }

  async remove(actor: Actor, id: string, documentId: string): Promise<void> {
    refuseIfClosed(await this.find(actor, id));
    return this.documents.remove(actor, ownerOf(id), documentId);
  }

  private find(actor: Actor, id: string) {
    return findRow(this.db, actor, id, brusselsDay(this.clock.now()));
  }
}

function ownerOf(id: string): DocumentOwner {
  return {
    type: 'projects',
    id,
    lock: async (work) => {
      const project = await lockProject(work, id);
      refuseIfClosed(project);
      return project;
    },
  };
}

function refuseIfClosed({ state }: { state: string }): void {
  if (CLOSED.includes(state)) throw conflict('wrong-state');
}
