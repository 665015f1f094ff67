import { sessionPaths, type SessionInfo } from '@passerelle/contract';
import { startApi, type TestApi } from '../testing/start-api';

describe('session', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('says who is signed in and what that allows', async () => {
    const { body } = await (await api.as('officer')).get<SessionInfo>(sessionPaths.session);
    expect(body.person?.email).toBe('officer@example.org');
    expect(body.roles).toEqual(['officer']);
    expect(body.permissions).toContain('reviews:screen');
    expect(body.permissions).not.toContain('decisions:management');
  });

  it('answers alike to a wrong password and an unknown account (SEC-32)', async () => {
    const visitor = api.visitor();
    const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
    const answers = await Promise.all(
      ['officer@example.org', 'nobody@example.org'].map((email) =>
        visitor.post(
          sessionPaths.session,
          { email, password: 'wrong' },
          { headers: { 'X-CSRF-Token': session.csrfToken } },
        ),
      ),
    );
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [401, 'sign-in-refused'],
      [401, 'sign-in-refused'],
    ]);
  });

  it('refuses a write without the token of our pages (SEC-34)', async () => {
    const { status, body } = await api
      .visitor()
      .post<{ code: string }>(sessionPaths.session, { email: 'a@b.org', password: 'x' });
    expect([status, body.code]).toEqual([403, 'csrf-token-wrong']);
  });

  it('ends with signing out', async () => {
    const client = await api.visitor().signIn('auditor@example.org');
    expect((await client.delete(sessionPaths.session)).status).toBe(204);
    expect((await client.get<SessionInfo>(sessionPaths.session)).body.person).toBeNull();
  });
});
