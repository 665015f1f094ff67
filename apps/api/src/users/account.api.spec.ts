import { sessionPaths, type OpenSessions, type Problem, type SessionInfo } from '@passerelle/contract';
import type { ApiClient } from '../testing/api-client';
import { TEST_PASSWORD, type People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const NEW_PASSWORD = 'gouttière violon 83 nuage prairie';

describe('the account of oneself', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const signIn = (who: keyof People, password?: string) => api.visitor().signIn(api.people[who].email, password);
  const signedIn = async (client: ApiClient) =>
    (await client.get<SessionInfo>(sessionPaths.session)).body.person !== null;
  const change = (client: ApiClient, currentPassword: string, newPassword: string) =>
    client.put<Problem>(sessionPaths.password, { currentPassword, newPassword });
  const traces = async (who: keyof People) => {
    const { rows } = await api.owner.query<{ action: string }>(
      'select action from audit_events where actor_id = $1 order by seq',
      [api.people[who].id],
    );
    return rows.map(({ action }) => action);
  };

  it('remembers the language', async () => {
    const client = await signIn('reader');
    expect((await client.put(sessionPaths.language, { language: 'nl' })).status).toBe(204);
    expect((await client.get<SessionInfo>(sessionPaths.session)).body.person?.language).toBe('nl');
    expect((await client.put(sessionPaths.language, { language: 'de' })).status).toBe(400);
    expect(await traces('reader')).toEqual(['user.choose-language']);
  });

  it('changes the password and ends every other session (SEC-30, SEC-33)', async () => {
    const [here, elsewhere] = [await signIn('owner'), await signIn('owner')];
    expect((await change(here, TEST_PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect([await signedIn(here), await signedIn(elsewhere)]).toEqual([true, false]);
    expect(await signedIn(await signIn('owner'))).toBe(false);
    expect(await signedIn(await signIn('owner', NEW_PASSWORD))).toBe(true);
    expect(await traces('owner')).toEqual(['user.change-password']);
  });

  it('takes a password exactly as it was sent', async () => {
    const spaced = ` ${NEW_PASSWORD} `;
    await change(await signIn('editor'), TEST_PASSWORD, spaced);
    expect(await signedIn(await signIn('editor', NEW_PASSWORD))).toBe(false);
    expect(await signedIn(await signIn('editor', spaced))).toBe(true);
  });

  it.each([
    ['wrong', NEW_PASSWORD, 422, 'currentPassword', 'wrong-password'],
    [TEST_PASSWORD, 'court', 422, 'newPassword', 'too-short'],
    [TEST_PASSWORD, 'motdepassemotdepasse', 422, 'newPassword', 'weak-password'],
    [TEST_PASSWORD, 'brussels-international-83', 422, 'newPassword', 'weak-password'],
    [TEST_PASSWORD, 'nuage 83 finance2 prairie', 422, 'newPassword', 'weak-password'],
    [TEST_PASSWORD, 'y'.repeat(129), 400, 'newPassword', 'too-long'],
  ])('refuses %s → %s', async (current, wanted, status, path, code) => {
    const client = await api.as('finance2');
    const { status: answered, body } = await change(client, current, wanted);
    expect([answered, body.errors]).toEqual([status, [expect.objectContaining({ path, code })]]);
    expect(await signedIn(await signIn('finance2'))).toBe(true);
  });

  it('counts guesses at the old password as failed sign-ins (SEC-32)', async () => {
    const client = await signIn('auditor');
    for (let guess = 0; guess < 5; guess += 1)
      expect((await change(client, `guess ${guess}`, NEW_PASSWORD)).status).toBe(422);
    const refused = await change(client, TEST_PASSWORD, NEW_PASSWORD);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-sign-ins']);
  });

  it('leaves the traces of a refused sign-in for each guess, and tells the owner once of the block (SEC-20, SEC-32)', async () => {
    const { id } = api.people.finance;
    const client = await signIn('finance');
    for (let guess = 0; guess < 7; guess += 1) await change(client, `guess ${guess}`, NEW_PASSWORD);
    const { rows: events } = await api.owner.query<{ event: unknown[] }>(
      `select json_build_array(action, data, actor_id = subject_id, session_id is not null) as event from audit_events
       where subject_id = $1 and action like 'user.sign-in-%' order by seq`,
      [id],
    );
    expect(events.map(({ event }) => event)).toEqual([
      ...Array.from({ length: 5 }, () => ['user.sign-in-refused', { reason: 'wrong-password' }, false, true]),
      ['user.sign-in-blocked', { by: 'account' }, false, true],
    ]);
    const { rows: mails } = await api.owner.query('select text from mail_messages where to_person_id = $1', [id]);
    expect(mails).toEqual([{ text: expect.stringContaining('127.0.0.1') as string }]);
    const { rows: users } = await api.owner.query('select failures from users where id = $1', [id]);
    expect(users).toEqual([{ failures: 5 }]);
  });

  it('refuses the right password after a hundred failures in a row, and counts anew after it (SEC-32)', async () => {
    const { id } = api.people.controller;
    const failures = async () =>
      (await api.owner.query<{ failures: number }>('select failures from users where id = $1', [id])).rows[0]?.failures;
    const client = await signIn('controller');
    await api.owner.query('update users set failures = 100 where id = $1', [id]);
    expect((await change(client, TEST_PASSWORD, NEW_PASSWORD)).body.errors?.[0]?.code).toBe('wrong-password');
    await api.owner.query('update users set failures = 99 where id = $1', [id]);
    expect((await change(client, TEST_PASSWORD, NEW_PASSWORD)).status).toBe(204);
    expect(await failures()).toBe(0);
  });

  it('shows where one is signed in and ends one of them', async () => {
    const [here, elsewhere] = [await signIn('manager'), await signIn('manager')];
    const { body, text } = await here.get<OpenSessions>(sessionPaths.open);
    expect(body.sessions).toHaveLength(2);
    const [other] = body.sessions.filter(({ current }) => !current);
    const keys = await api.owner.query<{ sid: string }>('select sid from sessions');
    for (const { sid } of keys.rows) expect(text).not.toContain(sid);
    expect((await here.delete(sessionPaths.end(other?.id ?? ''))).status).toBe(204);
    expect([await signedIn(here), await signedIn(elsewhere)]).toEqual([true, false]);
    expect(await traces('manager')).toEqual(['user.end-session']);
  });

  it("ends nobody else's session", async () => {
    const [mine, theirs] = [await signIn('officer'), await signIn('stranger')];
    const { body } = await theirs.get<OpenSessions>(sessionPaths.open);
    expect((await mine.delete(sessionPaths.end(body.sessions[0]?.id ?? ''))).status).toBe(404);
    expect(await signedIn(theirs)).toBe(true);
  });

  it('signs out everywhere', async () => {
    const [here, elsewhere] = [await signIn('cabinet'), await signIn('cabinet')];
    expect((await here.post(sessionPaths.endAll)).status).toBe(204);
    expect([await signedIn(here), await signedIn(elsewhere)]).toEqual([false, false]);
    expect(await traces('cabinet')).toEqual(['user.end-sessions']);
  });
});
