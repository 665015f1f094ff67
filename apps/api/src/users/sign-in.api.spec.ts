import { sessionPaths, type Problem, type SessionInfo } from '@passerelle/contract';
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

  it('closes an address after twenty failures at any accounts (SEC-32)', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => guess(`nobody${index}@example.org`)));
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

  it('leaves a trace of what was refused and of what was accepted', async () => {
    await guess('officer@example.org');
    await attempt({ email: 'officer@example.org', password: TEST_PASSWORD });
    const { rows } = await api.owner.query(
      'select action, address from audit_events where subject_id = $1 order by seq',
      [api.people.officer.id],
    );
    expect(rows).toEqual([
      { action: 'user.sign-in-refused', address: '192.0.2.1' },
      { action: 'user.sign-in', address: '192.0.2.1' },
    ]);
  });
});
