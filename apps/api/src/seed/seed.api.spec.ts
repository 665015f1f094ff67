import {
  APPLICATION_STATES,
  CLAIM_STATES,
  DECISION_STATES,
  MODALITIES,
  PROJECT_STATES,
  RECOVERY_STATES,
  REPORT_STATES,
  SHEET_STATES,
} from '@passerelle/contract';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { verifyBudget } from '../budget/budget.queries';
import { verifyChain } from '../core/audit/chain';
import { loadConfig, type Config } from '../core/config';
import { createDatabase } from '../testing/test-database';
import { seedDemo } from './seed';
import { asQueryable } from './synthetic';

const LONGEST_LOAD = 240_000;

describe('the demo', () => {
  let database: Awaited<ReturnType<typeof createDatabase>>;
  let client: Client;
  let config: Config;
  const statesOf = async (table: string, column = 'state') => {
    const { rows } = await client.query<{ value: string }>(`select distinct ${column} as value from ${table}`);
    return rows.map(({ value }) => value).sort();
  };
  const one = async (sql: string) => (await client.query<Record<string, unknown>>(sql)).rows[0];

  beforeAll(async () => {
    database = await createDatabase();
    config = configOf(database.url);
    client = new Client({ connectionString: database.url });
    await client.connect();
    await expect(seedDemo(config)).resolves.toBe('loaded');
  }, LONGEST_LOAD);
  afterAll(async () => {
    await client.end();
    await database.drop();
    rmSync(config.FILES_DIR, { recursive: true });
  });

  it('has a dossier in every state', async () => {
    const imported = 'historic';
    expect(await statesOf('applications')).toEqual([...APPLICATION_STATES].sort());
    expect(await statesOf('projects')).toEqual(PROJECT_STATES.filter((state) => state !== imported).sort());
    expect(await statesOf('projects', 'modality')).toEqual([...MODALITIES].sort());
    expect(await statesOf('claims')).toEqual([...CLAIM_STATES].sort());
    expect(await statesOf('reports')).toEqual([...REPORT_STATES].sort());
    expect(await statesOf('decisions')).toEqual([...DECISION_STATES].sort());
    expect(await statesOf('recoveries')).toEqual([...RECOVERY_STATES].sort());
    expect(await statesOf('score_sheets')).toEqual([...SHEET_STATES].sort());
  });

  it('has a call that is open when it is loaded', async () => {
    expect(
      await one(
        `select count(*)::int as open from calls where state = 'published' and now() between opens_at and closes_at`,
      ),
    ).toEqual({ open: 1 });
  });

  it('waits for a step of every kind in the approval chain', async () => {
    const { rows } = await client.query<{ kind: string }>(
      `select distinct waiting_for as kind from decisions where state = 'in_approval' and waiting_for is not null order by 1`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'budget-minister',
      'government',
      'inspector',
      'management',
      'minister',
    ]);
  });

  it('has no budget line whose totals differ from its movements (SEC-11)', async () => {
    expect((await verifyBudget(asQueryable(client))).differences).toEqual([]);
  });

  it('leaves an intact trail that runs as time does, none of it in the future (SEC-21)', async () => {
    expect(await verifyChain(asQueryable(client))).toMatchObject({ intact: true });
    expect(
      await one(`select count(*) filter (where e.at < e.before)::int as backwards, count(*) filter (where e.at > now())::int as future
                 from (select at, lag(at) over (order by seq) as before from audit_events) e`),
    ).toEqual({ backwards: 0, future: 0 });
  });

  it('marks every organisation it invented, and sends no mail', async () => {
    expect(
      await one(`select count(*) filter (where not demo and not 'international-organisation' = any(kinds))::int as unmarked
                 from organisations where id <> '00000000-0000-7000-8000-000000000002'`),
    ).toEqual({ unmarked: 0 });
    expect(await statesOf('mail_messages')).toEqual(['shown']);
  });

  it('changes nothing when it is loaded again', async () => {
    const trail = 'select seq::text, encode(hash, $$hex$$) as hash from audit_head';
    const before = await one(trail);
    await expect(seedDemo(config)).resolves.toBe('present');
    expect(await one(trail)).toEqual(before);
  });

  it('refuses to go on with a demo that was loaded in part', async () => {
    const other = await createDatabase();
    const owner = new Client({ connectionString: other.url });
    await owner.connect();
    await owner.query(
      `insert into users (id, email, name, demo) values (gen_random_uuid(), 'officer@demo.invalid', 'Nora', true)`,
    );
    await owner.end();
    await expect(seedDemo({ ...config, DATABASE_URL: other.url })).rejects.toThrow('interrupted');
    await other.drop();
  });
});

function configOf(url: string): Config {
  return loadConfig({
    NODE_ENV: 'test',
    DEMO: 'true',
    DATABASE_URL: url,
    SESSION_SECRETS: 'a-secret-of-the-tests-and-nothing-else',
    SMTP_URL: 'smtp://127.0.0.1:1',
    FILES_DIR: mkdtempSync(join(tmpdir(), 'passerelle-files-')),
    LOG_LEVEL: 'silent',
  });
}
