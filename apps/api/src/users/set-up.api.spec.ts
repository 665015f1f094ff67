import {
  sessionPaths,
  userPaths,
  type InvitePerson,
  type PersonDetail,
  type Problem,
  type SessionInfo,
  type SetUp,
} from '@passerelle/contract';
import { ADMINISTRATION_ID } from '../core/auth/actor';
import { startApi, type TestApi } from '../testing/start-api';
import { SetUpService } from './set-up.service';

const PASSWORD = 'gouttière violon 83 nuage prairie';

describe('the first start of a real installation', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi({ PUBLIC_URL: 'http://127.0.0.1' });
    await api.owner.query(
      `delete from memberships; delete from users where id <> '00000000-0000-7000-8000-000000000001'`,
    );
  });
  afterEach(() => api.close());

  /** The secret that a start prints. */
  const start = async () => {
    const lines: string[] = [];
    await api.app.get(SetUpService).invite((line) => lines.push(line));
    return /^http:\/\/127\.0\.0\.1\/set-up\?token=([\w-]{43})$/m.exec(lines.join('\n'))?.[1];
  };
  const setUp = async (token = '', changes: Partial<SetUp> = {}) => {
    const visitor = api.visitor();
    const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
    const body: SetUp = {
      token,
      name: 'An Peeters',
      email: 'an@example.org',
      language: 'nl',
      password: PASSWORD,
      ...changes,
    };
    const headers = { 'X-CSRF-Token': session.csrfToken };
    return visitor.post<Problem>(sessionPaths.setUp, body, { headers });
  };

  it('prints a link that makes the first administrator, once (SEC-36)', async () => {
    const token = await start();
    expect((await setUp('x'.repeat(43))).body.code).toBe('link-not-valid');
    expect((await setUp(token, { password: 'an peeters an peeters' })).body.errors).toEqual([
      expect.objectContaining({ path: 'password', code: 'weak-password' }),
    ]);
    expect((await setUp(token)).status).toBe(204);
    const client = await api.visitor().signIn('an@example.org', PASSWORD);
    expect((await client.get<SessionInfo>(sessionPaths.session)).body).toMatchObject({
      roles: ['administrator'],
      person: { name: 'An Peeters', language: 'nl' },
    });
    expect((await setUp(token, { email: 'other@example.org' })).body.code).toBe('link-not-valid');
    expect(await start()).toBeUndefined();
    const { rows } = await api.owner.query('select action from audit_events order by seq');
    expect(rows.slice(0, 2)).toEqual([{ action: 'user.offer-set-up' }, { action: 'user.set-up' }]);
  });

  it('keeps only the hash of the link, which lives for an hour', async () => {
    api.clock.set('2030-03-01T10:00:00Z');
    const token = (await start()) ?? '';
    const { rows } = await api.owner.query('select l::text as row from password_links l');
    expect(JSON.stringify(rows)).not.toContain(token);
    api.clock.set('2030-03-01T11:01:00Z');
    expect((await setUp(token)).body.code).toBe('link-not-valid');
    const next = await start();
    expect((await setUp(next)).status).toBe(204);
  });

  it('makes one administrator when two links of two replicas are used at once', async () => {
    const tokens = [await start(), await start()];
    const answers = await Promise.all(tokens.map((token, index) => setUp(token, { email: `${index}@example.org` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });

  it('lets the first administrator appoint the second one alone, and nobody else after that (SEC-5)', async () => {
    const token = await start();
    await setUp(token);
    const first = await api.visitor().signIn('an@example.org', PASSWORD);
    const invite = async (email: string, role: InvitePerson['grants'][number]['role']) => {
      const grants = [{ organisationId: ADMINISTRATION_ID, role }];
      const body: InvitePerson = { name: 'Bo Claes', email, language: 'nl', grants };
      const { memberships, waiting, id } = (await first.post<PersonDetail>(userPaths.create, body)).body;
      return { roles: memberships.flatMap(({ roles }) => roles), waiting, id };
    };
    expect(await invite('officer@example.org', 'officer')).toMatchObject({ roles: [], waiting: 1 });
    const second = await invite('second@example.org', 'administrator');
    expect(second).toMatchObject({ roles: ['administrator'], waiting: 0 });
    const version = (await first.get<PersonDetail>(userPaths.detail(second.id))).body.version;
    expect((await first.post(userPaths.disable(second.id), {}, { version })).status).toBe(200);
    expect(await invite('third@example.org', 'administrator')).toMatchObject({ roles: [], waiting: 1 });
  });
});
