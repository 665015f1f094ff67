import {
  APPLICATION_STATES,
  CLAIM_STATES,
  CONCEPT_STATES,
  DECISION_STATES,
  MODALITIES,
  PROJECT_STATES,
  RECOVERY_STATES,
  REPORT_STATES,
  SHEET_STATES,
} from '@passerelle/contract';
import { Client } from 'pg';
import { verifyBudget } from '../budget/budget.queries';
import { verifyChain } from '../core/audit/chain';
import { loadConfig, type Config } from '../core/config';
import { Passwords } from '../core/auth/passwords';
import { temporaryFolder } from '../testing/temporary-folder';
import { createDatabase } from '../testing/test-database';
import { DEMO_PASSWORD } from '../users/demo-password';
import { passwordFault } from '../users/password-strength';
import { DEMO_PEOPLE } from './demo-people';
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
  });

  it('asks questions of its own in the open call, which applications answer, and in a lot in preparation (B1, R21)', async () => {
    expect(
      await one(`select count(*)::int as versions, (select count(*) > 3 from applications a
                   where a.answers ? 'participation' and a.form_version_id = min(v.id::text)::uuid) as answered
                 from form_versions v join calls c on c.form_id = v.form_id`),
    ).toEqual({ versions: 1, answered: true });
    expect(
      await one(`select c.state, jsonb_array_length(f.draft -> 'sections') as sections
                 from lots l join forms f on f.id = l.own_form_id join calls c on c.id = l.call_id`),
    ).toEqual({ state: 'prepared', sections: 1 });
  });

  it('has a call with a concept stage, a note in every state, and a full file begun from one (B5)', async () => {
    expect(await statesOf('concept_notes')).toEqual([...CONCEPT_STATES].sort());
    expect(
      await one(`select count(*)::int as files, bool_and(n.answers ? 'needs') as answered
                 from applications a join concept_notes n on n.id = a.concept_note_id`),
    ).toEqual({ files: 1, answered: true });
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

  it('has an attachment that a newer version replaced before it was submitted', async () => {
    expect(
      await one(`select count(*) > 0 as replaced, bool_and(d.current and former.id is not null and a.submitted_at is not null) as whole
                 from documents d join applications a on a.id = d.owner_id
                   left join documents former on former.lineage_id = d.lineage_id and not former.current
                 where d.owner_type = 'applications' and d.version = 2`),
    ).toEqual({ replaced: true, whole: true });
  });

  it('holds some 60 organisations, 120 dossiers and 12 budget lines in each of the last three years', async () => {
    const counts = await one(
      `select (select count(*)::int from organisations where id <> '00000000-0000-7000-8000-000000000002') as organisations,
              (select count(*)::int from projects) + (select count(*)::int from applications a
                 where not exists (select 1 from projects p where p.application_id = a.id)) as dossiers`,
    );
    expect(Math.abs(Number(counts?.['organisations']) - 60)).toBeLessThan(6);
    expect(Math.abs(Number(counts?.['dossiers']) - 120)).toBeLessThan(12);
    const lines = await client.query<{ year: number; lines: number }>(
      'select year, count(*)::int as lines from budget_lines group by year order by year desc limit 3',
    );
    const thisYear = new Date().getFullYear();
    expect(lines.rows).toEqual([0, 1, 2].map((ago) => ({ year: thisYear - ago, lines: 12 })));
  });

  it('has the calls that were published, with their places and amounts (domain section 6)', async () => {
    const { rows } = await client.query<{ call: string }>(
      `select concat_ws(' ', c.code, l.envelope_amount::int, l.min_grant_amount::int, l.max_grant_amount::int,
                        trim_scale(l.max_share), (select string_agg(r.code, ',' order by r.code) from partner_regions r
                                                  where r.id = any(l.region_ids))) as call
       from calls c join lots l on l.call_id = c.id where c.code = any($1) order by c.code, l.code`,
      [['OSC2018', 'SUD2019', 'SUD2021', `SUD${new Date().getFullYear()}`, 'CMS2019']],
    );
    expect(rows.map(({ call }) => call)).toEqual([
      'CMS2019 200000 5000 25000 100',
      'OSC2018 350000 50000 150000 80 CHE,KIN,PAR,RSK',
      'OSC2018 450000 50000 150000 80 CHE,KIN,PAR,RSK',
      'SUD2019 350000 50000 175000 80 CHE,KIN,PAR,RSK',
      'SUD2019 450000 10000 125000 80 CHE,KIN,PAR,RSK',
      'SUD2021 800000 10000 125000 80 CHE,KIN,PAR,RSK',
      `SUD${new Date().getFullYear()} 800000 10000 125000 80 KIN,PSE,RSK`,
    ]);
  });

  it('has two calls that are open when it is loaded, one of them for concept notes', async () => {
    expect(
      await one(
        `select count(*)::int as open, (select count(*)::int from lots l where l.concept_closes_at > now()) as notes
         from calls where state = 'published' and now() between opens_at and closes_at`,
      ),
    ).toEqual({ open: 2, notes: 1 });
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

  it('opens every account it offers with one password, which is a good one, and no other account (SEC-30)', async () => {
    const { rows } = await client.query<{ id: string; demo: boolean; hash: string | null }>(
      'select id, demo, password_hash as hash from users',
    );
    const hashes = new Set(rows.filter(({ demo }) => demo).map(({ hash }) => hash));
    expect(hashes.size).toBe(1);
    expect(await new Passwords(config).match(DEMO_PASSWORD, [...hashes][0] ?? null)).toBe(true);
    expect(rows.filter(({ demo, hash }) => !demo && hash !== null)).toEqual([]);
    const names = DEMO_PEOPLE.flatMap(({ name }) => name.split(' '));
    expect(await passwordFault(DEMO_PASSWORD, names)).toBeUndefined();
  });

  it('is refused outside demo mode (SEC-36)', async () => {
    await expect(seedDemo({ ...config, DEMO: false })).rejects.toThrow('only when DEMO is true');
  });

  it('says that an earlier load was interrupted instead of going on with it', async () => {
    const other = await createDatabase();
    const owner = new Client({ connectionString: other.url });
    await owner.connect();
    await owner.query(
      `insert into users (id, email, name, demo) values (gen_random_uuid(), 'officer@demo.invalid', 'Nora', true)`,
    );
    await owner.end();
    await expect(seedDemo({ ...config, DATABASE_URL: other.url })).resolves.toBe('interrupted');
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
    FILES_DIR: temporaryFolder(),
    AUDIT_DIR: temporaryFolder(),
    LOG_LEVEL: 'silent',
  });
}
