import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';

/** What runs a statement with parameters: the database for reads, `work.db` inside a unit of work. */
export interface Queryable {
  query<Result = unknown>(sql: string, parameters?: unknown[]): Promise<Result>;
}

/** Reads that only show something: one SQL statement with parameters each, answered as typed rows. */
@Injectable()
export class Database implements Queryable {
  constructor(private readonly dataSource: DataSource) {}

  query<Result = unknown>(sql: string, parameters: unknown[] = []): Promise<Result> {
    return this.dataSource.query<Result>(sql, parameters);
  }
}

/** The rows of a statement. */
export function rows<Row>(db: Queryable, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  return db.query<Row[]>(sql, parameters);
}

/** The first row of a statement, or undefined. */
export async function firstRow<Row>(db: Queryable, sql: string, parameters: unknown[] = []): Promise<Row | undefined> {
  const [row] = await db.query<Row[]>(sql, parameters);
  return row;
}

/** The connection pool of the DataSource, for sessions and for streams. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
