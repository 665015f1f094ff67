import { outboxPaths, type OutboxPage } from '@passerelle/contract';
import { systemActor } from '../auth/actor';
import { UnitOfWork } from '../work/unit-of-work';
import { startApi, type TestApi } from '../../testing/start-api';
import { Mail } from './mail';

describe('outbox without a mail server', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('shows each message to those who may read it, and to nobody else', async () => {
    const about = { type: 'organisations', id: api.people.owner.organisationId };
    const id = await api.app.get(UnitOfWork).run(systemActor([]), (work) => {
      work.recordRefusal('the test', 'none');
      const to = { personId: api.people.owner.id };
      return api.app
        .get(Mail)
        .queue(work, { to, language: 'nl', subject: 'Ontvangst', text: 'Goed ontvangen.', about });
    });
    const { body } = await (await api.as('administrator')).get<OutboxPage>(outboxPaths.list);
    expect(body.items).toMatchObject([
      { id, to: 'owner@example.org', language: 'nl', state: 'shown', attempts: 0, sentAt: null, aboutId: about.id },
    ]);
    expect((await (await api.as('owner')).get(outboxPaths.list)).status).toBe(403);
  });
});
