import { auditPaths, type ChainVerdict } from '@passerelle/contract';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApi, type TestApi } from '../../testing/start-api';
import { runJobs } from '../../testing/run-jobs';
import { Database } from '../database/database';
import { Jobs } from '../jobs/jobs';
import { AnchorFolder, type Anchor } from './anchor-folder';
import { auditVerify } from './audit.command';
import { CANONICAL_SQL } from './chain';

describe('anchors of the audit chain outside the database (SEC-22)', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi();
    for (const role of ['officer', 'manager', 'finance', 'auditor'] as const) await api.as(role);
  });
  afterEach(() => api.close());

  const pathOf = (name: string) => join(api.config.AUDIT_DIR, name);
  const lines = () => readFileSync(pathOf('anchors.jsonl'), 'utf8').split('\n').filter(Boolean);
  const anchors = () => lines().map((line) => JSON.parse(line) as Anchor);
  const verify = async () => (await (await api.as('auditor')).get<ChainVerdict>(auditPaths.verify)).body;
  /** One turn of the hourly job. */
  const anchor = async () => {
    await api.app.get(Jobs).boss.send('core.anchor', {});
    return runJobs(api, 'core.anchor');
  };
  const newEntry = async () => (await api.as('officer')).get(auditPaths.events);
  const headOf = async () => {
    const sql = `select seq::int as sequence, encode(hash, 'hex') as hash from audit_head`;
    return (await api.owner.query<Omit<Anchor, 'at' | 'signature'>>(sql)).rows[0];
  };
  /** What a database owner can do: go around the triggers, and seal again what is left. */
  const forgeAndSeal = (sql: string) =>
    api.owner.query(`set session_replication_role = replica; ${sql};
      do $$ declare
        entry bigint;
        sealed bytea := decode(repeat('00', 32), 'hex');
      begin
        for entry in select seq from audit_events order by seq loop
          update audit_events set previous_hash = sealed,
            hash = sha256(convert_to(${CANONICAL_SQL} || E'\\x1f' || encode(sealed, 'hex'), 'UTF8'))
          where seq = entry returning hash into sealed;
        end loop;
        update audit_head set seq = entries.newest, hash = sealed
        from (select max(seq) as newest from audit_events) entries;
      end $$;
      set session_replication_role = default`);
  const command = async () => {
    const printed: string[] = [];
    const folder = new AnchorFolder(api.config);
    const code = await auditVerify(api.app.get(Database), folder, (line) => printed.push(line));
    return { code, printed: printed.join('\n') };
  };

  it('are made each hour, and none while nothing happens', async () => {
    expect(await api.app.get(Jobs).boss.getSchedules('core.anchor')).toMatchObject([{ cron: '25 * * * *' }]);
    const first = await headOf();
    expect(await anchor()).toEqual([]);
    await anchor();
    expect(anchors()).toMatchObject([{ ...first, at: expect.stringMatching(/^\d{4}-.*Z$/) as string }]);
    await newEntry();
    await anchor();
    expect(anchors()).toMatchObject([{ ...first }, { ...(await headOf()) }]);
  });

  it('are signed by a key that only the server can read', async () => {
    await anchor();
    expect(readdirSync(api.config.AUDIT_DIR).sort()).toEqual(['anchors.jsonl', 'public-key.pem', 'signing-key.pem']);
    expect(statSync(pathOf('signing-key.pem')).mode & 0o777).toBe(0o600);
    const keys = ['public-key.pem', 'signing-key.pem'].map((name) => readFileSync(pathOf(name), 'utf8'));
    await newEntry();
    await anchor();
    expect(['public-key.pem', 'signing-key.pem'].map((name) => readFileSync(pathOf(name), 'utf8'))).toEqual(keys);
  });

  it('are made by a worker when it starts, by no other process', async () => {
    const same = { DATABASE_URL: api.config.DATABASE_URL, AUDIT_DIR: api.config.AUDIT_DIR };
    await (await startApi({ ...same, ROLE: 'api' })).close();
    expect(existsSync(pathOf('anchors.jsonl'))).toBe(false);
    for (let start = 0; start < 2; start += 1) await (await startApi({ ...same, ROLE: 'worker' })).close();
    expect(anchors()).toMatchObject([{ ...(await headOf()) }]);
  });

  it('are none at first, and the trail is intact all the same', async () => {
    expect(await verify()).toMatchObject({ intact: true, anchors: 0 });
    expect(await command()).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Nothing was anchored') as string,
    });
  });

  it('fit a trail that nobody touched, and are counted', async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await newEntry();
      await anchor();
    }
    await newEntry();
    const last = anchors()[1]?.at;
    expect(await verify()).toMatchObject({ intact: true, anchors: 2, anchoredAt: last });
    expect(await command()).toMatchObject({ code: 0, printed: expect.stringContaining('Signed anchors: 2') as string });
  });

  it('find a trail whose owner changed an entry and sealed everything again', async () => {
    await forgeAndSeal(`update audit_events set data = '{"forged": true}' where seq = 2`);
    // The chain alone cannot know.
    expect(await verify()).toMatchObject({ intact: true });
    await anchor();
    const good = (await headOf())?.sequence ?? 0;
    await newEntry();
    await anchor();
    await forgeAndSeal(`update audit_events set data = '{"forged": true}' where seq = ${good + 1}`);
    const firstBad = String(good + 1);
    expect(await verify()).toEqual({ intact: false, checked: good, firstBad, reason: 'anchor-differs' });
    expect(await command()).toMatchObject({ code: 1, printed: expect.stringContaining(firstBad) as string });
  });

  it('find a tail that was cut together with the head, also when new entries grow over it', async () => {
    await anchor();
    const anchored = (await headOf())?.sequence ?? 0;
    await forgeAndSeal('delete from audit_events where seq > 2');
    expect(await verify()).toEqual({ intact: false, checked: 2, firstBad: '3', reason: 'anchor-beyond' });
    expect(await command()).toMatchObject({ code: 1 });
    while (((await headOf())?.sequence ?? 0) < anchored) await newEntry();
    expect(await verify()).toMatchObject({ firstBad: String(anchored), reason: 'anchor-differs' });
  });

  it('count only with a right signature', async () => {
    await anchor();
    const sequence = anchors()[0]?.sequence ?? 0;
    const forged = { ...anchors()[0], at: '2026-01-01T00:00:00.000Z' };
    appendFileSync(pathOf('anchors.jsonl'), `${JSON.stringify(forged)}\n`);
    const found = { intact: false, checked: sequence, firstBad: String(sequence), reason: 'anchor-forged' };
    expect(await verify()).toEqual(found);
    rmSync(pathOf('public-key.pem'));
    expect(await verify()).toEqual({ ...found, checked: 0 });
  });

  it('go on after a line whose writing broke off', async () => {
    await anchor();
    appendFileSync(pathOf('anchors.jsonl'), lines()[0]?.slice(0, 40) ?? '');
    expect(await verify()).toMatchObject({ intact: true, anchors: 1 });
    await newEntry();
    await anchor();
    expect(lines()).toHaveLength(3);
    expect(await verify()).toMatchObject({ intact: true, anchors: 2 });
  });

  it('are never signed by a second key beside the first one', async () => {
    await anchor();
    rmSync(pathOf('signing-key.pem'));
    await newEntry();
    expect(await anchor()).toMatchObject([{ code: 'ENOENT' }]);
    expect(lines()).toHaveLength(1);
  });

  it('wait for a folder that can be written to, and the worker starts without', async () => {
    const blocked = pathOf('a-file');
    writeFileSync(blocked, '');
    const worker = await startApi({ DATABASE_URL: api.config.DATABASE_URL, AUDIT_DIR: blocked, ROLE: 'worker' });
    await worker.close();
    expect(readFileSync(blocked, 'utf8')).toBe('');
  });
});
