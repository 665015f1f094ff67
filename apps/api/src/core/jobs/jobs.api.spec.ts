import { Jobs } from './jobs';
import { systemActor } from '../auth/actor';
import { UnitOfWork } from '../work/unit-of-work';
import { runJobs } from '../../testing/run-jobs';
import { startApi, type TestApi } from '../../testing/start-api';

describe('jobs', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const waiting = async () => {
    const { rows } = await api.owner.query<{ data: object }>(
      `select data from pgboss.job where name = 'documents.sweep' and state < 'active'`,
    );
    return rows.map(({ data }) => data);
  };
  const sendThen = (data: object, next: () => void) =>
    api.app.get(UnitOfWork).run(systemActor([]), async (work) => {
      await api.app.get(Jobs).send(work, 'documents.sweep', data);
      work.recordRefusal('the test', 'none');
      next();
    });

  it('exist if and only if the change they belong to is committed', async () => {
    await expect(
      sendThen({ n: 1 }, () => {
        throw new Error('the change fails');
      }),
    ).rejects.toThrow('the change fails');
    expect(await waiting()).toEqual([]);
    await sendThen({ n: 2 }, () => undefined);
    expect(await waiting()).toEqual([{ n: 2 }]);
    expect(await runJobs(api)).toEqual([]);
    expect(await waiting()).toEqual([]);
  });

  it('wait in queues the application may fill but not change (SEC-2)', async () => {
    const asApplication = (sql: string) => api.app.get(Jobs).boss.getDb().executeSql(sql);
    await expect(asApplication('select * from pgboss.queue limit 1')).resolves.toBeDefined();
    await expect(asApplication('create table pgboss.mine ()')).rejects.toThrow(/permission denied/);
    await expect(asApplication('alter table pgboss.queue add column mine text')).rejects.toThrow(/must be owner/);
  });

  it('have a schedule in the time of Brussels', async () => {
    const schedules = await api.app.get(Jobs).boss.getSchedules('documents.sweep');
    expect(schedules).toMatchObject([{ cron: '20 3 * * *', timezone: 'Europe/Brussels' }]);
  });

  it('are done by a worker, and a stop waits for the one in hand (SEC-52)', async () => {
    const worker = await startApi({ ROLE: 'worker' });
    const jobs = worker.app.get(Jobs);
    const done = new Promise<void>((resolve) => {
      const perform = jobs.perform.bind(jobs);
      jobs.perform = async (name, data) => {
        await perform(name, data);
        resolve();
      };
    });
    await jobs.boss.send('documents.sweep', {});
    await done;
    await worker.close();
  });
});
