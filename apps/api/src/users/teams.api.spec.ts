import {
  organisationPaths,
  teamPaths,
  userPaths,
  type History,
  type PartnerRole,
  type Problem,
  type Team,
} from '@passerelle/contract';
import { SYSTEM_ACTOR_ID } from '../core/auth/actor';
import { newId } from '../core/database/columns';
import { ApiClient } from '../testing/api-client';
import { givenTeamMember, inviteToTeam, newAddress, NEW_PASSWORD } from '../testing/given/teams';
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

const rolesOf = async (personId: string) => {
  const { rows } = await api.owner.query<{ role: string }>(
    'select role from memberships where user_id = $1 and organisation_id = $2 order by role',
    [personId, organisationId],
  );
  return rows.map(({ role }) => role);
};
const waiting = async () => {
  const { rows } = await api.owner.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return rows[0]?.count ?? 0;
};

const change = (client: ApiClient, personId: string, role: PartnerRole, version?: number) =>
  client.put<Team & Problem>(
    teamPaths.member(organisationId, personId),
    { role },
    version === undefined ? {} : { version },
  );

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
      [404, undefined],
    ]);
    const outsider = await givenTeamMember(api);
    await api.owner.query('update memberships set organisation_id = $2 where user_id = $1', [
      outsider.id,
      api.people.stranger.organisationId,
    ]);
    for (const client of [await api.as('editor'), await api.as('officer')])
      expect((await inviteToTeam(api, newAddress(), 'reader', client)).status).toBe(403);
    const { id } = api.people.reader;
    const stranger = await new ApiClient(api.url).signIn(api.people.stranger.email);
    expect((await stranger.delete(teamPaths.member(organisationId, id), { version: 1 })).status).toBe(404);
    expect((await stranger.post(teamPaths.handOver(organisationId, id))).status).toBe(404);
    expect((await stranger.put(teamPaths.member(organisationId, id), { role: 'owner' }, { version: 1 })).status).toBe(
      404,
    );
    const owner = await api.as('owner');
    expect((await owner.delete(teamPaths.member(organisationId, outsider.id), { version: 1 })).status).toBe(404);
  });

  it('gets other roles and loses people, who sign in again; the history says who', async () => {
    const owner = await api.as('owner');
    const { id, client } = await givenTeamMember(api);
    const changed = await change(owner, id, 'reader', 1);
    expect(changed.body.members).toContainEqual(expect.objectContaining({ personId: id, role: 'reader', version: 2 }));
    expect((await client.get(teamPaths.team(organisationId))).status).toBe(401);
    expect((await change(owner, id, 'reader', 2)).status).toBe(409);
    await owner.delete(teamPaths.member(organisationId, id), { version: 2 });
    expect(await rolesOf(id)).toEqual([]);
    const { body } = await owner.get<History>(organisationPaths.history(organisationId));
    expect(body.entries.slice(-4).map(({ action, data }) => [action, data['changes']])).toEqual([
      ['team.invite', { memberRole: { from: null, to: 'editor' } }],
      ['team.join', { member: { from: null, to: id }, memberRole: { from: null, to: 'editor' } }],
      ['team.change-role', { member: { from: id, to: id }, memberRole: { from: 'editor', to: 'reader' } }],
      ['team.remove', { member: { from: id, to: null }, memberRole: { from: 'reader', to: null } }],
    ]);
  });

  it('is changed by who saw the role as it is: of two at once, one is told (SEC-14)', async () => {
    const owner = await api.as('owner');
    const { id } = await givenTeamMember(api, 'editor');
    expect((await change(owner, id, 'reader')).body).toMatchObject({ status: 428, code: 'version-missing' });
    expect((await owner.delete<Problem>(teamPaths.member(organisationId, id))).status).toBe(428);
    const both = await Promise.all([change(owner, id, 'reader', 1), change(owner, id, 'owner', 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'stale', currentVersion: 2 });
    const stale = await owner.delete<Problem>(teamPaths.member(organisationId, id), { version: 1 });
    expect([stale.status, (await rolesOf(id)).length]).toEqual([412, 1]);
    const grant = { kind: 'grant', role: 'editor', organisationId };
    await (await api.as('administrator')).post(userPaths.roleChanges(id), grant);
    expect((await owner.delete(teamPaths.member(organisationId, id), { version: 2 })).status).toBe(412);
    expect((await owner.delete(teamPaths.member(organisationId, id), { version: 3 })).status).toBe(200);
  });

  it('always keeps an owner, who gives nothing to himself (SEC-5)', async () => {
    const owner = await api.as('owner');
    const { id } = api.people.owner;
    const last = await owner.delete<Problem>(teamPaths.member(organisationId, id), { version: 1 });
    expect([last.status, last.body.code]).toEqual([409, 'last-owner']);
    const own = await change(owner, id, 'reader', 1);
    expect([own.status, own.body.code]).toEqual([403, 'own-rights']);
    expect((await owner.post<Problem>(teamPaths.handOver(organisationId, id))).body.code).toBe('own-rights');
  });

  it('keeps one of two owners who remove each other at once', async () => {
    const second = await givenTeamMember(api, 'owner');
    const first = await givenTeamMember(api, 'owner');
    await api.owner.query(`delete from memberships where user_id = $1`, [api.people.owner.id]);
    // Both are let in before either has changed anything.
    await api.owner.query('begin');
    await api.owner.query('select 1 from organisations where id = $1 for update', [organisationId]);
    const both = Promise.all([
      first.client.delete<Problem>(teamPaths.member(organisationId, second.id), { version: 1 }),
      second.client.delete<Problem>(teamPaths.member(organisationId, first.id), { version: 1 }),
    ]);
    while ((await waiting()) < 2);
    await api.owner.query('commit');
    expect((await both).map(({ body }) => body.code).sort()).toEqual(['not-permitted', undefined]);
    expect([...(await rolesOf(first.id)), ...(await rolesOf(second.id))]).toEqual(['owner']);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'owner', $4)`,
      [newId(), api.people.owner.id, organisationId, SYSTEM_ACTOR_ID],
    );
  });

  it('is handed over: another person answers for it, the one who did stays as editor and signs in again', async () => {
    const former = await givenTeamMember(api, 'owner');
    const { id } = await givenTeamMember(api, 'reader');
    const { status, body } = await former.client.post<Team>(teamPaths.handOver(organisationId, id));
    expect([status, body.members.find(({ personId }) => personId === id)?.role]).toEqual([200, 'owner']);
    expect([await rolesOf(id), await rolesOf(former.id)]).toEqual([['owner'], ['editor']]);
    expect((await former.client.get(teamPaths.team(organisationId))).status).toBe(401);
  });
});
