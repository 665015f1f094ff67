import { Injectable } from '@nestjs/common';
import type { Language } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { Database, firstRow, rows } from '../core/database/database';
import { FileStore } from '../core/files/file-store';
import { VirusScanner } from '../core/files/virus-scanner';
import { Jobs } from '../core/jobs/jobs';
import { Mail } from '../core/mail/mail';
import { mailText } from '../core/mail/mail-text';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Subject, Work } from '../core/work/work';
import { removeVersion } from './document-versions';
import { Document } from './document.entity';
import { REFUSED } from './document-refused.mail';

const BATCH = 100;
const SCANNER = systemActor([], 'documents.scan');

/** Every file goes through the virus scanner before anybody gets it; while the scanner is away, files wait (SEC-45). */
@Injectable()
export class DocumentScans {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly scanner: VirusScanner,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
  ) {}

  /** In the transaction that adds a document: it waits for its scan, where there is a scanner. */
  async expect(work: Work, document: Document): Promise<void> {
    document.scan = this.scanner.present ? 'waiting' : 'none';
    if (this.scanner.present) await this.jobs.send(work, 'documents.scan', {});
  }

  /** Scans what waits, oldest first; an error when the scanner gives no verdict, and the rest waits for the next time. */
  async scanWaiting(): Promise<void> {
    if (!this.scanner.present) return;
    let waiting: { id: string; sha256: string }[];
    let after = '00000000-0000-0000-0000-000000000000';
    do {
      waiting = await rows(
        this.db,
        `select id, sha256 from documents where scan = 'waiting' and id > $1 order by id limit ${BATCH}`,
        [after],
      );
      for (const { id, sha256 } of waiting) {
        after = id;
        const content = await this.files.open(id, sha256);
        if (content) await this.conclude(id, await this.scanner.scan(content));
      }
    } while (waiting.length === BATCH);
  }

  private async conclude(id: string, virus: string | undefined): Promise<void> {
    await this.unitOfWork.run(SCANNER, async (work) => {
      const document = await work.lock(Document, { id, scan: 'waiting' });
      if (virus !== undefined) return this.refuse(work, document, virus);
      await work.db.update(Document, { id }, { scan: 'clean' });
      work.record('document.scan', document, { ownerType: document.ownerType, ownerId: document.ownerId });
    });
    if (virus !== undefined) await this.files.remove(id);
  }

  /** An infected document goes, the history of its record says so, and who sent it gets a mail. */
  private async refuse(work: Work, document: Document, virus: string): Promise<void> {
    const { id: documentId, kind, sha256, name, ownerType, ownerId, uploadedById } = document;
    const owners = work.db.dataSource.entityMetadatas.find(({ tableName }) => tableName === ownerType);
    const subject = owners && (await work.db.findOneBy<Subject>(owners.target, { id: ownerId }));
    if (!subject) throw new Error(`document ${documentId} belongs to no record`);
    await removeVersion(work, document);
    work.record('document.refuse', subject, { documentId, kind, sha256, virus });
    const sender = await firstRow<{ language: Language }>(work.db, 'select language from users where id = $1', [
      uploadedById,
    ]);
    const language = sender?.language ?? 'fr';
    const about = { type: ownerType, id: ownerId };
    await this.mail.queue(work, {
      to: { personId: uploadedById },
      language,
      ...mailText(REFUSED, language, { name }),
      about,
    });
  }
}
