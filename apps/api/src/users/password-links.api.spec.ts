import {
  sessionPaths,
  userPaths,
  type InvitePerson,
  type PersonDetail,
  type Problem,
  type SessionInfo,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { TEST_PASSWORD } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const PASSWORD = 'gouttière violon 83 nuage prairie';

describe('a password chosen with a mailed link', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ TRUSTED_PROXY: 'loopback', PUBLIC_URL: 'http://127.0.0.1' });
  });
  afterEach(() => {
    api.clock.set();
  });
  afterAll(() => api.close());

  let addresses = 0;
  /** A write of somebody who is not signed in, each from an address of its own. */
  const write = async (path: string, body: object, address = `192.0.2.${(addresses += 1)}`) => {
    const visitor = api.visitor();
    const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
    const headers = { 'X-CSRF-Token': session.csrfToken, 'X-Forwarded-For': address };
    return visitor.post<Problem>(path, body, { headers });
  };
  const choose = (token: string, password = PASSWORD) => write(sessionPaths.choosePassword, { token, password });
  const forgotten = (email: string, address?: string) => write(sessionPaths.forgottenPassword, { email }, address);
  const signsIn = async (email: string, password: string) => {
    const client = await api.visitor().signIn(email, password);
    return (await client.get<SessionInfo>(sessionPaths.session)).body.person?.email === email;
  };
  const mailsTo = async (personId: string) => {
    const { rows } = await api.owner.query<{ language: string; text: string; secret: string }>(
      'select language, text, secret from mail_messages where to_person_id = $1 order by created_at desc, id desc',
      [personId],
    );
    return rows;
  };
  const lastToken = async (personId: string) => (await mailsTo(personId))[0]?.secret ?? '';
  const tracesOf = async (personId: string) => {
    const { rows } = await api.owner.query<{ action: string; data: object; actor_id: string }>(
      'select action, data, actor_id from audit_events where subject_id = $1 order by seq',
      [personId],
    );
    return rows;
  };
  const invite = async () => {
    const body: InvitePerson = {
      name: 'Nele Janssens',
      email: `${randomUUID()}@example.org`,
      language: 'nl',
      grants: [{ organisationId: api.people.owner.organisationId, role: 'reader' }],
    };
    return (await (await api.as('administrator')).post<PersonDetail>(userPaths.create, body)).body;
  };

  it('leads the invited person from the mail, in her language, to signing in', async () => {
    const { id, email } = await invite();
    const [mail] = await mailsTo(id);
    expect(mail?.language).toBe('nl');
    expect(mail?.text).toContain('http://127.0.0.1/nl/choose-password?token={secret}');
    expect(await signsIn(email, PASSWORD)).toBe(false);
    expect((await choose(mail?.secret ?? '')).status).toBe(204);
    expect(await signsIn(email, PASSWORD)).toBe(true);
    const chosen = (await tracesOf(id)).find(({ action }) => action === 'user.choose-password');
    expect(chosen).toMatchObject({ actor_id: id, data: { kind: 'invitation' } });
  });

  it('keeps only the hash of the link (SEC-32)', async () => {
    const { id } = await invite();
    const { rows } = await api.owner.query('select l::text as row from password_links l where user_id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(await lastToken(id));
  });

  it('is not spent by a scanner that opens the link', async () => {
    const token = await lastToken((await invite()).id);
    const opened = await api.visitor().get(`/choose-password?token=${token}`);
    expect([opened.status, opened.headers.get('Location')]).toEqual([302, `/fr/choose-password?token=${token}`]);
    expect((await api.visitor().get(`${sessionPaths.choosePassword}?token=${token}`)).status).toBe(405);
    expect((await choose(token)).status).toBe(204);
  });

  it('works once', async () => {
    const { id } = await invite();
    const token = await lastToken(id);
    const answers = await Promise.all([choose(token), choose(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
    const { status, body } = await choose(token);
    expect([status, body.code]).toEqual([422, 'link-not-valid']);
  });

  it('works for 7 days after an invitation and 30 minutes after a request', async () => {
    const late = await invite();
    const { id, email } = api.people.reader;
    api.clock.set('2030-03-01T10:00:00Z');
    const early = await invite();
    await forgotten(email);
    const token = await lastToken(id);
    api.clock.set('2030-03-01T10:29:00Z');
    expect((await choose(token, 'court')).body.errors).toEqual([
      expect.objectContaining({ path: 'password', code: 'too-short' }),
    ]);
    api.clock.set('2030-03-01T10:31:00Z');
    expect((await choose(token)).body.code).toBe('link-not-valid');
    api.clock.set('2030-03-08T09:59:00Z');
    expect((await choose(await lastToken(late.id))).body.code).toBe('link-not-valid');
    expect((await choose(await lastToken(early.id))).status).toBe(204);
  });

  it('replaces a forgotten password and ends every session (SEC-32)', async () => {
    const { id, email } = api.people.editor;
    const open = await api.visitor().signIn(email);
    expect((await forgotten(` ${email.toUpperCase()} `)).status).toBe(204);
    expect((await choose(await lastToken(id))).status).toBe(204);
    expect((await open.get<SessionInfo>(sessionPaths.session)).body.person).toBeNull();
    expect([await signsIn(email, TEST_PASSWORD), await signsIn(email, PASSWORD)]).toEqual([false, true]);
    expect((await tracesOf(id)).map(({ action }) => action)).toEqual(
      expect.arrayContaining(['user.ask-password', 'user.choose-password']),
    );
  });

  it('dies with a newer one, and with a password changed in the account', async () => {
    const { id, email } = api.people.stranger;
    await forgotten(email);
    const first = await lastToken(id);
    await forgotten(email);
    const second = await lastToken(id);
    expect((await choose(first)).body.code).toBe('link-not-valid');
    const client = await api.visitor().signIn(email);
    const change = { currentPassword: TEST_PASSWORD, newPassword: PASSWORD };
    expect((await client.put(sessionPaths.password, change)).status).toBe(204);
    expect((await choose(second)).body.code).toBe('link-not-valid');
  });

  it('answers alike for an unknown, a disabled and a known address, and mails only the known one (SEC-32)', async () => {
    await api.owner.query('update users set disabled_at = now() where id = $1', [api.people.evaluator2.id]);
    const known = await invite();
    const answers: [number, string, boolean][] = [];
    for (const email of ['nobody@example.org', api.people.evaluator2.email, known.email]) {
      const begun = performance.now();
      const { status, text } = await forgotten(email);
      answers.push([status, text, performance.now() - begun >= 290]);
    }
    expect(answers).toEqual(Array(3).fill([204, '', true]));
    expect(await mailsTo(api.people.evaluator2.id)).toEqual([]);
    expect(await mailsTo(known.id)).toHaveLength(2);
  });

  it('does nothing for an account that was disabled meanwhile', async () => {
    const { id } = await invite();
    await api.owner.query('update users set disabled_at = now() where id = $1', [id]);
    expect((await choose(await lastToken(id))).body.code).toBe('link-not-valid');
  });

  it.each([
    ['motdepassemotdepasse', 'weak-password'],
    ['janssens prairie violon 83', 'weak-password'],
    ['court', 'too-short'],
  ])('refuses %s and is not spent by it (SEC-30)', async (password, code) => {
    const token = await lastToken((await invite()).id);
    const { status, body } = await choose(token, password);
    expect([status, body.errors]).toEqual([422, [expect.objectContaining({ path: 'password', code })]]);
    expect((await choose(token)).status).toBe(204);
  });

  it('is mailed three times to an account and tried twenty times from an address in a quarter of an hour', async () => {
    for (const email of ['nobody2@example.org', api.people.cabinet.email]) {
      const answers = [];
      for (let time = 0; time < 4; time += 1) answers.push((await forgotten(email)).status);
      expect(answers).toEqual([204, 204, 204, 429]);
    }
    const tries = await Promise.all(
      Array.from({ length: 21 }, () =>
        write(sessionPaths.choosePassword, { token: 'x', password: PASSWORD }, '198.51.100.1'),
      ),
    );
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});
