import { runJobs } from '../../testing/run-jobs';
import { startApi, type TestApi } from '../../testing/start-api';
import { Jobs } from './jobs';

describe('the nightly sweep', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('removes what is over and keeps the rest, and says how much', async () => {
    await api.owner.query(`
      insert into sessions (sid, sess, expire) values ('over', '{}', now() at time zone 'UTC' - interval '1 minute'),
                                                      ('open', '{}', now() at time zone 'UTC' + interval '1 minute');
      insert into idempotency_keys (actor_id, key, route, body_hash, created_at)
      select gen_random_uuid(), 'key of day ' || n, '', '', now() - n * interval '1 day' from generate_series(6, 9) n;
      insert into presence (subject_id, person_id, tab, seen_at)
      select gen_random_uuid(), id, gen_random_uuid(), now() - interval '1 minute' from users limit 1;
      insert into rate_limits (key, points, expire) values ('over', 1, extract(epoch from now()) * 1000 - 1),
                                                           ('runs', 1, extract(epoch from now()) * 1000 + 60000)`);
    await api.app.get(Jobs).boss.send('core.sweep', {});
    expect(await runJobs(api)).toEqual([]);
    const { rows } = await api.owner.query(`
      select (select array_agg(sid) from sessions) as sessions, (select array_agg(key) from idempotency_keys) as keys,
             (select array_agg(key) from rate_limits) as counters,
             (select data from audit_events where action = 'core.sweep') as event`);
    expect(rows).toEqual([
      {
        sessions: ['open'],
        keys: ['key of day 6'],
        counters: ['runs'],
        event: { sessions: 1, idempotencyKeys: 3, presence: 1, rateLimits: 1 },
      },
    ]);
  });

  it('has a time of its own each night', async () => {
    expect(await api.app.get(Jobs).boss.getSchedules('core.sweep')).toMatchObject([{ cron: '40 3 * * *' }]);
  });
});
