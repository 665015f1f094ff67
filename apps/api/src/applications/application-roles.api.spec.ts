import {
  applicationPaths,
  sessionPaths,
  teamPaths,
  type ApplicationDetail,
  type FilePeople,
  type History,
  type PartnerRole,
  type Problem,
  type SessionInfo,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { SYSTEM_ACTOR_ID } from '../core/auth/actor';
import { newId } from '../core/database/columns';
import type { ApiClient } from '../testing/api-client';
import { DURING_THE_CALL, givenDraft, givenOpenLot, type OpenLot } from '../testing/given/applications';
import { givenTeamMember, NEW_PASSWORD } from '../testing/given/teams';
import { startApi, type TestApi } from '../testing/start-api';
import { passwordFault } from '../users/password-strength';

describe('a role given in one file (C3)', () => {
  let api: TestApi;
  let lot: OpenLot;
  let file: ApplicationDetail;
  let owner: ApiClient;
  let organisationId = '';

  beforeAll(async () => {
    api = await startApi({ TRUSTED_PROXY: 'loopback', PUBLIC_URL: 'http://127.0.0.1' });
    ({ organisationId } = api.people.owner);
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 10 } });
    await passwordFault(NEW_PASSWORD, []);
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(DURING_THE_CALL);
    await api.owner.query('delete from rate_limits');
    await api.owner.query('delete from team_invitations');
    owner = await api.as('owner');
    file = await givenDraft(api, lot, { title: randomUUID() });
  });

  const give = (personId: string, role: PartnerRole | null, version?: number, client = owner) =>
    client.put<FilePeople & Problem>(
      applicationPaths.person(file.id, personId),
      { role },
      version === undefined ? {} : { version },
    );
  const changeInTeam = (personId: string, role: PartnerRole, version: number) =>
    owner.put<Problem>(teamPaths.member(organisationId, personId), { role }, { version });
  const rolesOf = async (personId: string) => {
    const { rows } = await api.owner.query<{ role: string }>('select role from application_roles where user_id = $1', [
      personId,
    ]);
    return rows.map(({ role }) => role);
  };
  const signInAgain = async (personId: string) => {
    const { rows } = await api.owner.query<{ email: string }>('select email from users where id = $1', [personId]);
    return api.visitor().signIn(rows[0]?.email ?? '', NEW_PASSWORD);
  };
  const mayEdit = async (client: ApiClient) =>
    (await client.get<ApplicationDetail>(applicationPaths.detail(file.id))).body.mayEdit;
  const waiting = async () => {
    const { rows } = await api.owner.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rows[0]?.count ?? 0;
  };

  it('never lowers an owner of the organisation', async () => {
    const refused = await give(api.people.owner.id, 'reader', 0);
    expect([refused.status, refused.body.code]).toEqual([409, 'owner-in-every-file']);
    const { id, client } = await givenTeamMember(api, 'editor');
    await give(id, 'reader', 0);
    expect(await mayEdit(client)).toBe(false);
    expect((await changeInTeam(id, 'owner', 1)).status).toBe(200);
    expect(await mayEdit(await signInAgain(id))).toBe(true);
    const { body } = await owner.get<FilePeople>(applicationPaths.people(file.id));
    expect(body.people).toContainEqual(
      expect.objectContaining({ personId: id, organisationRole: 'owner', role: null }),
    );
    // Who steps down again finds no former right in a file.
    expect((await changeInTeam(id, 'reader', 2)).status).toBe(200);
    expect(await rolesOf(id)).toEqual([]);
  });

  it('outlives another role in the organisation, and ends with the membership', async () => {
    const { id } = await givenTeamMember(api, 'reader');
    await give(id, 'owner', 0);
    await changeInTeam(id, 'editor', 1);
    expect(await rolesOf(id)).toEqual(['owner']);
    expect((await owner.delete(teamPaths.member(organisationId, id), { version: 2 })).status).toBe(200);
    expect(await rolesOf(id)).toEqual([]);
    expect((await give(id, 'editor', 0)).status).toBe(404);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [newId(), id, organisationId, SYSTEM_ACTOR_ID],
    );
    expect(await mayEdit(await signInAgain(id))).toBe(false);
  });

  it('is for members of the applicant, and counts while they work for it', async () => {
    expect((await give(api.people.stranger.id, 'reader', 0)).body.code).toBe('not-found');
    expect((await give(api.people.officer.id, 'reader', 0)).body.code).toBe('not-found');
    const stranger = await api.as('stranger');
    expect((await give(api.people.reader.id, 'owner', 0, stranger)).status).toBe(404);
    const { id, client } = await givenTeamMember(api, 'reader');
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [newId(), id, api.people.stranger.organisationId, SYSTEM_ACTOR_ID],
    );
    await give(id, 'editor', 0);
    const elsewhere = await signInAgain(id);
    const { body } = await elsewhere.get<SessionInfo>(sessionPaths.session);
    expect(body.organisation?.id).toBe(api.people.stranger.organisationId);
    const presence = { tab: randomUUID(), section: null };
    expect((await client.put(applicationPaths.presence(file.id), presence)).status).toBe(200);
    expect((await elsewhere.put(applicationPaths.presence(file.id), presence)).status).toBe(403);
  });

  it('is checked as it is sent, and refused when nothing would change', async () => {
    const { id } = await givenTeamMember(api, 'reader');
    const path = applicationPaths.person(file.id, id);
    for (const body of [{}, { role: 'officer' }, { role: undefined }, { role: 'editor', more: 1 }])
      expect((await owner.put(path, body, { version: 0 })).status).toBe(400);
    expect((await give(id, null, 0)).body.code).toBe('nothing-changed');
    expect((await give(id, 'editor')).body).toMatchObject({ status: 428, code: 'version-missing' });
    expect((await give(id, 'editor', 1)).body).toMatchObject({ status: 412, currentVersion: 0 });
  });

  it('is in the history of the file, with who gave it and to whom (SEC-20)', async () => {
    await give(api.people.editor.id, 'reader', 0);
    await give(api.people.editor.id, null, 1);
    for (const who of ['owner', 'reader'] as const) {
      const { body } = await (await api.as(who)).get<History>(applicationPaths.history(file.id));
      const entries = body.entries.filter(({ action }) => action === 'application.giveRole');
      const { id } = api.people.editor;
      expect(entries.map(({ data }) => data)).toEqual([
        { role: 'reader', changes: { filePerson: { from: id, to: id }, fileRole: { from: null, to: 'reader' } } },
        { role: null, changes: { filePerson: { from: id, to: id }, fileRole: { from: 'reader', to: null } } },
      ]);
      expect(entries.map(({ actorName, names }) => [actorName, names[id]])).toEqual([
        ['Personne owner', 'Personne editor'],
        ['Personne owner', 'Personne editor'],
      ]);
    }
  });

  it('is given once by many owners at the same time: the others are told (SEC-14)', async () => {
    const { id } = await givenTeamMember(api, 'reader');
    const second = await givenTeamMember(api, 'owner');
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        give(id, index % 3 ? 'editor' : 'owner', 0, index % 2 ? owner : second.client),
      ),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status, body }) => status === 412 && body.currentVersion === 1)).toHaveLength(49);
    expect(await rolesOf(id)).toHaveLength(1);
  });

  it('is not given by an owner who is removed at that moment, nor to somebody who becomes one', async () => {
    const { id } = await givenTeamMember(api, 'reader');
    const second = await givenTeamMember(api, 'owner');
    // All are let in before any has changed anything.
    await api.owner.query('begin');
    await api.owner.query('select 1 from organisations where id = $1 for update', [organisationId]);
    const removed = owner.delete(teamPaths.member(organisationId, second.id), { version: 1 });
    while ((await waiting()) < 1);
    const given = give(id, 'editor', 0, second.client);
    while ((await waiting()) < 2);
    await api.owner.query('commit');
    expect([(await removed).status, (await given).body.code]).toEqual([200, 'not-permitted']);
    await api.owner.query('begin');
    await api.owner.query('select 1 from organisations where id = $1 for update', [organisationId]);
    const raised = changeInTeam(id, 'owner', 1);
    while ((await waiting()) < 1);
    const lowered = give(id, 'reader', 0);
    while ((await waiting()) < 2);
    await api.owner.query('commit');
    expect([(await raised).status, (await lowered).body.code]).toEqual([200, 'owner-in-every-file']);
  });
});
