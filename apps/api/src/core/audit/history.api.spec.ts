import { systemActor } from '../auth/actor';
import { Database } from '../database/database';
import { UnitOfWork } from '../work/unit-of-work';
import { User } from '../../users/user.entity';
import { startApi, type TestApi } from '../../testing/start-api';
import { historyOf } from './history';

describe('the history of a record', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('keeps its newest 500 events, the oldest of them first', async () => {
    const { id } = api.people.officer;
    await api.app.get(UnitOfWork).run(systemActor([]), async (work) => {
      const user = await work.lock(User, { id });
      for (let n = 1; n <= 501; n += 1) work.record('user.test', user, { n });
    });
    const shown = (await historyOf(api.app.get(Database), [id])).map(({ data }) => data['n']);
    expect(shown).toEqual(Array.from({ length: 500 }, (_, index) => index + 2));
  });
});
