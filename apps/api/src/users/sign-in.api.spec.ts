import { sessionPaths, type Problem, type SessionInfo } from '@passerelle/contract';
import { Passwords } from '../core/auth/passwords';
import { TEST_PASSWORD } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('signing in', () => {
  let api: TestApi;
  beforeEach(async () => {
    api = await startApi({ TRUSTED_PROXY: 'loopback' });
  });
  afterEach(() => api.close());

  const attempt = async (body: object, address = '192.0.2.1') => {
    const visitor = api.visitor();
    const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
    return visitor.post<Problem & SessionInfo>(sessionPaths.session, body, {
      headers: { 'X-CSRF-Token': session.csrfToken, 'X-Forwarded-For': address },
    });
  };
  const guess = (email: string, address?: string) => attempt({ email, password: 'wrong' }, address);

  it.each([
    { email: 'officer@example.org' },
    { email: 1, password: 'x' },
    { email: 'a', password: 'b', admin: true },
    {},
  ])('calls %j malformed instead of looking for an account', async (body) => {
    expect((await attempt(body)).status).toBe(400);
  });

  it('refuses empty credentials as any wrong ones', async () => {
    expect((await attempt({ email: '', password: '' })).body.code).toBe('sign-in-refused');
  });

  it('closes an account for a quarter of an hour after five failures, also to the right password (SEC-32)', async () => {
    for (let failure = 0; failure < 5; failure += 1)
      expect((await guess('officer@example.org', `192.0.2.${failure}`)).status).toBe(401);
    const { status, body, headers } = await attempt({ email: 'Officer@example.org ', password: TEST_PASSWORD });
    expect([status, body.code]).toEqual([429, 'too-many-sign-ins']);
    expect(Number(headers.get('Retry-After'))).toBeGreaterThan(800);
    expect(Number(headers.get('Retry-After'))).toBeLessThanOrEqual(900);
    expect((await attempt({ email: 'manager@example.org', password: TEST_PASSWORD })).status).toBe(200);
  });

  it('does not let guesses sent at once pass the limit of the account', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => guess('officer@example.org', `192.0.2.${index}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('starts to count anew after the right password', async () => {
    for (let failure = 0; failure < 4; failure += 1) await guess('officer@example.org', `192.0.2.${failure}`);
    expect((await attempt({ email: 'officer@example.org', password: TEST_PASSWORD })).status).toBe(200);
    expect((await guess('officer@example.org')).status).toBe(401);
    expect((await attempt({ email: 'officer@example.org', password: TEST_PASSWORD })).status).toBe(200);
  });

  it('makes a hash of older parameters anew at the first right password, and only then', async () => {
    const older = new Passwords({ PASSWORD_MEMORY_KIB: 16 });
    await api.owner.query(`update users set password_hash = $1 where email = 'officer@example.org'`, [
      await older.hash(TEST_PASSWORD),
    ]);
    const stored = async () => {
      const sql = `select password_hash as hash from users where email = 'officer@example.org'`;
      return (await api.owner.query<{ hash: string }>(sql)).rows[0]?.hash ?? '';
    };
    await guess('officer@example.org');
    expect(older.isOutdated(await stored())).toBe(false);
    await attempt({ email: 'officer@example.org', password: TEST_PASSWORD });
    const renewed = await stored();
    expect(older.isOutdated(renewed)).toBe(true);
    await attempt({ email: 'officer@example.org', password: TEST_PASSWORD });
    expect(await stored()).toBe(renewed);
  });

  it('closes an address after twenty failures at any accounts (SEC-32)', async () => {
    const emails = Object.values(api.people).map(({ email }) => email);
    await Promise.all(Array.from({ length: 20 }, (_, index) => guess(emails[index % 10] ?? '')));
    const { status, headers } = await attempt({ email: 'officer@example.org', password: TEST_PASSWORD });
    expect([status, headers.has('Retry-After')]).toEqual([429, true]);
    const elsewhere = await attempt({ email: 'officer@example.org', password: TEST_PASSWORD }, '192.0.2.99');
    expect(elsewhere.status).toBe(200);
  });

  it('refuses a disabled account and one with a hundred failures as it refuses a wrong password', async () => {
    await api.owner.query(`update users set disabled_at = now() where email = 'officer@example.org'`);
    await api.owner.query(`update users set failures = 100 where email = 'manager@example.org'`);
    for (const email of ['officer@example.org', 'manager@example.org']) {
      const { status, body } = await attempt({ email, password: TEST_PASSWORD });
      expect([status, body.code]).toEqual([401, 'sign-in-refused']);
    }
  });

  it('opens an account of the demo in demo mode only, whatever its password (SEC-36)', async () => {
    await api.owner.query(`update users set demo = true where email = 'officer@example.org'`);
    expect((await attempt({ email: 'officer@example.org', password: TEST_PASSWORD })).body.code).toBe(
      'sign-in-refused',
    );
  });

  const events = async () => {
    const { rows } = await api.owner.query<{ event: unknown[] }>(
      `select json_build_array(action, subject_id, data, address) as event from audit_events order by seq`,
    );
    return rows.map(({ event }) => event);
  };

  it('leaves a trace of what was refused, with the reason nobody is told, and of what was accepted (SEC-20)', async () => {
    const { officer, manager, finance } = api.people;
    await api.owner.query('update users set disabled_at = now() where id = $1', [manager.id]);
    await api.owner.query('update users set failures = 100 where id = $1', [finance.id]);
    await guess('nobody@example.org');
    await guess(officer.email);
    for (const { email } of [manager, finance, officer]) await attempt({ email, password: TEST_PASSWORD });
    expect(await events()).toEqual([
      ['user.sign-in-refused', null, { reason: 'unknown-account' }, '192.0.2.1'],
      ['user.sign-in-refused', officer.id, { reason: 'wrong-password' }, '192.0.2.1'],
      ['user.sign-in-refused', manager.id, { reason: 'closed-account' }, '192.0.2.1'],
      ['user.sign-in-refused', finance.id, { reason: 'too-many-failures' }, '192.0.2.1'],
      ['user.sign-in', officer.id, {}, '192.0.2.1'],
    ]);
  });

  it('tells the owner once that the account is closed, and nobody of an account that does not exist (SEC-32)', async () => {
    const { officer } = api.people;
    const answers = [];
    for (const email of [officer.email, 'nobody@example.org']) {
      for (let failure = 0; failure < 5; failure += 1) await guess(email, `192.0.2.${failure}`);
      const { status, body } = await guess(email, '192.0.2.9');
      answers.push([status, { ...body, requestId: '' }]);
      await guess(email, '192.0.2.9');
    }
    expect(answers[0]).toEqual(answers[1]);
    const blocks = (await events()).filter(([action]) => action === 'user.sign-in-blocked');
    expect(blocks).toEqual([
      ['user.sign-in-blocked', officer.id, { by: 'account' }, '192.0.2.9'],
      ['user.sign-in-blocked', null, { by: 'account' }, '192.0.2.9'],
    ]);
    const { rows } = await api.owner.query('select to_person_id, to_address, language, text from mail_messages');
    expect(rows).toEqual([
      {
        to_person_id: officer.id,
        to_address: null,
        language: 'fr',
        text: expect.stringContaining('192.0.2.9') as string,
      },
    ]);
  }, 60_000);

  it('leaves one trace of an address that is closed', async () => {
    const emails = Object.values(api.people).map(({ email }) => email);
    for (let failure = 0; failure < 21; failure += 1) await guess(emails[failure % 6] ?? '');
    const blocks = (await events()).filter(([action]) => action === 'user.sign-in-blocked');
    expect(blocks).toEqual([['user.sign-in-blocked', null, { by: 'address' }, '192.0.2.1']]);
  });
});

it('signing in to the demo leaves a trace as well (SEC-20)', async () => {
  const api = await startApi({ DEMO: 'true' });
  try {
    const { id, email } = api.people.officer;
    await api.owner.query('update users set demo = true where id = $1', [id]);
    const visitor = api.visitor();
    const { body } = await visitor.get<SessionInfo>(sessionPaths.session);
    const headers = { 'X-CSRF-Token': body.csrfToken };
    expect((await visitor.post(sessionPaths.demo, { email }, { headers })).status).toBe(200);
    const { rows } = await api.owner.query('select action, subject_id, data from audit_events');
    expect(rows).toEqual([{ action: 'user.sign-in', subject_id: id, data: { demo: true } }]);
  } finally {
    await api.close();
  }
});
