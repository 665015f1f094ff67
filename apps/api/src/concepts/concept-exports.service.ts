import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { ListFiles, prepareFile } from '../core/lists/list-file';
import { UnitOfWork } from '../core/work/unit-of-work';
import { Organisation } from '../organisations/organisation.entity';
import { conceptNoteFile, conceptNoteList } from './concept-note.list';
import { visibleTo } from './concept-note.queries';

/** The list of concept notes as a file; what leaves leaves a trace (SEC-20). */
@Injectable()
export class ConceptExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: ListFiles,
  ) {}

  async send(actor: Actor, name: string, query: Record<string, string>, response: Response): Promise<void> {
    const file = prepareFile(conceptNoteList, conceptNoteFile, query, visibleTo(actor));
    await this.unitOfWork.run(actor, async (work) => {
      work.record('concept_note.export', await work.lock(Organisation, { id: actor.organisationId }), { query });
    });
    await this.files.send(response, name, file);
  }
}
