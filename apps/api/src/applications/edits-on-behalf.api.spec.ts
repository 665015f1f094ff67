import {
  applicationPaths,
  euro,
  reviewPaths,
  type ApplicationDetail,
  type EditsOnBehalf,
  type FrozenApplication,
  type History,
  type Problem,
  type ProjectSection,
  type ScreeningDetail,
} from '@passerelle/contract';
import { SYSTEM_ACTOR_ID } from '../core/auth/actor';
import { givenOpenLot, givenSubmittedApplication, soundContent, type OpenLot } from '../testing/given/applications';
import {
  actOnScreening,
  askForCorrections,
  givenAdmittedApplication,
  passManualChecks,
  startScreening,
} from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const REASON = 'Coquille dans le titre, confirmée par téléphone.';

describe('an edit on behalf of the applicant', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  let project: ProjectSection;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `EDIT-${(calls += 1)}` });
    project = { ...soundContent(lot).project, title: 'Jardins urbains à Ramallah' };
  });

  const edit = async (
    { id, version }: { id: string; version: number },
    body: object = { value: project, reason: REASON },
    who: keyof People = 'officer',
    section: 'project' | 'budget' = 'project',
  ) => (await api.as(who)).put<EditsOnBehalf & Problem>(applicationPaths.editOnBehalf(id, section), body, { version });
  const seenBy = async (who: keyof People, id: string) =>
    (await (await api.as(who)).get<ApplicationDetail>(applicationPaths.detail(id))).body;
  const editsFor = async (who: keyof People, id: string) =>
    (await api.as(who)).get<EditsOnBehalf>(applicationPaths.onBehalf(id));

  it('is shown to the applicant with its reason, before and after; what was submitted stays frozen', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const done = await edit(sent);
    expect(done.body).toMatchObject({
      mayEdit: true,
      edits: [
        {
          section: 'project',
          reason: REASON,
          byName: 'Personne officer',
          before: { title: 'Jardins urbains de Ramallah' },
          after: project,
        },
      ],
    });
    expect(await seenBy('owner', sent.id)).toMatchObject({ title: project.title, version: sent.version + 1 });
    expect((await editsFor('owner', sent.id)).body).toEqual({ ...done.body, mayEdit: false });
    const owner = await api.as('owner');
    const { content } = (await owner.get<FrozenApplication>(applicationPaths.snapshot(sent.id))).body;
    expect(content.project.title).toBe('Jardins urbains de Ramallah');
    const { entries } = (await owner.get<History>(applicationPaths.history(sent.id))).body;
    expect(entries.find(({ action }) => action === 'application.editOnBehalf')?.data).toEqual({
      section: 'project',
      reason: REASON,
      changes: { 'project.title': { from: 'Jardins urbains de Ramallah', to: project.title } },
    });
    const { rows } = await api.owner.query<{ person: string; text: string }>(
      `select to_person_id as person, text from mail_messages where about_id = $1 and subject like '%corrigé par%'`,
      [sent.id],
    );
    expect(rows.map(({ person }) => person).sort()).toEqual([api.people.owner.id, api.people.editor.id].sort());
    expect(rows[0]?.text).toContain(REASON);
  });

  it('asks for a reason, for something that changes, and for the version that was read', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    expect((await edit(sent, { value: project, reason: '' })).status).toBe(400);
    const same = await edit(sent, { value: soundContent(lot).project, reason: REASON });
    expect([same.status, same.body.code]).toEqual([409, 'nothing-changed']);
    const worse = await edit(sent, { value: { ...project, summary: '' }, reason: REASON });
    expect([worse.status, worse.body.errors]).toEqual([422, [{ path: 'project.summary', code: 'required' }]]);
    expect((await edit({ ...sent, version: sent.version - 1 })).status).toBe(412);
    expect((await editsFor('officer', sent.id)).body.edits).toEqual([]);
  });

  it('is for officers; not for partners, managers, evaluators or members of the applicant', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    for (const who of ['owner', 'manager', 'auditor'] as const)
      expect((await edit(sent, undefined, who)).status).toBe(403);
    expect((await editsFor('evaluator', sent.id)).status).toBe(404);
    expect((await editsFor('stranger', sent.id)).status).toBe(404);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
       values (gen_random_uuid(), $1, $2, 'reader', $3)`,
      [api.people.officer2.id, sent.organisationId, SYSTEM_ACTOR_ID],
    );
    const own = await edit(sent, undefined, 'officer2');
    expect([own.status, own.body.code]).toEqual([403, 'conflict-of-interest']);
  });

  it('is made while the file is checked: not while the applicant writes, nor once it is decided', async () => {
    const refused = async (id: string) => {
      const answer = await edit(await seenBy('officer', id));
      return [answer.status, answer.body.code];
    };
    const { id } = await givenSubmittedApplication(api, lot);
    const screening = await startScreening(api, id);
    await askForCorrections(api, screening, ['theme']);
    expect(await refused(id)).toEqual([409, 'wrong-state']);
    const other = await givenOpenLot(api, { callCode: `EDIT-A${calls}` });
    const admitted = await givenAdmittedApplication(api, other);
    expect(await refused(admitted.id)).toEqual([409, 'wrong-state']);
    expect((await editsFor('officer', admitted.id)).body.mayEdit).toBe(false);
  });

  it('keeps the four eyes: who corrects does not confirm, and nobody corrects what was confirmed (R4, R8)', async () => {
    const { id } = await givenSubmittedApplication(api, lot);
    const screening = await passManualChecks(api, await startScreening(api, id));
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id)
       select gen_random_uuid(), $1, organisation_id, 'officer', $2 from memberships where user_id = $1`,
      [api.people.manager2.id, SYSTEM_ACTOR_ID],
    );
    const corrected = await edit(await seenBy('officer', id), undefined, 'manager2');
    expect(corrected.status).toBe(200);
    const current = (await (await api.as('officer')).get<ScreeningDetail>(reviewPaths.screening(id))).body;
    expect(current.version).toBe(screening.version);
    const own = await actOnScreening(api, 'manager2', current, 'confirm');
    expect([own.status, (own.body as unknown as Problem).code]).toEqual([403, 'four-eyes']);
    expect((await actOnScreening(api, 'manager', current, 'confirm')).status).toBe(200);
    const late = await edit(await seenBy('officer', id), { value: { ...project, summary: 'Autre.' }, reason: REASON });
    expect([late.status, late.body.code]).toEqual([409, 'already-confirmed']);
  });

  it('asks for a second person when the amount now needs one (R8)', async () => {
    const small = { ...soundContent(lot).budget, requested: euro('45000.00'), ownContribution: euro('50000.00') };
    const sent = await givenSubmittedApplication(api, lot, { content: (content) => ({ ...content, budget: small }) });
    expect((await startScreening(api, sent.id)).secondPersonNeeded).toBe(false);
    const file = await seenBy('officer', sent.id);
    const value = { ...small, requested: euro('80000.00'), ownContribution: euro('15000.00') };
    expect((await edit(file, { value, reason: REASON }, 'officer', 'budget')).status).toBe(200);
    const client = await api.as('officer');
    const screening = (await client.get<ScreeningDetail>(reviewPaths.screening(sent.id))).body;
    const passed = await passManualChecks(api, screening);
    expect(passed.secondPersonNeeded).toBe(true);
    expect((await actOnScreening(api, 'officer', passed, 'admit')).status).toBe(409);
  });

  it('is one of several at once: the others read an older file', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const titles = Array.from({ length: 10 }, (_, index) => ({ ...project, title: `Jardins ${index}` }));
    const answers = await Promise.all(titles.map((value) => edit(sent, { value, reason: REASON })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 412)]);
    await expect(api.owner.query('delete from edits_on_behalf')).rejects.toMatchObject({ code: '42501' });
  });
});
