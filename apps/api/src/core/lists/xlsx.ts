import { Injectable } from '@nestjs/common';
import { SHEET_LIMITS } from '@passerelle/contract';
import type { Response } from 'express';
import { join } from 'node:path';
import { announceFile } from '../files/send-file';
import { impossible } from '../problems';
import { inWorker, type Hand, type TaskOptions } from '../workers/in-worker';
import type { CsvColumn } from './csv';
import { ExportPool, type ExportStatement } from './export-pool';
import type { Cell, Sheet, SheetHead } from './write-xlsx.worker';

const WORKER = join(__dirname, 'write-xlsx.worker');
/** Half as much again as the largest sheet needs: a thread without memory can take the process with it (ADR 18). */
const MEMORY_MB = 384;
/** Rows that go to the worker at a time. */
const BATCH = 500;
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A column of a sheet; amounts are numbers, moments are local times `2026-04-15 11:00`. */
export interface SheetColumn extends CsvColumn {
  type: 'text' | 'amount' | 'moment';
}

/** A sheet as a file, written in a thread of its own (SEC-47, SEC-48). */
export function writeXlsx({ columns, rows }: Sheet): Promise<Buffer> {
  return write({ columns }, { feed: (hand) => hand(rows) });
}

async function write(head: SheetHead, options: TaskOptions<Cell[][]>): Promise<Buffer> {
  return Buffer.from(await inWorker<Uint8Array, Cell[][]>(WORKER, head, { ...options, memoryMb: MEMORY_MB }));
}

/** Sends the rows of a statement as a spreadsheet; more rows than fit are refused in words, none is left out in silence. */
@Injectable()
export class XlsxExport {
  constructor(private readonly pool: ExportPool) {}

  /** The rows go from a cursor to the worker; nothing is sent before the file is whole. Who goes away ends both. */
  async send(response: Response, name: string, columns: SheetColumn[], statement: ExportStatement): Promise<void> {
    const gone = new AbortController();
    const { signal } = gone;
    response.once('close', () => {
      gone.abort();
    });
    const head = { columns: columns.map(({ header, type }) => ({ header, type })) };
    const keys = columns.map(({ key }) => key);
    const feed = (hand: Hand<Cell[][]>) =>
      this.pool.read(statement, (rows) => handRows(rows as AsyncIterable<Row>, keys, hand), signal);
    try {
      const file = await write(head, { feed, signal });
      announceFile(response, { name, mediaType: XLSX, size: file.length });
      response.end(file);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  }
}

type Row = Record<string, Cell>;

async function handRows(rows: AsyncIterable<Row>, keys: string[], hand: Hand<Cell[][]>): Promise<void> {
  let batch: Cell[][] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count > SHEET_LIMITS.rows) throw tooManyRows();
    batch.push(keys.map((key) => row[key] ?? null));
    if (batch.length < BATCH) continue;
    await hand(batch);
    batch = [];
  }
  if (batch.length) await hand(batch);
}

const tooManyRows = () =>
  impossible('too-many-rows', [{ path: 'format', code: 'too-many-rows', params: { max: String(SHEET_LIMITS.rows) } }]);
