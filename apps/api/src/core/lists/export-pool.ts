import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import QueryStream from 'pg-query-stream';
import { CONFIG, type Config } from '../config';
import { exportPoolOptions } from '../database/data-source-options';

/** What an export reads: one statement with its values. */
export interface ExportStatement {
  sql: string;
  parameters: unknown[];
}

/** The connections of exports: long ones take none from the requests (SEC-16). */
@Injectable()
export class ExportPool implements OnApplicationShutdown {
  private readonly logger = new Logger('ExportPool');
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

  /** Hands the rows of a statement to `take` from a cursor: memory does not grow with them. `signal` ends it early. */
  async read<Result>(
    { sql, parameters }: ExportStatement,
    take: (rows: QueryStream) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const client = await this.pool.connect();
    try {
      signal?.throwIfAborted();
      return await Promise.race([brokenConnection(client), copy(client), ...(signal ? [aborted(signal)] : [])]);
    } finally {
      // Closed and not kept: whatever the export left open ends with its connection.
      client.release(true);
    }

    async function copy(from: PoolClient): Promise<Result> {
      await from.query('begin transaction read only');
      return take(from.query(new QueryStream(sql, parameters, { batchSize: 500 })));
    }
  }
}

/** Rejects when the connection breaks: the stream itself would wait for ever for the end of its cursor. */
const brokenConnection = (client: PoolClient): Promise<never> =>
  new Promise((_, reject) => client.once('error', reject));

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
