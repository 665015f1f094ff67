import {
  organisationPaths,
  sessionPaths,
  teamPaths,
  TEAM_LIMITS,
  type History,
  type InvitationView,
  type JoinedTeam,
  type Problem,
  type SessionInfo,
  type Team,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { SYSTEM_ACTOR_ID } from '../core/auth/actor';
import { newId } from '../core/database/columns';
import { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';

const PASSWORD = 'violon prairie nuage 83';

let api: TestApi;
let organisationId = '';
beforeAll(async () => {
  api = await startApi({ TRUSTED_PROXY: 'loopback', PUBLIC_URL: 'http://127.0.0.1' });
  ({ organisationId } = api.people.owner);
});
beforeEach(async () => {
  api.clock.set('2026-03-02T09:00:00Z');
  await api.owner.query('delete from rate_limits');
  await api.owner.query('delete from team_invitations');
});
afterAll(() => api.close());

const address = () => `${randomUUID()}@example.org`;
const invite = async (email: string, role = 'editor', client?: ApiClient) =>
  (client ?? (await api.as('owner'))).post<Team & Problem>(teamPaths.invitations(organisationId), {
    email,
    role,
    language: 'nl',
  });
const mailTo = async (email: string) => {
  const { rows } = await api.owner.query<{ text: string; secret: string; language: string }>(
    'select text, secret, language from mail_messages where to_address = $1 order by created_at desc, id desc',
    [email],
  );
  return rows[0];
};
const visit = async <Body>(path: string, body: object) => {
  const visitor = api.visitor();
  const { body: session } = await visitor.get<SessionInfo>(sessionPaths.session);
  const headers = { 'X-CSRF-Token': session.csrfToken };
  return visitor.post<Body & Problem>(path, body, { headers, key: null });
};
const join = (token: string) =>
  visit<JoinedTeam>(teamPaths.join, { token, name: 'Zoé Maes', language: 'nl', password: PASSWORD });
const given = async (role = 'editor') => {
  const email = address();
  await invite(email, role);
  await join((await mailTo(email))?.secret ?? '');
  const { rows } = await api.owner.query<{ id: string }>('select id from users where email = $1', [email]);
  return { id: rows[0]?.id ?? '', email, client: await new ApiClient(api.url).signIn(email, PASSWORD) };
};
const rolesOf = async (personId: string) => {
  const { rows } = await api.owner.query<{ role: string }>(
    'select role from memberships where user_id = $1 and organisation_id = $2 order by role',
    [personId, organisationId],
  );
  return rows.map(({ role }) => role);
};

describe('an invitation to the team', () => {
  it('makes a member with an account, by the button behind the link and once only (SEC-32)', async () => {
    const email = address();
    const { status, body } = await invite(email.toUpperCase());
    expect([status, body.invitations]).toEqual([
      201,
      [expect.objectContaining({ email, role: 'editor', invitedBy: 'Personne owner', expired: false })],
    ]);
    const mail = await mailTo(email);
    expect(mail).toMatchObject({ language: 'nl', text: expect.stringContaining('Pont Solidaire') as string });
    expect(mail?.text).toContain('http://127.0.0.1/nl/invitation?token={secret}');
    const token = mail?.secret ?? '';
    const { rows } = await api.owner.query('select i::text as row from team_invitations i');
    expect(JSON.stringify(rows)).not.toContain(token);
    const seen = await visit<InvitationView>(teamPaths.look, { token });
    expect(seen.body).toMatchObject({ organisationName: 'Pont Solidaire', role: 'editor', email, hasAccount: false });
    const both = await Promise.all([join(token), join(token)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 422]);
    expect((await join(token)).body.code).toBe('invitation-not-valid');
    const member = await new ApiClient(api.url).signIn(email, PASSWORD);
    const { body: session } = await member.get<SessionInfo>(sessionPaths.session);
    expect([session.organisation?.name, session.roles]).toEqual(['Pont Solidaire', ['editor']]);
    expect(await mailTo(email)).toBeUndefined();
  });

  it('is accepted by a person with an account while signed in, who then works for both', async () => {
    const { email } = api.people.stranger;
    await invite(email, 'reader');
    const token = (await mailTo(email))?.secret ?? '';
    expect((await visit<InvitationView>(teamPaths.look, { token })).body.hasAccount).toBe(true);
    expect((await join(token)).body.code).toBe('invitation-has-account');
    const other = await (await api.as('editor')).post<Problem>(teamPaths.accept, { token });
    expect([other.status, other.body.code]).toEqual([403, 'invitation-for-other-address']);
    const client = await api.as('stranger');
    const both = await Promise.all([1, 2].map(() => client.post<JoinedTeam>(teamPaths.accept, { token })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { body } = await client.get<SessionInfo>(sessionPaths.session);
    expect(body.memberships.map(({ organisationName }) => organisationName)).toEqual(['Autre Rive', 'Pont Solidaire']);
  });

  it('ends after seven days, when it is withdrawn, and when a newer one takes its place', async () => {
    const email = address();
    await invite(email);
    const first = (await mailTo(email))?.secret ?? '';
    const { body } = await invite(email, 'reader');
    expect(body.invitations.map(({ role }) => role)).toEqual(['reader']);
    expect((await join(first)).body.code).toBe('invitation-not-valid');
    const second = (await mailTo(email))?.secret ?? '';
    api.clock.set('2026-03-09T09:00:00Z');
    expect((await join(second)).body.code).toBe('invitation-not-valid');
    const owner = await api.as('owner');
    const { body: team } = await owner.get<Team>(teamPaths.team(organisationId));
    expect(team.invitations[0]?.expired).toBe(true);
    await invite(email);
    const third = (await mailTo(email))?.secret ?? '';
    const id = (await owner.get<Team>(teamPaths.team(organisationId))).body.invitations[0]?.id ?? '';
    await owner.delete(teamPaths.invitation(organisationId, id));
    expect((await join(third)).body.code).toBe('invitation-not-valid');
    expect(await mailTo(email)).toBeUndefined();
    expect((await owner.delete(teamPaths.invitation(organisationId, id))).status).toBe(404);
  });

  it('is refused to a member, for another role, and beyond the limit', async () => {
    expect((await invite(api.people.reader.email)).body.errors).toEqual([{ path: 'email', code: 'already-member' }]);
    expect((await invite(address(), 'officer')).status).toBe(400);
    expect((await invite('no address')).status).toBe(400);
    for (let index = 0; index < TEAM_LIMITS.invitations; index += 1)
      await api.owner.query(
        `insert into team_invitations (id, organisation_id, email, language, role, token_hash, invited_by_id, invited_at, expires_at)
         values ($1, $2, $3, 'fr', 'reader', $3, $1, now(), now())`,
        [newId(), organisationId, address()],
      );
    expect((await invite(address())).body.code).toBe('team-full');
  });

  it('sends three mails to an address in a quarter of an hour, and lets an address try 20 links', async () => {
    const email = address();
    for (let time = 0; time < 3; time += 1) expect((await invite(email)).status).toBe(201);
    expect((await invite(email)).status).toBe(429);
    for (let time = 0; time < 20; time += 1)
      expect((await visit(teamPaths.look, { token: 'guessed' })).status).toBe(422);
    expect((await visit(teamPaths.look, { token: 'guessed' })).status).toBe(429);
  });

  it('refuses a weak password at its field and keeps the link', async () => {
    const email = address();
    await invite(email);
    const token = (await mailTo(email))?.secret ?? '';
    const weak = { token, name: 'Zoé', language: 'fr', password: 'pont solidaire 12' };
    expect((await visit(teamPaths.join, weak)).body.errors?.[0]?.path).toBe('password');
    expect((await join(token)).status).toBe(200);
  });
});

describe('the team of an organisation', () => {
  it('is seen by its members and the administration, changed by its owners only', async () => {
    const path = teamPaths.team(organisationId);
    const seen = await Promise.all(
      (['owner', 'reader', 'officer', 'evaluator'] as const).map(async (who) => {
        const { status, body } = await (await api.as(who)).get<Team>(path);
        return [status, body.mayManage];
      }),
    );
    expect(seen).toEqual([
      [200, true],
      [200, false],
      [200, false],
      [403, undefined],
    ]);
    const outsider = await given();
    await api.owner.query('update memberships set organisation_id = $2 where user_id = $1', [
      outsider.id,
      api.people.stranger.organisationId,
    ]);
    for (const client of [await api.as('editor'), await api.as('officer')])
      expect((await invite(address(), 'reader', client)).status).toBe(403);
    const { id } = api.people.reader;
    const stranger = await new ApiClient(api.url).signIn(api.people.stranger.email);
    await stranger.put(sessionPaths.organisation, { organisationId: api.people.stranger.organisationId });
    expect((await stranger.delete(teamPaths.member(organisationId, id))).status).toBe(403);
    expect((await stranger.post(teamPaths.handOver(organisationId, id))).status).toBe(403);
    expect((await stranger.put(teamPaths.member(organisationId, id), { role: 'owner' })).status).toBe(403);
    expect((await (await api.as('owner')).delete(teamPaths.member(organisationId, outsider.id))).status).toBe(404);
  });

  it('gets other roles and loses people, who sign in again; the history says who', async () => {
    const owner = await api.as('owner');
    const { id, client } = await given();
    const changed = await owner.put<Team>(teamPaths.member(organisationId, id), { role: 'reader' });
    expect(changed.body.members).toContainEqual(expect.objectContaining({ personId: id, role: 'reader' }));
    expect((await client.get(teamPaths.team(organisationId))).status).toBe(401);
    expect((await owner.put(teamPaths.member(organisationId, id), { role: 'reader' })).status).toBe(409);
    await owner.delete(teamPaths.member(organisationId, id));
    expect(await rolesOf(id)).toEqual([]);
    const { body } = await owner.get<History>(organisationPaths.history(organisationId));
    expect(body.entries.slice(-4).map(({ action, data }) => [action, data['changes']])).toEqual([
      ['team.invite', { memberRole: { from: null, to: 'editor' } }],
      ['team.join', { member: { from: null, to: id }, memberRole: { from: null, to: 'editor' } }],
      ['team.change-role', { member: { from: id, to: id }, memberRole: { from: 'editor', to: 'reader' } }],
      ['team.remove', { member: { from: id, to: null }, memberRole: { from: 'reader', to: null } }],
    ]);
  });

  it('always keeps an owner, who gives nothing to himself (SEC-5)', async () => {
    const owner = await api.as('owner');
    const { id } = api.people.owner;
    const last = await owner.delete<Problem>(teamPaths.member(organisationId, id));
    expect([last.status, last.body.code]).toEqual([409, 'last-owner']);
    const own = await owner.put<Problem>(teamPaths.member(organisationId, id), { role: 'reader' });
    expect([own.status, own.body.code]).toEqual([403, 'own-rights']);
    expect((await owner.post<Problem>(teamPaths.handOver(organisationId, id))).body.code).toBe('own-rights');
  });

  it('keeps one of two owners who remove each other at once', async () => {
    const second = await given('owner');
    const first = await given('owner');
    await api.owner.query(`delete from memberships where user_id = $1`, [api.people.owner.id]);
    const answers = await Promise.all([
      first.client.delete(teamPaths.member(organisationId, second.id)),
      second.client.delete(teamPaths.member(organisationId, first.id)),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect([...(await rolesOf(first.id)), ...(await rolesOf(second.id))]).toEqual(['owner']);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'owner', $4)`,
      [newId(), api.people.owner.id, organisationId, SYSTEM_ACTOR_ID],
    );
  });

  it('is handed over: another person answers for it, the one who did stays as editor and signs in again', async () => {
    const former = await given('owner');
    const { id } = await given('reader');
    const { status, body } = await former.client.post<Team>(teamPaths.handOver(organisationId, id));
    expect([status, body.members.find(({ personId }) => personId === id)?.role]).toEqual([200, 'owner']);
    expect([await rolesOf(id), await rolesOf(former.id)]).toEqual([['owner'], ['editor']]);
    expect((await former.client.get(teamPaths.team(organisationId))).status).toBe(401);
    const { rows } = await api.owner.query('select 1 from memberships where granted_by_id = user_id');
    expect(rows).toEqual([]);
  });
});
