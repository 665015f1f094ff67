import {
  applicationPaths,
  homePaths,
  withQuery,
  type ApplicationDetail,
  type ApplicationPage,
  type DocumentView,
  type History,
  type HomeFigures,
  type Problem,
  type SearchResult,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import {
  CALL_CLOSES,
  givenDraft,
  givenOpenLot,
  givenSubmittedApplication,
  soundContent,
  writeSection,
  type OpenLot,
} from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('applications', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, { callCode: `CMS-${(calls += 1)}`, lot: { maxPerOrganisation: 5 } });
  });

  const list = async (who: keyof People, query: Record<string, string> = {}) =>
    (await (await api.as(who)).get<ApplicationPage>(withQuery(applicationPaths.list, { ...query, lotId: lot.id }))).body
      .items;
  const titles = async (who: keyof People, query: Record<string, string> = {}) =>
    (await list(who, query)).map(({ title }) => title);

  it('starts as a draft in French or Dutch, with what each section still wants (R3)', async () => {
    const draft = await givenDraft(api, lot, { language: 'nl' });
    expect(draft).toMatchObject({ state: 'draft', reference: '', language: 'nl', version: 1, mayEdit: true });
    expect(draft.sections.find(({ section }) => section === 'theme')?.errors).toContainEqual({
      path: 'theme.themeId',
      code: 'required',
    });
    const english = await (
      await api.as('owner')
    ).post<Problem>(applicationPaths.create, {
      lotId: lot.id,
      language: 'en',
      title: 'In English',
    });
    expect([english.status, english.body.errors]).toEqual([400, [{ path: 'language', code: 'not-in-list' }]]);
  });

  it('keeps a section with its version, and shows before and after in the history', async () => {
    const draft = await givenDraft(api, lot);
    const { project } = soundContent(lot, 'Autre titre');
    const saved = await writeSection(api, draft, 'project', project);
    expect([saved.status, saved.body.version]).toEqual([200, 2]);
    expect(saved.body.sections.find(({ section }) => section === 'project')).toMatchObject({ complete: true });
    const client = await api.as('owner');
    const { body } = await client.get<ApplicationDetail>(applicationPaths.detail(draft.id));
    expect(body).toMatchObject({ title: 'Autre titre', content: { project } });
    const history = (await client.get<History>(applicationPaths.history(draft.id))).body.entries;
    expect(history.map(({ action }) => action)).toEqual(['application.create', 'application.write']);
    expect(history[1]?.data['changes']).toMatchObject({ 'project.title': { from: draft.title, to: 'Autre titre' } });
  });

  it('refuses to write over what a colleague wrote meanwhile (SEC-14)', async () => {
    const draft = await givenDraft(api, lot);
    await writeSection(api, draft, 'attachments', { note: 'De la première personne' }, 'editor');
    const second = await writeSection(api, draft, 'attachments', { note: 'De la seconde' });
    expect(second.status).toBe(412);
    expect((second.body as unknown as Problem).currentVersion).toBe(2);
    expect(
      (await (await api.as('owner')).put(applicationPaths.section(draft.id, 'attachments'), { note: '' })).status,
    ).toBe(428);
  });

  it('takes places outside the zone while writing, and names them at their field (R58)', async () => {
    const draft = await givenDraft(api, lot);
    const { partners } = soundContent(lot);
    const errorsOf = async (version: number, placeIds: string[]) => {
      const { body } = await writeSection(api, { ...draft, version }, 'partners', { ...partners, placeIds });
      return body.sections.find(({ section }) => section === 'partners')?.errors;
    };
    expect(await errorsOf(1, [lot.gaza])).toEqual([
      { path: 'partners.placeIds', code: 'place-outside-zone', params: { place: 'Gaza City' } },
    ]);
    expect(await errorsOf(2, [lot.ramallah])).toEqual([]);
  });

  it.each([
    ['project', { title: 'x'.repeat(151) }, 'title', 'too-long'],
    ['project', { title: 'abc\u202Edef' }, 'title', 'direction-character'],
    ['project', { title: 'abc\u0000def' }, 'title', 'nul-character'],
    ['project', { startsOn: '2026-02-30' }, 'startsOn', 'not-a-date'],
    ['project', { state: 'submitted' }, 'state', 'unknown-field'],
    ['partners', { placeIds: ['x'] }, 'placeIds', 'not-an-id'],
    ['theme', { sectors: [{ code: 'abc', percent: 100 }] }, 'sectors.0.code', 'wrong-format'],
    ['budget', { requested: { amount: '1e5', currency: 'EUR' } }, 'requested.amount', 'wrong-format'],
    ['budget', { requested: { amount: '1.00', currency: 'USD' } }, 'requested.currency', 'not-in-list'],
    ['budget', { lines: Array.from({ length: 61 }, () => ({})) }, 'lines', 'too-many'],
    ['declarations', { truthful: 'yes' }, 'truthful', 'not-yes-or-no'],
  ] as const)('refuses %s with a wrong shape: %j', async (section, change, path, code) => {
    const draft = await givenDraft(api, lot);
    const value = { ...soundContent(lot)[section], ...change };
    const { status, body } = await (
      await api.as('owner')
    ).put<Problem>(applicationPaths.section(draft.id, section), value, { version: 1 });
    expect(status).toBe(400);
    expect(body.errors?.[0]).toMatchObject({ path, code });
  });

  it('takes no writing and no document once the call is closed (R22)', async () => {
    const draft = await givenDraft(api, lot);
    api.clock.set(CALL_CLOSES);
    const write = await writeSection(api, draft, 'attachments', { note: 'Trop tard' });
    expect([write.status, (write.body as unknown as Problem).code]).toEqual([409, 'call-closed']);
    const client = await api.as('owner');
    const upload = await client.upload<Problem>(applicationPaths.documents(draft.id), samplePdf(), {
      kind: 'statutes',
    });
    expect([upload.status, upload.body.code]).toEqual([409, 'call-closed']);
  });

  it('hides drafts from everybody but the organisation, and files from other partners (SEC-2)', async () => {
    const draft = await givenDraft(api, lot, { title: 'Brouillon' });
    await givenSubmittedApplication(api, lot, { title: 'Envoyé' });
    expect(await titles('reader')).toEqual(['Envoyé', 'Brouillon']);
    for (const who of ['officer', 'auditor', 'manager'] as const) expect(await titles(who)).toEqual(['Envoyé']);
    for (const who of ['stranger', 'evaluator'] as const) expect(await titles(who)).toEqual([]);
    for (const who of ['officer', 'auditor', 'stranger', 'evaluator'] as const) {
      const client = await api.as(who);
      const hidden = await client.get(applicationPaths.detail(draft.id));
      const missing = await client.get(applicationPaths.detail(randomUUID()));
      const shown = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
      expect([hidden.status, shown(hidden.text)]).toEqual([404, shown(missing.text)]);
      expect((await client.get(applicationPaths.history(draft.id))).status).toBe(404);
      expect((await client.get(applicationPaths.documents(draft.id))).status).toBe(404);
    }
  });

  it('finds by the same rule as the list: no draft in anybody else’s search (SEC-4)', async () => {
    const word = `trouvable${calls}`;
    await givenDraft(api, lot, { title: `Brouillon ${word}` });
    await givenSubmittedApplication(api, lot, { title: `Envoyé ${word}` });
    const hits = async (who: keyof People) =>
      (await (await api.as(who)).get<SearchResult>(`${homePaths.search}?search=${word}`)).body.hits.map(
        ({ title }) => title,
      );
    expect((await hits('owner')).sort()).toEqual([`Brouillon ${word}`, `Envoyé ${word}`]);
    expect(await hits('auditor')).toEqual([`Envoyé ${word}`]);
    expect(await hits('stranger')).toEqual([]);
  });

  it('filters, sorts and pages the list', async () => {
    for (const title of ['Beta', 'Alpha', 'Gamma']) await givenSubmittedApplication(api, lot, { title });
    expect(await titles('officer', { sort: 'title' })).toEqual(['Alpha', 'Beta', 'Gamma']);
    expect(await titles('officer', { sort: '-reference' })).toEqual(['Gamma', 'Alpha', 'Beta']);
    expect(await titles('officer', { search: 'alpha' })).toEqual(['Alpha']);
    expect(await titles('officer', { state: 'draft' })).toEqual([]);
    expect(await titles('officer', { callId: lot.callId, sort: 'submittedAt' })).toHaveLength(3);
    expect(await titles('officer', { organisationId: api.people.stranger.organisationId })).toEqual([]);
    const client = await api.as('officer');
    for (const query of [{ sort: 'content' }, { state: 'lost' }, { lotId: 'x' }, { colour: 'red' }])
      expect((await client.get(withQuery(applicationPaths.list, query))).status).toBe(400);
  });

  it('keeps documents with the file: the organisation adds, the administration reads', async () => {
    const sent = await givenSubmittedApplication(api, lot);
    const [document] = sent.documents;
    const path = applicationPaths.document(sent.id, document?.id ?? '');
    expect((await (await api.as('officer')).get(path)).status).toBe(200);
    expect((await (await api.as('stranger')).get(path)).status).toBe(404);
    expect((await (await api.as('owner')).delete(path, { version: 1 })).status).toBe(409);
    const officer = await (
      await api.as('officer')
    ).upload<Problem>(applicationPaths.documents(sent.id), samplePdf(), {
      kind: 'other',
    });
    expect(officer.status).toBe(403);
    const draft = await givenDraft(api, lot, { title: 'Second' });
    const client = await api.as('editor');
    const added = await client.upload<DocumentView>(applicationPaths.documents(draft.id), samplePdf(), {
      kind: 'other',
    });
    expect(added.status).toBe(201);
    expect((await client.delete(applicationPaths.document(draft.id, added.body.id), { version: 1 })).status).toBe(204);
  });

  it('puts drafts into the queue of those who write, due when the call closes', async () => {
    const draft = await givenDraft(api, lot);
    const waiting = async (who: keyof People) =>
      (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items.filter(
        ({ subjectId }) => subjectId === draft.id,
      );
    expect(await waiting('editor')).toMatchObject([{ reason: 'draft-to-finish', feature: 'applications' }]);
    expect((await waiting('editor'))[0]?.due).toContain('2026-05-13T10:00:00');
    expect(await waiting('stranger')).toEqual([]);
    expect(await waiting('officer')).toEqual([]);
    const figures = (await (await api.as('owner')).get<HomeFigures>(homePaths.figures)).body.figures;
    expect(figures.map(({ code }) => code)).toContain('applications-under-way');
  });
});
