import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LocalizedText } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { Database, firstRow, rows } from '../core/database/database';
import { Jobs } from '../core/jobs/jobs';
import { renderPdf } from '../core/pdf/render-pdf';
import type { Work } from '../core/work/work';
import { DocumentsService, type DocumentOwner } from '../documents/documents.service';
import { copyOf, type CopiedApplication } from './application-copy.document';
import type { ApplicationSnapshot } from './application-snapshot.entity';
import { readContent } from './application.content';
import { Application } from './application.entity';
import { idsIn } from './own-questions.paper';

/** What a job is about. */
interface CopyTask {
  snapshotId: string;
}
type Row = Omit<CopiedApplication, 'names' | 'content'> & { applicationId: string; content: unknown };

/** The PDF an applicant keeps of every file it submits, made outside the request (R7, SEC-48). */
@Injectable()
export class ApplicationCopies implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly documents: DocumentsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle<CopyTask>('applications.copy', ({ snapshotId }) => this.make(snapshotId));
  }

  /** Has the copy made if and only if the submission is committed. */
  order(work: Work, { id }: Pick<ApplicationSnapshot, 'id'>): Promise<void> {
    return this.jobs.send(work, 'applications.copy', { snapshotId: id });
  }

  private async make(snapshotId: string): Promise<void> {
    const { applicationId, content: stored, ...file } = await this.find(snapshotId);
    const content = readContent(stored);
    const copy = copyOf({ ...file, content, names: await this.namesIn(content, file.form) });
    await this.documents.keepMade(systemActor([], 'applications.copy'), ownerOf(applicationId), {
      id: snapshotId,
      kind: 'application-copy',
      name: `${file.reference}.pdf`,
      mediaType: 'application/pdf',
      content: await renderPdf(copy),
    });
  }

  private async find(snapshotId: string): Promise<Row> {
    const row = await firstRow<Row>(
      this.db,
      `select a.id as "applicationId", a.reference, a.language, s.content -> 'project' ->> 'title' as title,
              o.name as organisation, o.kbo_number as "kboNumber", c.code as "callCode", c.title as "callTitle",
              l.code as "lotCode", l.title as "lotTitle", to_json(s.submitted_at) #>> '{}' as "submittedAt",
              s.content, s.form, s.documents, s.sha256
       from application_snapshots s join applications a on a.id = s.application_id
         join organisations o on o.id = a.organisation_id join lots l on l.id = a.lot_id join calls c on c.id = l.call_id
       where s.id = $1`,
      [snapshotId],
    );
    if (!row) throw new Error(`no frozen file ${snapshotId}`);
    return row;
  }

  private async namesIn(
    { theme, partners }: CopiedApplication['content'],
    form: CopiedApplication['form'],
  ): Promise<CopiedApplication['names']> {
    const ids = [theme.themeId, partners.regionId, ...partners.placeIds, ...idsIn(form)].filter((id) => id !== null);
    const named = await rows<{ id: string; name: LocalizedText | string }>(
      this.db,
      `select id, name from themes where id = any($1) union all select id, name from partner_regions where id = any($1)
       union all select id, to_jsonb(name) from places where id = any($1)`,
      [ids],
    );
    return new Map(named.map(({ id, name }) => [id, name]));
  }
}

const ownerOf = (id: string): DocumentOwner => ({
  type: 'applications',
  id,
  lock: (work) => work.lock(Application, { id }),
});
