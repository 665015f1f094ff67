import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../core/auth/actor';
import { newId } from '../core/database/columns';
import { Jobs } from '../core/jobs/jobs';
import { renderPdf } from '../core/pdf/render-pdf';
import type { StructuredDocument } from '../core/pdf/structured-document';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { Application } from './application.entity';

/** What a job is about: the letter as it was decided. */
interface LetterTask {
  applicationId: string;
  documentId: string;
  name: string;
  letter: StructuredDocument;
}

/** Letters of decision about a file, kept with it as PDF; made outside the request (SEC-48, SEC-73). */
@Injectable()
export class ApplicationLetters implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<LetterTask>('applications.letter', (task) => this.make(task));
  }

  /** Has the letter made if and only if the decision is committed. */
  order(
    work: Work,
    { id, reference }: Pick<Application, 'id' | 'reference'>,
    letter: StructuredDocument,
  ): Promise<void> {
    const task: LetterTask = { applicationId: id, documentId: newId(), name: `${reference}.pdf`, letter };
    return this.jobs.send(work, 'applications.letter', task);
  }

  private async make({ applicationId, documentId, name, letter }: LetterTask): Promise<void> {
    const owner = {
      type: 'applications',
      id: applicationId,
      lock: (work: Work) => work.lock(Application, { id: applicationId }),
    };
    await this.documents.keepMade(systemActor([], 'applications.letter'), owner, {
      id: documentId,
      kind: 'decision-letter',
      name,
      mediaType: 'application/pdf',
      content: await renderPdf(letter),
    });
  }
}
