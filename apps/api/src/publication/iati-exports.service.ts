import { Injectable } from '@nestjs/common';
import { brusselsDay, type IatiCheck, type IatiExport, type IatiExportPage } from '@passerelle/contract';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { systemActor, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, firstRow } from '../core/database/database';
import { sendFile } from '../core/files/send-file';
import { Jobs } from '../core/jobs/jobs';
import { listPage } from '../core/lists/list-query';
import { conflict, impossible, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { IatiExportRow } from './iati-export.entity';
import { everyExport, exportList, findExport, newestExport } from './iati-export.queries';
import { IatiPublisher, type PublicationResult } from './iati-publisher';
import { PublishedFiles } from './published-files';
import { findReporter } from './published.queries';

/** Two milliseconds each: the reader waits for the answer. */
const CHECKED_AT_ONCE = 2_000;

/** Publishing: what would go out, the files that went out, and making new ones. */
@Injectable()
export class IatiExportsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly files: PublishedFiles,
    private readonly publisher: IatiPublisher,
  ) {}

  /** What a file made now would hold, errors first (R55); of a very large register its newest part. */
  async check(): Promise<IatiCheck> {
    const check: IatiCheck = { activities: 0, leftOut: 0, complete: true, findings: [] };
    for await (const { findings, sound } of this.publisher.checked(this.clock.now())) {
      if (check.activities + check.leftOut === CHECKED_AT_ONCE) {
        check.complete = false;
        break;
      }
      if (sound) check.activities += 1;
      else check.leftOut += 1;
      check.findings.push(...findings);
    }
    check.findings.sort((a, b) => a.severity.localeCompare(b.severity));
    return check;
  }

  list(query: Record<string, string | undefined>): Promise<IatiExportPage> {
    return listPage<IatiExport>(this.db, exportList, query, everyExport);
  }

  /** Asks for a new file; the job that is sent with it makes it. */
  request(actor: Actor): Promise<IatiExport> {
    return this.unitOfWork.run(actor, async (work) => {
      if (!(await findReporter(work.db))) throw impossible('iati-identifier-missing');
      return this.open(work, null);
    });
  }

  /** The file of the month (R56), once even when the job runs twice. */
  async requestMonthly(): Promise<void> {
    const month = brusselsDay(this.clock.now()).slice(0, 7);
    if (await firstRow(this.db, 'select 1 from iati_exports where month = $1', [month])) return;
    await this.unitOfWork.run(systemActor(['publication:export'], 'publication.monthly'), (work) =>
      this.open(work, month),
    );
  }

  /** Makes the file: bytes on the disk first, then the row says so. Repeated, it does nothing more. */
  async make(id: string): Promise<void> {
    const row = await findExport(this.db, id);
    if (!row || row.state === 'ready') return;
    const result: PublicationResult = { activities: 0, leftOut: 0, findings: [] };
    try {
      const file = await this.files.quarantine(Readable.from(inBytes(this.publisher.file(this.clock.now(), result))));
      await this.files.keep(file, id);
      const { size, sha256 } = file;
      await this.finish(id, 'iati_export.finish', { ...result, state: 'ready', size: String(size), sha256 });
    } catch (error) {
      await this.finish(id, 'iati_export.fail', { state: 'failed' });
      throw error;
    }
  }

  /** Sends a kept file; that somebody took it is an entry of the trail (SEC-20). */
  async download(actor: Actor, id: string, response: Response): Promise<void> {
    const row = await findExport(this.db, id);
    if (!row) throw notFound();
    if (row.state !== 'ready') throw conflict('export-not-ready');
    await this.unitOfWork.run(actor, async (work) => {
      work.record('iati_export.download', await work.lock(IatiExportRow, { id }), { sha256: row.sha256 });
    });
    await this.send(row, response);
  }

  /** The newest file, for everybody. */
  async sendNewest(response: Response): Promise<void> {
    const row = await newestExport(this.db);
    if (!row) throw notFound();
    await this.send(row, response);
  }

  private send({ id, at, size, sha256 }: IatiExport, response: Response): Promise<void> {
    const name = `iati-activities-${brusselsDay(new Date(at))}.xml`;
    return sendFile(response, this.files, { key: id, name, mediaType: 'application/xml', size, sha256 });
  }

  private async open(work: Work, month: string | null): Promise<IatiExport> {
    const row = work.db.create(IatiExportRow, { month, requestedAt: work.now, requestedById: work.actor.id });
    await work.save(row, 'iati_export.request', { month: { from: null, to: month } });
    await this.jobs.send(work, 'publication.export', { exportId: row.id });
    const made = await findExport(work.db, row.id);
    if (!made) throw new Error('an export just written is there');
    return made;
  }

  private async finish(id: string, action: string, values: Partial<IatiExportRow>): Promise<void> {
    await this.unitOfWork.run(systemActor(['publication:export'], 'publication.export'), async (work) => {
      const row = await work.lock(IatiExportRow, { id });
      if (row.state === 'ready') throw new Error('a published file is never replaced');
      const { findings: _findings, ...facts } = values;
      await work.save(Object.assign(row, values), action, facts);
    });
  }
}

async function* inBytes(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
