import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import QueryStream from 'pg-query-stream';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/database';

/** One column of an export: its heading and the row's field. */
export interface CsvColumn {
  header: string;
  key: string;
}

/** Sends the rows of a statement as CSV from a cursor to the socket: memory does not grow with the rows (SEC-47 for formulas). */
@Injectable()
export class CsvExport {
  constructor(private readonly dataSource: DataSource) {}

  async send(
    response: Response,
    fileName: string,
    columns: CsvColumn[],
    statement: { sql: string; parameters: unknown[] },
  ): Promise<void> {
    const client = await poolOf(this.dataSource).connect();
    try {
      await client.query('begin transaction read only');
      await client.query(`set local statement_timeout = '120s'`);
      const source = client.query(new QueryStream(statement.sql, statement.parameters, { batchSize: 500 }));
      response.set({
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName}"`,
      });
      await pipeline(
        source,
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
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
}
