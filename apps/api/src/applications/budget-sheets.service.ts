import { Inject, Injectable } from '@nestjs/common';
import {
  answerTo,
  APPLICATION_LIMITS,
  BUDGET_SHEET_BYTES,
  LANGUAGES,
  questionsOf,
  type BudgetLineAnswer,
  type BudgetSheet,
  type BudgetTableSheet,
  type Language,
  type QuestionOf,
} from '@passerelle/contract';
import type { Request, Response } from 'express';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { CONFIG, type Config } from '../core/config';
import { Database } from '../core/database/database';
import { FileStore } from '../core/files/file-store';
import type { FileType } from '../core/files/file-types';
import { receiveUpload } from '../core/files/receive-upload';
import { announceFile } from '../core/files/send-file';
import { readXlsx } from '../core/lists/read-xlsx';
import type { ReadCell, SheetSize } from '../core/lists/read-xlsx.worker';
import type { Sheet } from '../core/lists/write-xlsx.worker';
import { writeXlsx, XLSX } from '../core/lists/xlsx';
import { malformed, notFound } from '../core/problems';
import { CATEGORY_TITLES, paperWords } from './application-paper.texts';
import { requireVisible } from './application.queries';
import { ApplicationsService } from './applications.service';
import { budgetOf } from './budget-sheet.rules';
import { tableOf, tableSheet, tableSize } from './budget-table-sheet.rules';

/** The inspection of archives has to pass before anything reads the sheet (SEC-45). */
const SHEETS: Readonly<Record<string, FileType>> = { xlsx: { mediaType: XLSX, content: 'office' } };

/** The costs of a file and its own budget tables as spreadsheets to work in elsewhere, and back. Nothing is kept of what is read. */
@Injectable()
export class BudgetSheets {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly applications: ApplicationsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(actor: Actor, id: string, asked: string | undefined, response: Response): Promise<void> {
    const language = languageOf(asked);
    const { content } = await this.applications.show(this.db, actor, id, this.clock.now());
    const say = paperWords(language);
    await sendSheet(response, `budget-${language}.xlsx`, {
      columns: [
        { header: say('category'), type: 'text' },
        { header: say('description'), type: 'text', width: 60 },
        { header: say('year'), type: 'text', width: 10 },
        { header: say('amount'), type: 'amount' },
      ],
      rows: content.budget.lines.map(({ category, label, year, amount }) => [
        CATEGORY_TITLES[category][language],
        label,
        year,
        amount.amount,
      ]),
    });
  }

  async sendTable(actor: Actor, id: string, key: string, asked: string | undefined, response: Response): Promise<void> {
    const language = languageOf(asked);
    const { question, lines } = await this.findTable(actor, id, key);
    await sendSheet(response, `${key}-${language}.xlsx`, tableSheet(question, lines, language));
  }

  async read(actor: Actor, id: string, request: Request): Promise<BudgetSheet> {
    await requireVisible(this.db, actor, id);
    return budgetOf(await this.received(actor, request, { rows: APPLICATION_LIMITS.budgetLines + 1, columns: 4 }));
  }

  async readTable(actor: Actor, id: string, key: string, request: Request): Promise<BudgetTableSheet> {
    const { question } = await this.findTable(actor, id, key);
    return tableOf(question, await this.received(actor, request, tableSize(question)));
  }

  /** A budget table that the file is asked for and its lines as the actor sees them; 404 for any other question. */
  private async findTable(
    actor: Actor,
    id: string,
    key: string,
  ): Promise<{ question: QuestionOf<'budget-table'>; lines: readonly BudgetLineAnswer[] }> {
    const { form } = await this.applications.show(this.db, actor, id, this.clock.now());
    const question = questionsOf(form?.definition ?? { sections: [] }).find((asked) => asked.key === key);
    if (question?.type !== 'budget-table') throw notFound();
    return { question, lines: answerTo(question, form?.answers ?? {}) ?? [] };
  }

  private async received(actor: Actor, request: Request, size: SheetSize): Promise<ReadCell[][]> {
    const limit = Math.min(BUDGET_SHEET_BYTES, this.config.FILE_MAX_BYTES);
    const upload = await receiveUpload(actor, request, this.files, limit, { types: SHEETS });
    try {
      return await readXlsx(upload.path, size);
    } finally {
      await this.files.discard(upload);
    }
  }
}

function languageOf(asked = 'fr'): Language {
  const language = LANGUAGES.find((known) => known === asked);
  if (!language) throw malformed('unknown-filter', [{ path: 'language', code: 'not-in-list' }]);
  return language;
}

async function sendSheet(response: Response, name: string, sheet: Sheet): Promise<void> {
  const file = await writeXlsx(sheet);
  announceFile(response, { name, mediaType: XLSX, size: file.length });
  response.end(file);
}
