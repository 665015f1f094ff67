import { hash } from 'node:crypto';
import { Client, type ClientConfig, type PoolConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from './naming-strategy';

/** The role the application works as: it owns no table (SEC-2). */
export const APPLICATION_ROLE = 'passerelle_app';

/** Limits of every connection of the application (SEC-16). */
const sessionLimits = (statementMs: number): string =>
  [
    `role=${APPLICATION_ROLE}`,
    `statement_timeout=${statementMs}`,
    'lock_timeout=3000',
    'idle_in_transaction_session_timeout=10000',
    'timezone=UTC',
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

const STATEMENT_MS = 15_000;
const EXPORT_STATEMENT_MS = 120_000;
/** Exports of one process at once; more wait their turn. */
const EXPORTS = 4;

/** A server that does not answer is given up after this; answers of 503 come within 5 seconds (SEC-51). */
const CONNECT_MS = 3_000;
/** A burst waits this long for a connection of the pool before it is shed with 503 (SEC-54). */
const QUEUE_MS = 15_000;

/** The pool has one limit for both waits; ours gives up a dead server earlier than its place in the queue. */
class PatientClient extends Client {
  constructor(config: ClientConfig = {}) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS });
  }
}

/**
 * Some of many rows are best found in a way that depends on the values: such a statement is planned every time. One row
 * beside a record, `limit 1)`, and what TypeORM writes, `LIMIT 1`, go by a key.
 */
const PICKS_FROM_MANY = /\blimit\b(?! 1\))|\bLIMIT (?!1$)/;

/** Plans every other statement with parameters once per connection: that is most of what a short one costs (ADR 16). */
class PreparingClient extends PatientClient {
  override query = ((statement: unknown, values: unknown, ...rest: unknown[]): unknown => {
    const send = super.query.bind(this) as (...given: unknown[]) => unknown;
    const prepared =
      typeof statement === 'string' && Array.isArray(values) && values.length > 0 && !PICKS_FROM_MANY.test(statement);
    return send(
      prepared ? { name: hash('sha1', statement, 'base64url'), text: statement } : statement,
      values,
      ...rest,
    );
  }) as Client['query'];
}
/** A connection forgets the plans of yesterday's statements when it ends. */
const LONGEST_CONNECTION_S = 3_600;

const CONNECTION = { Client: PatientClient, keepAlive: true, idleTimeoutMillis: 30_000 };

const ofTheApplication = {
  Client: PreparingClient,
  maxLifetimeSeconds: LONGEST_CONNECTION_S,
  options: sessionLimits(STATEMENT_MS),
};

interface Source {
  url: string;
  entities: Extract<DataSourceOptions['entities'], unknown[]>;
  migrations: Extract<DataSourceOptions['migrations'], unknown[]>;
  pool: number;
}

/** Settings of the one DataSource; `owner` connects as the role that owns the tables, for migrations only. */
export function dataSourceOptions(source: Source, owner = false): DataSourceOptions {
  return {
    type: 'postgres',
    url: source.url,
    entities: source.entities,
    migrations: source.migrations,
    migrationsTableName: 'schema_migrations',
    synchronize: false,
    namingStrategy: new SnakeNamingStrategy(),
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: source.pool,
    connectTimeoutMS: QUEUE_MS,
    extra: {
      ...CONNECTION,
      application_name: 'passerelle',
      ...(owner ? {} : ofTheApplication),
    },
    logging: false,
  };
}

/** Settings of the pool the exports read from, so that long ones take no connection from the requests (SEC-16). */
export function exportPoolOptions(url: string): PoolConfig {
  return {
    ...CONNECTION,
    connectionString: url,
    application_name: 'passerelle-exports',
    options: sessionLimits(EXPORT_STATEMENT_MS),
    max: EXPORTS,
    connectionTimeoutMillis: QUEUE_MS,
  };
}
