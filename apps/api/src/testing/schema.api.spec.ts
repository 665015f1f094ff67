import { ownerDataSource } from '../data-source';
import { createDatabase } from './test-database';

describe('schema', () => {
  it('is what the entities say: no migration is missing', async () => {
    const database = await createDatabase();
    const owner = ownerDataSource(database.url);
    try {
      await owner.initialize();
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      if (owner.isInitialized) await owner.destroy();
      await database.drop();
    }
  });

  it('lets no row vanish with another one (SEC-11)', async () => {
    const database = await createDatabase();
    const owner = ownerDataSource(database.url);
    try {
      await owner.initialize();
      const vanishing = await owner.query<{ name: string }[]>(
        `select conname as name from pg_constraint where contype = 'f'
         and connamespace = 'public'::regnamespace and confdeltype not in ('a', 'r')`,
      );
      expect(vanishing).toEqual([]);
    } finally {
      if (owner.isInitialized) await owner.destroy();
      await database.drop();
    }
  });

  it('can be taken back step by step', async () => {
    const database = await createDatabase();
    const owner = ownerDataSource(database.url);
    try {
      await owner.initialize();
      for (const _migration of owner.migrations) await owner.undoLastMigration();
      const tables = await owner.query<{ name: string }[]>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migrations'`,
      );
      expect(tables).toEqual([]);
    } finally {
      if (owner.isInitialized) await owner.destroy();
      await database.drop();
    }
  });
});
