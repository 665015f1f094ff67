import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { pipeline } from 'node:stream/promises';
import { Pool, type PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import { CONFIG, type Config } from '../config';
import { exportPoolOptions } from '../database/data-source-options';

/** One column of an export: its heading and the row's field. */
export interface CsvColumn {
  header: string;
  key: string;
}

/** Sends the rows of a statement as CSV from a cursor to the socket: memory does not grow with the rows (SEC-47 for formulas). */
@Injectable()
export class CsvExport implements OnApplicationShutdown {
  private readonly logger = new Logger('CsvExport');
  private readonly pool: Pool;

  constructor(@Inject(CONFIG) config: Config) {
    const listen = (error: Error) => {
      this.logger.warn(error.message);
    };
    // A connection that breaks says so to whoever listens, in the pool or in use; unheard, it ends the process (SEC-51).
    this.pool = new Pool(exportPoolOptions(config.DATABASE_URL))
      .on('error', listen)
      .on('connect', (client) => client.on('error', listen));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  async send(
    response: Response,
    fileName: string,
    columns: CsvColumn[],
    statement: { sql: string; parameters: unknown[] },
  ): Promise<void> {
    const client = await this.pool.connect();
    try {
      await Promise.race([brokenConnection(client), copy(client)]);
    } finally {
      // Closed and not kept: whatever the export left open ends with its connection.
      client.release(true);
    }

    async function copy(from: PoolClient): Promise<void> {
      await from.query('begin transaction read only');
      const source = from.query(new QueryStream(statement.sql, statement.parameters, { batchSize: 500 }));
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
    }
  }
}

/** Rejects when the connection breaks: the stream itself would wait for ever for the end of its cursor. */
const brokenConnection = (client: PoolClient): Promise<never> =>
  new Promise((_, reject) => client.once('error', reject));
