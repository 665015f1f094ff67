import { auditPaths, projectPaths, type AuditEventPage, type History } from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { contentOf, givenOpenedProject } from '../../testing/given/projects';
import { startApi, type TestApi } from '../../testing/start-api';
import { User } from '../../users/user.entity';
import { systemActor } from '../auth/actor';
import { Database } from '../database/database';
import { UnitOfWork } from '../work/unit-of-work';
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

  it('says what the records of a before and after are called, to readers and in the trail', async () => {
    const project = await givenOpenedProject(api);
    const officer = await api.as('officer');
    const [id, name] = [randomUUID(), { fr: 'Mobilité', nl: 'Mobiliteit', en: 'Mobility' }];
    const sql = `insert into themes (id, code, name, valid_from) values ($1, 'mobility', $2, '2020-01-01')`;
    await api.owner.query(sql, [id, name]);
    const path = projectPaths.detail(project.id);
    await officer.put(path, { ...contentOf(project), themeId: id }, { version: project.version });
    const { body } = await officer.get<History>(projectPaths.history(project.id));
    expect(body.entries.at(-1)?.names[id]).toEqual(name);
    const auditor = await api.as('auditor');
    const trail = await auditor.get<AuditEventPage>(`${auditPaths.events}?subject=${project.id}`);
    expect(trail.body.items[0]?.names).toEqual(body.entries.at(-1)?.names);
  });
});
