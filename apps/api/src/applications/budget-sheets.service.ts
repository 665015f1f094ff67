import { Inject, Injectable } from '@nestjs/common';
import { APPLICATION_LIMITS, BUDGET_SHEET_BYTES, LANGUAGES, type BudgetSheet } from '@passerelle/contract';
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
import { writeXlsx, XLSX } from '../core/lists/xlsx';
import { malformed } from '../core/problems';
import { CATEGORY_TITLES, paperWords } from './application-paper.texts';
import { requireVisible } from './application.queries';
import { ApplicationsService } from './applications.service';
import { budgetOf } from './budget-sheet.rules';

/** The inspection of archives has to pass before anything reads the sheet (SEC-45). */
const SHEETS: Readonly<Record<string, FileType>> = { xlsx: { mediaType: XLSX, content: 'office' } };

/** The costs of a file as a spreadsheet to work in elsewhere, and back. Nothing is kept of what is read. */
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
    const language = LANGUAGES.find((known) => known === (asked ?? 'fr'));
    if (!language) throw malformed('unknown-filter', [{ path: 'language', code: 'not-in-list' }]);
    const { content } = await this.applications.show(this.db, actor, id, this.clock.now());
    const say = paperWords(language);
    const file = await writeXlsx({
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
    announceFile(response, { name: `budget-${language}.xlsx`, mediaType: XLSX, size: file.length });
    response.end(file);
  }

  async read(actor: Actor, id: string, request: Request): Promise<BudgetSheet> {
    await requireVisible(this.db, actor, id);
    const limit = Math.min(BUDGET_SHEET_BYTES, this.config.FILE_MAX_BYTES);
    const upload = await receiveUpload(actor, request, this.files, limit, { types: SHEETS });
    try {
      return budgetOf(await readXlsx(upload.path, APPLICATION_LIMITS.budgetLines + 1));
    } finally {
      await this.files.discard(upload);
    }
  }
}
