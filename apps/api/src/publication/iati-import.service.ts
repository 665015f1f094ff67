import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ImportReport } from '@passerelle/contract';
import type { Request } from 'express';
import { createReadStream } from 'node:fs';
import type { Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { FileStore } from '../core/files/file-store';
import type { FileType } from '../core/files/file-types';
import { receiveUpload } from '../core/files/receive-upload';
import { UnitOfWork } from '../core/work/unit-of-work';
import { importProject } from '../projects/project.import';
import type { IatiActivity } from './iati/iati-activity';
import { IATI_READER_LIMITS, readActivities, type IatiReading } from './iati/iati-reader';
import { IatiImport } from './iati-import.entity';
import { importedProject } from './imported-project';

/** A file to import: its name in the report, and its bytes. */
export interface ImportSource {
  name: string;
  chunks: AsyncIterable<Uint8Array>;
}

type Finding = ImportReport['findings'][number];

/** One import of several files. */
interface Run {
  actor: Actor;
  row: IatiImport;
  report: ImportReport;
  /** Identifiers taken so far: of the same activity in two files neither is the right one. */
  taken: Set<string>;
}

/** The report lists this many findings; more than that is a file to be mended, not to be read. */
const LISTED_FINDINGS = 500;
/** Judged by the reader of activities, which says line and reason; nothing else ever reads the file. */
const XML_FILES: Readonly<Record<string, FileType>> = {
  xml: { mediaType: 'application/xml', alsoSentAs: ['text/xml', 'text/plain'], content: 'own-reader' },
};

/** Takes published activities into the register of projects: one transaction each, safe to repeat. */
@Injectable()
export class IatiImportService {
  private readonly logger = new Logger('IatiImport');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Imports the file of a form; it is thrown away afterwards. */
  async importUpload(actor: Actor, request: Request): Promise<ImportReport> {
    const upload = await receiveUpload(actor, request, this.files, this.config.FILE_MAX_BYTES, {
      types: XML_FILES,
    });
    try {
      return await this.importFiles(actor, [{ name: upload.name, chunks: createReadStream(upload.path) }]);
    } finally {
      await this.files.discard(upload);
    }
  }

  /** Reads every file to its end, takes what is sound and says of the rest where and why. Never throws for a file. */
  async importFiles(actor: Actor, sources: readonly ImportSource[]): Promise<ImportReport> {
    const report: ImportReport = {
      files: sources.length,
      activities: 0,
      imported: 0,
      updated: 0,
      rejected: 0,
      warnings: 0,
      findings: [],
    };
    const run = { actor, row: await this.start(actor, sources), report, taken: new Set<string>() };
    for (const source of sources) await this.importFile(run, source);
    await this.finish(run);
    return report;
  }

  private async importFile(run: Run, source: ImportSource): Promise<void> {
    const limits = {
      ...IATI_READER_LIMITS,
      maxBytes: Math.max(this.config.FILE_MAX_BYTES, IATI_READER_LIMITS.maxBytes),
    };
    try {
      for await (const reading of readActivities(source.name, source.chunks, limits))
        await this.take(run, source.name, reading);
    } catch (error) {
      this.logger.warn(error);
      list(run.report, { file: source.name, line: null, element: '', reason: 'file-unreadable', severity: 'error' });
    }
  }

  private async take(run: Run, file: string, { activity, line, findings }: IatiReading): Promise<void> {
    const { report } = run;
    for (const { file: name, line: at, element, reason, severity } of findings)
      if (severity !== 'info') list(report, { file: name, line: at, element, reason, severity });
    if (line === undefined) return;
    report.activities += 1;
    const outcome = activity ? await this.store(run, activity) : 'rejected';
    if (outcome === 'not-storable' || outcome === 'identifier-duplicate') {
      report.rejected += 1;
      list(report, { file, line, element: 'iati-activity', reason: outcome, severity: 'error' });
    } else if (outcome !== 'unchanged') report[outcome] += 1;
  }

  /** One transaction for each activity: what the database refuses spoils only this one. */
  private async store({ actor, row, taken }: Run, activity: IatiActivity) {
    const { identifier } = activity;
    if (taken.has(identifier)) return 'identifier-duplicate' as const;
    try {
      const outcome = await this.unitOfWork.run(actor, async (work) => {
        const done = await importProject(work, importedProject(activity));
        if (!work.events.length) work.record('iati_import.unchanged', row, { identifier });
        return done;
      });
      taken.add(identifier);
      return outcome;
    } catch (error) {
      this.logger.warn(error);
      return 'not-storable' as const;
    }
  }

  private start(actor: Actor, sources: readonly ImportSource[]): Promise<IatiImport> {
    return this.unitOfWork.run(actor, (work) => {
      work.answerLater();
      const run = work.db.create(IatiImport, {
        startedAt: work.now,
        startedById: actor.id,
        files: sources.map(({ name }) => name),
      });
      return work.save(run, 'iati_import.start', { files: { from: null, to: run.files } });
    });
  }

  private async finish({ actor, row: { id }, report }: Run): Promise<void> {
    await this.unitOfWork.run(actor, async (work) => {
      const run = await work.lock(IatiImport, { id });
      const { activities, imported, updated, rejected, warnings } = report;
      const result = { activities, imported, updated, rejected, warnings };
      await work.db.save(Object.assign(run, result, { finishedAt: work.now }));
      work.record('iati_import.finish', run, result);
      await work.answer(report);
    });
  }
}

function list(report: ImportReport, finding: Finding): void {
  if (finding.severity === 'warning') report.warnings += 1;
  if (report.findings.length < LISTED_FINDINGS) report.findings.push(finding);
}
