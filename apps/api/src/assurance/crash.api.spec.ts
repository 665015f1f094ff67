import { applicationPaths, type ApplicationDetail } from '@passerelle/contract';
import { setTimeout as pause } from 'node:timers/promises';
import { verifyChain } from '../core/audit/chain';
import { asQueryable } from '../seed/synthetic';
import { ApiClient, type Answer } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';
import { byStatus, givenReadyDrafts, inParallel } from './many-drafts';
import { freePort, startProcess, type ApiProcess } from './processes';

const FILES = 200;
const KILL_AFTER = [40, 120];
const GIVE_UP_MS = 45_000;

describe('kill -9 during 200 submissions whose clients retry (SEC-52)', () => {
  let api: TestApi;
  let process: ApiProcess;
  let drafts: { id: string; version: number }[];
  let answers: Answer<ApplicationDetail>[];
  let broken = 0;

  beforeAll(async () => {
    api = await startApi();
    drafts = await givenReadyDrafts(api, FILES);
    const PORT = String(await freePort());
    process = await startProcess(api, { PORT });
    const owner = await new ApiClient(process.url).signIn(api.people.owner.email);
    let acknowledged = 0;
    let restarting: Promise<void> = Promise.resolve();
    const restart = async () => {
      await process.kill();
      process = await startProcess(api, { PORT });
    };
    answers = await inParallel(drafts, 16, async ({ id, version }) => {
      const answer = await untilAnswered(() =>
        owner.post<ApplicationDetail>(applicationPaths.submit(id), {}, { version, key: `submit-${id}` }),
      );
      acknowledged += 1;
      if (KILL_AFTER.includes(acknowledged)) restarting = restarting.then(restart);
      return answer;
    });
    await restarting;
  }, 90_000);
  afterAll(async () => {
    await process.stop();
    await api.close();
  });

  /** What our pages do: the same request again until somebody answers for it. */
  async function untilAnswered<Body>(request: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const begun = Date.now();
    while (Date.now() - begun < GIVE_UP_MS) {
      try {
        const answer = await request();
        if (answer.status < 500) return answer;
      } catch {
        broken += 1;
      }
      await pause(100);
    }
    throw new Error('nobody answered');
  }

  it('was really hit: requests broke off, and all were answered in the end', () => {
    expect(broken).toBeGreaterThan(0);
    expect(byStatus(answers)).toEqual({ [answers[0]?.status ?? 0]: FILES });
    expect(answers[0]?.status).toBeLessThan(300);
  });

  it('lost nothing that was acknowledged', async () => {
    const { rows } = await api.owner.query<{ id: string; reference: string; state: string }>(
      'select id, reference, state from applications order by id',
    );
    const acknowledged = answers.map(({ body: { id, reference, state } }) => ({ id, reference, state }));
    expect(rows).toEqual(acknowledged.sort((a, b) => (a.id < b.id ? -1 : 1)));
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['submitted']));
  });

  it('did nothing twice: one number, frozen copy, receipt and event for each file', async () => {
    const { rows } = await api.owner.query(
      `select count(distinct a.reference)::int as numbers,
              (select count(*)::int from application_snapshots) as copies,
              (select count(*)::int from mail_messages where about_type = 'applications') as receipts,
              (select count(*)::int from audit_events where action = 'application.submit') as events,
              (select last from application_numbers) as last
       from applications a`,
    );
    expect(rows).toEqual([{ numbers: FILES, copies: FILES, receipts: FILES, events: FILES, last: FILES }]);
  });

  it('left a trail that verifies (SEC-21)', async () => {
    expect(await verifyChain(asQueryable(api.owner))).toMatchObject({ intact: true });
  });
});
