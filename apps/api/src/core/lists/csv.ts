import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { ExportPool, type ExportStatement } from './export-pool';

/** One column of an export: its heading and the row's field. */
export interface CsvColumn {
  header: string;
  key: string;
}

/** Sends the rows of a statement as CSV from a cursor to the socket: memory does not grow with the rows (SEC-47 for formulas). */
@Injectable()
export class CsvExport {
  constructor(private readonly pool: ExportPool) {}

  async send(response: Response, fileName: string, columns: CsvColumn[], statement: ExportStatement): Promise<void> {
    await this.pool.read(statement, async (rows) => {
      response.set({
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName}"`,
      });
      await pipeline(
        rows,
        stringify({
          header: true,
          bom: true,
          delimiter: ';',
          escape_formulas: true,
          columns,
          record_delimiter: 'windows',
        }),
        response,
      );
    });
  }
}
