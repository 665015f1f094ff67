import { applicationPaths, sessionPaths, type ApplicationPage, type SessionInfo } from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { DURING_THE_CALL, givenDraft, givenOpenLot } from '../testing/given/applications';
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

  it('works for another of the organisations of the person, who then sees the files of that one', async () => {
    const { owner, stranger, administrator } = api.people;
    api.clock.set(DURING_THE_CALL);
    const lot = await givenOpenLot(api);
    await givenDraft(api, lot, { who: 'owner', title: 'Jardins du Pont' });
    await givenDraft(api, lot, { who: 'stranger', title: 'Vergers de la Rive' });
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [newId(), stranger.id, owner.organisationId, administrator.id],
    );
    const client = await api.visitor().signIn(stranger.email);
    const titles = async () =>
      (await client.get<ApplicationPage>(applicationPaths.list)).body.items.map(({ title }) => title);
    expect(await titles()).toEqual(['Vergers de la Rive']);
    const change = { organisationId: owner.organisationId };
    const { status, body } = await client.put<SessionInfo>(sessionPaths.organisation, change);
    expect([status, body.organisation?.name, body.roles]).toEqual([200, 'Pont Solidaire', ['reader']]);
    expect(body.permissions).not.toContain('applications:submit');
    expect(await titles()).toEqual(['Jardins du Pont']);
    const { rows } = await api.owner.query(
      `select actor_id as actor, data from audit_events where action = 'user.switch-organisation'`,
    );
    expect(rows).toEqual([{ actor: stranger.id, data: change }]);
  });

  it('does not work for an organisation the person does not belong to', async () => {
    const client = await api.visitor().signIn(api.people.owner.email);
    const { organisationId } = api.people.stranger;
    const refused = await client.refused(client.put(sessionPaths.organisation, { organisationId }));
    expect([refused.status, refused.code]).toEqual([404, 'not-found']);
    const { body } = await client.get<SessionInfo>(sessionPaths.session);
    expect(body.organisation?.name).toBe('Pont Solidaire');
  });

  it('ends with signing out', async () => {
    const client = await api.visitor().signIn('auditor@example.org');
    expect((await client.delete(sessionPaths.session)).status).toBe(204);
    expect((await client.get<SessionInfo>(sessionPaths.session)).body.person).toBeNull();
  });
});
