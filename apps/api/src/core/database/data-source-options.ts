import type { DataSourceOptions } from 'typeorm';
import { SnakeNamingStrategy } from './naming-strategy';

/** The role the application works as: it owns no table (SEC-2). */
export const APPLICATION_ROLE = 'passerelle_app';

/** Limits of every connection of the application (SEC-16). */
const SESSION_LIMITS = [
  `role=${APPLICATION_ROLE}`,
  'statement_timeout=15000',
  'lock_timeout=3000',
  'idle_in_transaction_session_timeout=10000',
  'timezone=UTC',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

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
    connectTimeoutMS: 5_000,
    extra: {
      application_name: 'passerelle',
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      ...(owner ? {} : { options: SESSION_LIMITS }),
    },
    logging: false,
  };
}
