import { Pool } from 'pg';
import { startApi, type TestApi } from '../../testing/start-api';
import { exportPoolOptions } from './data-source-options';
import { Database } from './database';

/** What no connection of the application goes without. */
const LIMITS = {
  lock_timeout: '3s',
  idle_in_transaction_session_timeout: '10s',
  role: 'passerelle_app',
  TimeZone: 'UTC',
};

describe('connections of the application (SEC-16)', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const names = [...Object.keys(LIMITS), 'statement_timeout'];
  const SETTINGS = `select json_object_agg(name, current_setting(name)) as settings from unnest($1::text[]) name`;

  it('give up a statement after 15 seconds, a lock after 3 and an idle transaction after 10', async () => {
    const [row] = await api.app.get(Database).query<{ settings: object }[]>(SETTINGS, [names]);
    expect(row?.settings).toEqual({ ...LIMITS, statement_timeout: '15s' });
  });

  it('plan a statement about one record once, and one about many for its values', async () => {
    const db = api.app.get(Database);
    const [one, many] = ['select name from users where id = $1', 'select name from users where id > $1 limit 3'];
    for (let time = 0; time < 12; time++)
      for (const statement of [one, many]) await db.query(statement, [api.people.owner.id]);
    const kept = await db.query<object[]>(
      `select statement, generic_plans > 0 as once from pg_prepared_statements where statement in (select unnest($1::text[]))`,
      [[one, many]],
    );
    expect(kept).toEqual([{ statement: one, once: true }]);
  });

  it('of exports are few, and may take 2 minutes for a statement', async () => {
    const options = exportPoolOptions(api.config.DATABASE_URL);
    const pool = new Pool(options);
    const { rows } = await pool.query<{ settings: object }>(SETTINGS, [names]);
    await pool.end();
    expect(rows[0]?.settings).toEqual({ ...LIMITS, statement_timeout: '2min' });
    expect(options.max).toBe(4);
  });
});
