import { budgetPaths, type Problem } from '@passerelle/contract';
import { systemActor, type Actor } from '../auth/actor';
import { lineFacts } from '../../testing/given/budget';
import { startApi, type TestApi } from '../../testing/start-api';
import { User } from '../../users/user.entity';
import { UnitOfWork } from './unit-of-work';

describe('a unit of work', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const rename = (actor: Actor, name: string, trace: boolean) =>
    api.app.get(UnitOfWork).run(actor, async (work) => {
      const user = await work.lock(User, { id: api.people.officer.id });
      user.name = name;
      if (trace) await work.save(user, 'user.test');
      else await work.db.save(user);
    });
  const nameNow = async () => {
    const { id } = api.people.officer;
    return (await api.owner.query<{ name: string }>('select name from users where id = $1', [id])).rows[0]?.name;
  };

  it('that leaves no trace is undone (SEC-20)', async () => {
    await expect(rename(systemActor([]), 'Without a trace', false)).rejects.toThrow('must leave an audit event');
    expect(await nameNow()).toBe('Personne officer');
  });

  it('that forgets the version the client named is undone (SEC-14)', async () => {
    const actor = systemActor([]);
    const asked = { ...actor, request: { ...actor.request, ifMatch: 1 } };
    await expect(rename(asked, 'Whatever the version', true)).rejects.toThrow('must compare the version');
    expect(await nameNow()).toBe('Personne officer');
    await rename(actor, 'With a trace', true);
    expect(await nameNow()).toBe('With a trace');
  });

  it('whose first request still runs is answered with 409 and when to come back (SEC-13)', async () => {
    const finance = await api.as('finance');
    const key = 'the-same-key-twice';
    await api.owner.query('begin');
    await api.owner.query(
      `insert into idempotency_keys (actor_id, key, route, body_hash, created_at) values ($1, $2, '', '', now())`,
      [api.people.finance.id, key],
    );
    const send = () => finance.post<Problem>(budgetPaths.list, lineFacts(), { key });
    const { status, body, headers } = await send();
    await api.owner.query('rollback');
    expect([status, body.code, headers.get('Retry-After')]).toEqual([409, 'still-running', '1']);
    expect((await send()).status).toBe(201);
  });
});
