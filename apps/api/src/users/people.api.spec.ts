import {
  homePaths,
  sessionPaths,
  userPaths,
  withQuery,
  type History,
  type InvitePerson,
  type PersonDetail,
  type PersonPage,
  type Problem,
  type Role,
  type RoleChangeAction,
  type SessionInfo,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { ADMINISTRATION_ID, SYSTEM_ACTOR_ID } from '../core/auth/actor';
import type { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';

describe('the administration of people', () => {
  let api: TestApi;
  let first: ApiClient;
  /** The second administrator that SEC-5 asks for. */
  let second: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'administrator', $4)`,
      [randomUUID(), api.people.manager2.id, ADMINISTRATION_ID, SYSTEM_ACTOR_ID],
    );
    [first, second] = [await api.as('administrator'), await api.as('manager2')];
  });
  afterAll(() => api.close());

  const person = (changes: Partial<InvitePerson> = {}): InvitePerson => ({
    name: 'Nouvelle Personne',
    email: `${randomUUID()}@example.org`,
    language: 'nl',
    grants: [],
    ...changes,
  });
  const invite = async (changes: Partial<InvitePerson> = {}) =>
    (await first.post<PersonDetail>(userPaths.create, person(changes))).body;
  const internal = (role: Role) => ({ organisationId: ADMINISTRATION_ID, role });
  const rolesOf = (detail: PersonDetail) => detail.memberships.flatMap(({ roles }) => roles);
  const detailOf = async (id: string) => (await first.get<PersonDetail>(userPaths.detail(id))).body;
  const decide = (client: ApiClient, detail: PersonDetail, action: RoleChangeAction = 'confirm') => {
    const [change] = detail.roleChanges;
    const path = userPaths.roleChange(detail.id, change?.id ?? '', action);
    return client.post<PersonDetail & Problem>(path, {}, { version: change?.version ?? 0 });
  };
  const propose = (
    client: ApiClient,
    id: string,
    kind: 'grant' | 'revoke',
    role: Role,
    organisationId = ADMINISTRATION_ID,
  ) => client.post<PersonDetail & Problem>(userPaths.roleChanges(id), { kind, role, organisationId });

  it('gives a role of the administration only when a second administrator confirms it (SEC-5)', async () => {
    const invited = await invite({ grants: [internal('officer')] });
    expect([rolesOf(invited), invited.waiting]).toEqual([[], 1]);
    expect(invited.roleChanges[0]?.allowedActions).toEqual([
      { action: 'confirm', permission: 'users:manage', obstacle: 'four-eyes' },
      { action: 'refuse', permission: 'users:manage', obstacle: 'four-eyes' },
    ]);
    const alone = await decide(first, invited);
    expect([alone.status, alone.body.code]).toEqual([403, 'four-eyes']);
    const { body: confirmed } = await decide(second, invited);
    expect([rolesOf(confirmed), confirmed.waiting]).toEqual([['officer'], 0]);
    const { body } = await (await api.as('auditor')).get<History>(userPaths.history(invited.id));
    expect(body.entries.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['user.invite', 'Personne administrator'],
      ['role_change.propose', 'Personne administrator'],
      ['role_change.confirm', 'Personne manager2'],
    ]);
  });

  it('keeps names and addresses out of the trail (SEC-23)', async () => {
    const { id, email, name } = await invite();
    const { text } = await first.get(userPaths.history(id));
    const trail = await api.owner.query('select data::text as data from audit_events where subject_id = $1', [id]);
    expect(JSON.stringify(trail.rows)).not.toContain(email);
    expect(text).not.toContain(name);
  });

  it('gives a role in a partner organisation at once', async () => {
    const organisationId = api.people.owner.organisationId;
    const invited = await invite({ grants: [{ organisationId, role: 'editor' }] });
    expect([rolesOf(invited), invited.waiting]).toEqual([['editor'], 0]);
    const { body } = await propose(first, invited.id, 'revoke', 'editor', organisationId);
    expect(rolesOf(body)).toEqual([]);
  });

  it('never lets anybody change his own rights, by the API or by SQL (SEC-5)', async () => {
    const own = await propose(first, api.people.administrator.id, 'grant', 'manager');
    expect([own.status, own.body.code]).toEqual([403, 'own-rights']);
    const { body } = await propose(first, api.people.manager2.id, 'grant', 'accountant');
    const confirmed = await decide(second, body);
    expect([confirmed.status, confirmed.body.code]).toEqual([403, 'four-eyes']);
    const { id } = api.people.manager2;
    await expect(
      api.owner.query('update role_changes set state = $2, decided_by_id = user_id where user_id = $1', [
        id,
        'confirmed',
      ]),
    ).rejects.toThrow('role_changes_not_oneself');
    await expect(
      api.owner.query('update role_changes set state = $2, decided_by_id = proposed_by_id where user_id = $1', [
        id,
        'confirmed',
      ]),
    ).rejects.toThrow('role_changes_four_eyes');
    await expect(
      api.owner.query('update role_changes set state = $2 where user_id = $1', [id, 'confirmed']),
    ).rejects.toThrow('role_changes_decided');
    await expect(
      api.owner.query(
        `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'accountant', $2)`,
        [randomUUID(), id, ADMINISTRATION_ID],
      ),
    ).rejects.toThrow('memberships_granted_by_other');
  });

  it('takes a role away by the same two people, and what it allowed with it', async () => {
    const cabinet = await api.as('cabinet');
    const { id } = api.people.cabinet;
    const { body: proposed } = await propose(first, id, 'revoke', 'cabinet');
    expect((await cabinet.get<SessionInfo>(sessionPaths.session)).body.roles).toEqual(['cabinet']);
    const { body } = await decide(second, proposed);
    expect(rolesOf(body)).toEqual([]);
    expect((await cabinet.get<SessionInfo>(sessionPaths.session)).body.person).toBeNull();
  });

  it('decides once', async () => {
    const invited = await invite({ grants: [internal('finance')] });
    const answers = await Promise.all([decide(second, invited), decide(second, invited, 'refuse')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await detailOf(invited.id)).waiting).toBe(0);
  });

  it.each([
    [{ email: 'OFFICER@example.org' }, 422, 'email', 'email-taken'],
    [{ email: 'no address' }, 400, 'email', 'not-an-email'],
    [{ name: '' }, 400, 'name', 'required'],
    [{ language: 'de' }, 400, 'language', 'not-in-list'],
    [{ disabledAt: null }, 400, 'disabledAt', 'unknown-field'],
    [{ grants: [{ organisationId: ADMINISTRATION_ID, role: 'king' }] }, 400, 'grants.0.role', 'not-in-list'],
    [
      { grants: [{ organisationId: ADMINISTRATION_ID, role: 'owner' }] },
      422,
      'grants.0.role',
      'role-not-for-organisation',
    ],
    [
      { grants: [{ organisationId: randomUUID(), role: 'owner' }] },
      422,
      'grants.0.organisationId',
      'organisation-unknown',
    ],
    [{ grants: [internal('officer'), internal('officer')] }, 422, 'grants.1.role', 'role-change-waiting'],
  ])('refuses %j with %i at its field and keeps nothing', async (wrong, status, path, code) => {
    const before = await api.owner.query('select count(*) from users');
    const answer = await first.post<Problem>(userPaths.create, { ...person(), ...wrong });
    expect([answer.status, answer.body.errors]).toEqual([status, [expect.objectContaining({ path, code })]]);
    expect((await api.owner.query('select count(*) from users')).rows).toEqual(before.rows);
  });

  it('gives internal roles to nobody of a partner organisation, and none twice', async () => {
    const { id, organisationId } = api.people.stranger;
    const codes = await Promise.all([
      propose(first, id, 'grant', 'officer', organisationId),
      propose(first, id, 'grant', 'owner', organisationId),
      propose(first, id, 'revoke', 'reader', organisationId),
    ]);
    expect(codes.map(({ body }) => body.errors?.[0]?.code)).toEqual([
      'role-not-for-organisation',
      'role-already-held',
      'role-not-held',
    ]);
  });

  it('disables an account, which ends its sessions, and opens it again (SEC-33)', async () => {
    const { id, email } = api.people.reader;
    const reader = await api.as('reader');
    const { version } = await detailOf(id);
    const { body } = await first.post<PersonDetail>(userPaths.disable(id), {}, { version });
    expect([body.disabled, body.sessions]).toEqual([true, 0]);
    expect((await reader.get<SessionInfo>(sessionPaths.session)).body.person).toBeNull();
    await api.owner.query('update users set failures = 100 where id = $1', [id]);
    expect((await first.post(userPaths.disable(id), {}, { version: body.version })).status).toBe(409);
    expect((await first.post(userPaths.enable(id), {}, { version: body.version })).status).toBe(200);
    const again = await api.visitor().signIn(email);
    expect((await again.get<SessionInfo>(sessionPaths.session)).body.person?.email).toBe(email);
  });

  it('lets nobody disable himself', async () => {
    const { version } = await detailOf(api.people.administrator.id);
    const { status, body } = await first.post<Problem>(userPaths.disable(api.people.administrator.id), {}, { version });
    expect([status, body.code]).toEqual([403, 'own-account']);
  });

  it('ends the sessions of a person', async () => {
    const evaluator = await api.as('evaluator');
    expect((await detailOf(api.people.evaluator.id)).sessions).toBe(1);
    await first.post(userPaths.endSessions(api.people.evaluator.id));
    expect((await evaluator.get<SessionInfo>(sessionPaths.session)).body.person).toBeNull();
  });

  it('is read by managers and auditors, changed by administrators, hidden from everybody else', async () => {
    const target = userPaths.detail(api.people.owner.id);
    for (const [who, read] of [
      ['manager', 200],
      ['auditor', 200],
      ['officer', 403],
      ['owner', 403],
    ] as const) {
      const client = await api.as(who);
      expect([(await client.get(userPaths.list)).status, (await client.get(target)).status]).toEqual([read, read]);
      expect((await client.post(userPaths.create, person())).status).toBe(403);
    }
  });

  it('finds people by name, role and state, and never the account of the jobs', async () => {
    const found = async (query: Record<string, string>) =>
      (await first.get<PersonPage>(withQuery(userPaths.list, query))).body.items.map(({ email }) => email);
    expect(await found({ search: 'personne insp' })).toEqual(['inspector@example.org']);
    expect(await found({ role: 'evaluator' })).toEqual(['evaluator@example.org', 'evaluator2@example.org']);
    expect(await found({ organisation: api.people.stranger.organisationId })).toEqual(['stranger@example.org']);
    expect(await found({ status: 'disabled' })).toEqual([]);
    expect((await first.get(userPaths.detail(SYSTEM_ACTOR_ID))).status).toBe(404);
    for (const query of ['role=king', 'status=asleep', 'sort=password'])
      expect((await first.get(`${userPaths.list}?${query}`)).status).toBe(400);
  });

  it('waits in the queue of other administrators', async () => {
    const { id } = await invite({ grants: [internal('controller')] });
    const queued = async (client: ApiClient) =>
      (await client.get<WorkQueue>(homePaths.queue)).body.items
        .filter(({ subjectId }) => subjectId === id)
        .map(({ reason }) => reason);
    expect(await queued(first)).toEqual([]);
    expect(await queued(second)).toEqual(['role-change-to-confirm']);
  });
});
