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
import { newId } from '../core/database/columns';
import { Jobs } from '../core/jobs/jobs';
import { ApiClient } from '../testing/api-client';
import { asVisitor, invitationTo, inviteToTeam, joinTeam, newAddress, NEW_PASSWORD } from '../testing/given/teams';
import { startApi, type TestApi } from '../testing/start-api';
import { passwordFault } from './password-strength';

let api: TestApi;
let organisationId = '';
beforeAll(async () => {
  api = await startApi({ TRUSTED_PROXY: 'loopback', PUBLIC_URL: 'http://127.0.0.1' });
  ({ organisationId } = api.people.owner);
  // The word lists are loaded once, which keeps a busy process from everything else meanwhile.
  await passwordFault(NEW_PASSWORD, []);
});
beforeEach(async () => {
  api.clock.set('2026-03-02T09:00:00Z');
  await api.owner.query('delete from rate_limits');
  await api.owner.query('delete from team_invitations');
});
afterAll(() => api.close());

describe('an invitation to the team', () => {
  it('makes a member with an account, by the button behind the link and once only (SEC-32)', async () => {
    const email = newAddress();
    const { status, body } = await inviteToTeam(api, email.toUpperCase());
    expect([status, body.invitations]).toEqual([
      201,
      [expect.objectContaining({ email, role: 'editor', invitedBy: 'Personne owner', expired: false })],
    ]);
    const mail = await invitationTo(api, email);
    expect(mail).toMatchObject({ language: 'nl', text: expect.stringContaining('Pont Solidaire') as string });
    expect(mail?.text).toContain('http://127.0.0.1/nl/invitation?token={secret}');
    const token = mail?.secret ?? '';
    const { rows } = await api.owner.query('select i::text as row from team_invitations i');
    expect(JSON.stringify(rows)).not.toContain(token);
    const seen = await asVisitor<InvitationView>(api, teamPaths.look, { token });
    expect(seen.body).toMatchObject({ organisationName: 'Pont Solidaire', role: 'editor', email, hasAccount: false });
    const both = await Promise.all([joinTeam(api, token), joinTeam(api, token)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 422]);
    expect((await joinTeam(api, token)).body.code).toBe('invitation-not-valid');
    const member = await new ApiClient(api.url).signIn(email, NEW_PASSWORD);
    const { body: session } = await member.get<SessionInfo>(sessionPaths.session);
    expect([session.organisation?.name, session.roles]).toEqual(['Pont Solidaire', ['editor']]);
    expect(await invitationTo(api, email)).toBeUndefined();
  });

  it('is accepted by a person with an account while signed in, who then works for both', async () => {
    const { email } = api.people.stranger;
    await inviteToTeam(api, email, 'reader');
    const token = (await invitationTo(api, email))?.secret ?? '';
    expect((await asVisitor<InvitationView>(api, teamPaths.look, { token })).body.hasAccount).toBe(true);
    expect((await joinTeam(api, token)).body.code).toBe('invitation-has-account');
    const other = await (await api.as('editor')).post<Problem>(teamPaths.accept, { token });
    expect([other.status, other.body.code]).toEqual([403, 'invitation-for-other-address']);
    const client = await api.as('stranger');
    const both = await Promise.all([1, 2].map(() => client.post<JoinedTeam>(teamPaths.accept, { token })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { body } = await client.get<SessionInfo>(sessionPaths.session);
    expect(body.memberships.map(({ organisationName }) => organisationName)).toEqual(['Autre Rive', 'Pont Solidaire']);
  });

  it('ends after seven days, when it is withdrawn, and when a newer one takes its place', async () => {
    const email = newAddress();
    await inviteToTeam(api, email);
    const first = (await invitationTo(api, email))?.secret ?? '';
    const { body } = await inviteToTeam(api, email, 'reader');
    expect(body.invitations.map(({ role }) => role)).toEqual(['reader']);
    expect((await joinTeam(api, first)).body.code).toBe('invitation-not-valid');
    const second = (await invitationTo(api, email))?.secret ?? '';
    api.clock.set('2026-03-09T09:00:00Z');
    expect((await joinTeam(api, second)).body.code).toBe('invitation-not-valid');
    const owner = await api.as('owner');
    const { body: team } = await owner.get<Team>(teamPaths.team(organisationId));
    expect(team.invitations[0]?.expired).toBe(true);
    await inviteToTeam(api, email);
    const third = (await invitationTo(api, email))?.secret ?? '';
    const id = (await owner.get<Team>(teamPaths.team(organisationId))).body.invitations[0]?.id ?? '';
    await owner.delete(teamPaths.invitation(organisationId, id), { version: 3 });
    expect((await joinTeam(api, third)).body.code).toBe('invitation-not-valid');
    expect(await invitationTo(api, email)).toBeUndefined();
    expect((await owner.delete(teamPaths.invitation(organisationId, id), { version: 3 })).status).toBe(404);
  });

  it('is withdrawn as it was seen, not as it is after it was sent again (SEC-14)', async () => {
    const email = newAddress();
    const { body } = await inviteToTeam(api, email);
    const path = teamPaths.invitation(organisationId, body.invitations[0]?.id ?? '');
    await inviteToTeam(api, email);
    const owner = await api.as('owner');
    expect((await owner.delete<Problem>(path)).body).toMatchObject({ status: 428, code: 'version-missing' });
    const stale = await owner.delete<Problem>(path, { version: 1 });
    expect(stale.body).toMatchObject({ status: 412, code: 'stale', currentVersion: 2 });
    const both = await Promise.all([1, 2].map(() => owner.delete(path, { version: 2 })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  it('that has expired is sent again with a new link; the one before is dead, and the history says so', async () => {
    const email = newAddress();
    const { body: first } = await inviteToTeam(api, email);
    const old = (await invitationTo(api, email))?.secret ?? '';
    api.clock.set('2026-03-10T09:00:00Z');
    const { body: again } = await inviteToTeam(api, email, 'reader');
    const [held] = again.invitations;
    expect([held?.id, held?.version, held?.expired]).toEqual([first.invitations[0]?.id, 2, false]);
    expect((await joinTeam(api, old)).body.code).toBe('invitation-not-valid');
    const { body } = await (await api.as('owner')).get<History>(organisationPaths.history(organisationId));
    expect(body.entries.slice(-2).map(({ action, data }) => [action, data['changes']])).toEqual([
      ['team.invite', { memberRole: { from: null, to: 'editor' } }],
      ['team.invite-again', { memberRole: { from: 'editor', to: 'reader' } }],
    ]);
    const { rows } = await api.owner.query('select 1 from mail_messages where to_address = $1', [email]);
    expect(rows).toHaveLength(1);
    expect((await joinTeam(api, (await invitationTo(api, email))?.secret ?? '')).status).toBe(200);
  });

  it('disappears seven days after it expired, and its address with it the night after', async () => {
    const email = newAddress();
    await inviteToTeam(api, email);
    const owner = await api.as('owner');
    const shown = async () =>
      (await owner.get<Team>(teamPaths.team(organisationId))).body.invitations.map(({ expired }) => expired);
    const kept = async () => {
      await api.app.get(Jobs).perform('users.forget-invitations', {});
      const { rows } = await api.owner.query('select 1 from team_invitations');
      return [rows.length, (await invitationTo(api, email)) !== undefined];
    };
    api.clock.set('2026-03-16T08:59:59Z');
    expect([await shown(), await kept()]).toEqual([[true], [1, true]]);
    api.clock.set('2026-03-16T09:00:00Z');
    expect([await shown(), await kept()]).toEqual([[], [0, false]]);
    const { rows } = await api.owner.query(`select data from audit_events where action = 'team.forget-invitations'`);
    expect(rows).toEqual([{ data: { invitations: 1 } }]);
    await kept();
    expect(
      (await api.owner.query(`select 1 from audit_events where action = 'team.forget-invitations'`)).rows,
    ).toHaveLength(1);
  });

  it('is refused to a member, for another role, and beyond the limit', async () => {
    expect((await inviteToTeam(api, api.people.reader.email)).body.errors).toEqual([
      { path: 'email', code: 'already-member' },
    ]);
    expect((await inviteToTeam(api, newAddress(), 'officer')).status).toBe(400);
    expect((await inviteToTeam(api, 'no address')).status).toBe(400);
    for (let index = 0; index < TEAM_LIMITS.invitations; index += 1)
      await api.owner.query(
        `insert into team_invitations (id, organisation_id, email, language, role, token_hash, invited_by_id, invited_at, expires_at)
         values ($1, $2, $3, 'fr', 'reader', $3, $1, now(), now())`,
        [newId(), organisationId, newAddress()],
      );
    expect((await inviteToTeam(api, newAddress())).body.code).toBe('team-full');
  });

  it('sends three mails to an address in a quarter of an hour, and lets an address try 20 links', async () => {
    const email = newAddress();
    for (const status of [201, 201, 201, 429]) expect((await inviteToTeam(api, email)).status).toBe(status);
    for (const status of [...Array<number>(20).fill(422), 429])
      expect((await asVisitor(api, teamPaths.look, { token: 'guessed' })).status).toBe(status);
  });

  it('refuses a weak password at its field and keeps the link', async () => {
    const email = newAddress();
    await inviteToTeam(api, email);
    const token = (await invitationTo(api, email))?.secret ?? '';
    const weak = { token, name: 'Zoé', language: 'fr', password: 'pont solidaire 12' };
    expect((await asVisitor(api, teamPaths.join, weak)).body.errors?.[0]?.path).toBe('password');
    expect((await joinTeam(api, token)).status).toBe(200);
  });
});
