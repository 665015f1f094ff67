import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../data-source';
import { asQueryable, seedSynthetic } from '../seed/synthetic';
import { startApi, type TestApi } from '../testing/start-api';

/** The last migration of the foundation; everything after it came while files existed. */
const FOUNDATION = 'RecordNames1795500022500';
const FILES = 10_000;
const LIMIT_MS = 120_000;

/** What no migration may change: every file as its partner wrote it, what was frozen of it, and the money. */
const FINGERPRINTS = {
  applications: `select count(*)::int as count, md5(string_agg(md5(concat_ws('|', id, version, reference, lot_id, organisation_id,
    title, state, content, requested_amount, proposed_amount, submitted_at, updated_at)), '' order by id)) as sum from applications`,
  snapshots: `select count(*)::int as count, md5(string_agg(sha256, '' order by id)) as sum from application_snapshots`,
  documents: `select count(*)::int as count, md5(string_agg(concat_ws('|', id, owner_id, kind, sha256), '' order by id)) as sum
    from documents`,
  screenings: `select count(*)::int as count, md5(string_agg(md5(concat_ws('|', id, checks, screened_by_id)), '' order by id)) as sum
    from screenings`,
  projects: `select count(*)::int as count, md5(string_agg(concat_ws('|', id, state, granted, committed, paid), '' order by id)) as sum
    from projects`,
};

describe('the migrations since the foundation', () => {
  let api: TestApi;
  let owner: DataSource;
  beforeAll(async () => {
    api = await startApi();
    const client = new Client({ connectionString: api.config.DATABASE_URL, options: '-c role=passerelle_app' });
    await client.connect();
    await seedSynthetic(asQueryable(client), FILES);
    await client.end();
    owner = await ownerDataSource(api.config.DATABASE_URL).initialize();
  }, LIMIT_MS);
  afterAll(async () => {
    await owner.destroy();
    await api.close();
  });

  const fingerprints = async () => {
    const found: Record<string, { count: number; sum: string }> = {};
    for (const [name, sql] of Object.entries(FINGERPRINTS)) [found[name]] = await owner.query(sql);
    return found;
  };

  it(
    'go back and forward over ten thousand files and change none of them',
    async () => {
      const before = await fingerprints();
      expect(before['applications']?.count).toBe(FILES);
      const since = owner.migrations.findIndex((migration) => migration.constructor.name === FOUNDATION) + 1;
      expect(since).toBeGreaterThan(0);
      for (const _migration of owner.migrations.slice(since)) await owner.undoLastMigration();
      const done = await owner.runMigrations({ transaction: 'each' });
      expect(done).toHaveLength(owner.migrations.length - since);
      expect(await fingerprints()).toEqual(before);
    },
    LIMIT_MS,
  );
});
