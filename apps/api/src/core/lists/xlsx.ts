import { Injectable } from '@nestjs/common';
import { SHEET_LIMITS } from '@passerelle/contract';
import type { Response } from 'express';
import { join } from 'node:path';
import { announceFile } from '../files/send-file';
import { impossible } from '../problems';
import { inWorker } from '../workers/in-worker';
import type { CsvColumn } from './csv';
import { ExportPool, type ExportStatement } from './export-pool';
import type { Cell, Sheet } from './write-xlsx.worker';

const WORKER = join(__dirname, 'write-xlsx.worker');
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column of a sheet; amounts are numbers, moments are local times `2026-04-15 11:00`. */
export interface SheetColumn extends CsvColumn {
  type: 'text' | 'amount' | 'moment';
}

/** A sheet as a file, written in a thread of its own (SEC-47, SEC-48). */
export async function writeXlsx(sheet: Sheet): Promise<Buffer> {
  return Buffer.from(await inWorker<Uint8Array>(WORKER, sheet));
}

/** Sends the rows of a statement as a spreadsheet; more rows than fit are refused in words, none is left out in silence. */
@Injectable()
export class XlsxExport {
  constructor(private readonly pool: ExportPool) {}

  async send(response: Response, name: string, columns: SheetColumn[], statement: ExportStatement): Promise<void> {
    const rows = await this.pool.read(statement, async (stream) => {
      const found: Cell[][] = [];
      for await (const row of stream as AsyncIterable<Record<string, Cell>>) {
        if (found.length === SHEET_LIMITS.rows)
          throw impossible('too-many-rows', [
            { path: 'format', code: 'too-many-rows', params: { max: String(SHEET_LIMITS.rows) } },
          ]);
        found.push(columns.map(({ key }) => row[key] ?? null));
      }
      return found;
    });
    const file = await writeXlsx({ columns: columns.map(({ header, type }) => ({ header, type })), rows });
    announceFile(response, { name, mediaType: XLSX, size: file.length });
    response.end(file);
  }
}
