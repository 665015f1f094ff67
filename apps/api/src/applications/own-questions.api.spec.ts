import {
  applicationPaths,
  callFormPaths,
  type ApplicationDetail,
  type DocumentView,
  type FormAnswers,
  type FrozenApplication,
  type Problem,
  type SavedAnswers,
} from '@passerelle/contract';
import { givenDraft, givenOpenLot, givenReadyDraft, writeSection, type OpenLot } from '../testing/given/applications';
import { samplePdf } from '../testing/given/files';
import { ask, formOf, givenDraftForm, sampleForm } from '../testing/given/forms';
import { askForCorrections, startScreening } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const WORKS: FormAnswers = { kind: 'works', works: 'Trois toitures vertes', size: '12' };

describe('the own questions of a call in an application', () => {
  let api: TestApi;
  let calls = 0;
  let lot: OpenLot;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    lot = await givenOpenLot(api, {
      callCode: `OWN-${(calls += 1)}`,
      form: sampleForm(),
      lot: { maxPerOrganisation: 9 },
    });
  });

  const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
  const fileOf = async (id: string, who: keyof People = 'owner') =>
    (await (await api.as(who)).get<ApplicationDetail>(applicationPaths.detail(id))).body;
  const answer = async (
    { id, version }: { id: string; version: number },
    answers: object,
    who: keyof People = 'owner',
    section = 'own',
  ) => (await api.as(who)).put<SavedAnswers & Problem>(callFormPaths.answers(id, section), { answers }, { version });
  const attach = async (id: string, question: string, { name = 'plan.pdf', kind = 'other' } = {}) =>
    (await api.as('owner')).upload<DocumentView & Problem>(applicationPaths.documents(id), samplePdf(name), {
      kind,
      question,
    });
  const submit = async (id: string) =>
    (await api.as('owner')).post<ApplicationDetail & Problem>(
      applicationPaths.submit(id),
      {},
      { version: (await fileOf(id)).version },
    );

  it('take places in the zone of the lot, and refuse the others by their name (R58)', async () => {
    lot = await givenOpenLot(api, { callCode: 'PLACES', form: formOf(ask('place', 'where')) });
    const draft = await givenDraft(api, lot);
    const { body } = await answer(draft, { where: [lot.ramallah, lot.gaza, lot.kinshasa] });
    expect(body.sections[0]?.errors).toEqual([
      { path: 'answers.where.1', code: 'place-outside-zone', params: { place: 'Gaza City' } },
      { path: 'answers.where.2', code: 'place-outside-zone', params: { place: 'Kinshasa' } },
    ]);
    const inside = await answer({ ...draft, version: body.version }, { where: [lot.ramallah] });
    expect(inside.body.sections[0]?.errors).toEqual([]);
  });

  it('take sectors of the list, and a financing plan that pays the budget', async () => {
    const region = { code: 'region', label: { fr: 'Région', nl: 'Gewest', en: '' } };
    const form = formOf(
      ask('codes', 'sectors', { list: 'sectors' }),
      ask('budget-table', 'costs', { headings: [region], sources: [region], years: 1 }),
      ask('financing-plan', 'plan', { sources: [region] }),
    );
    lot = await givenOpenLot(api, { callCode: 'FINANCE', form });
    const draft = await givenDraft(api, lot);
    const cells = [{ year: 1, source: 'region', amount: '100.00' }];
    const answers = (code: string, amount: string) => ({
      sectors: [{ code, value: null }],
      costs: [{ heading: 'region', label: 'Bancs', cells }],
      plan: [{ source: 'region', funder: 'Région', amount, confirmed: true }],
    });
    const { body } = await answer(draft, answers('99999', '99.99'));
    expect(body.sections[0]?.errors).toEqual([
      { path: 'answers.sectors.0.code', code: 'not-in-list' },
      { path: 'answers.plan', code: 'budget-does-not-add-up', params: { cost: '100.00', financing: '99.99' } },
    ]);
    const sound = await answer({ ...draft, version: body.version }, answers('43030', '100.00'));
    expect(sound.body.sections[0]?.errors).toEqual([]);
  });

  it('are kept section by section, and the form says what is missing', async () => {
    const draft = await givenDraft(api, lot);
    expect(draft.form).toMatchObject({
      version: 1,
      answers: {},
      sections: [{ section: 'own', complete: true, shown: 3 }],
    });
    const { status, body } = await answer(draft, { kind: 'works', works: '  ' });
    expect([status, body.version]).toEqual([200, draft.version + 1]);
    expect(body.sections).toMatchObject([
      { complete: false, shown: 4, answered: 1, errors: [{ path: 'answers.works', code: 'required' }] },
    ]);
    const longer = await answer(
      { ...draft, version: body.version },
      { ...WORKS, works: 'un deux trois quatre cinq six' },
    );
    expect(longer.body.sections[0]?.errors).toMatchObject([{ path: 'answers.works', code: 'too-many-words' }]);
    expect((await fileOf(draft.id)).form?.answers).toEqual({ ...WORKS, works: 'un deux trois quatre cinq six' });
    const { rows } = await api.owner.query<{ data: unknown }>(
      `select data from audit_events where subject_id = $1 and action = 'application.write' order by seq desc limit 1`,
      [draft.id],
    );
    expect(rows[0]?.data).toMatchObject({ changes: { 'answers.size': { from: null, to: '12' } } });
  });

  it('refuse an unknown key, a wrong shape at its path, an unknown section and a file without questions', async () => {
    const draft = await givenDraft(api, lot);
    const { status, body } = await answer(draft, { kind: 'house', size: 12, plan: 'x', other: 'y' });
    expect([status, ...codes(body)]).toEqual([
      400,
      'answers.other:unknown-field',
      'answers.kind:not-in-list',
      'answers.size:not-a-text',
      'answers.plan:unknown-field',
    ]);
    expect((await answer(draft, {}, 'owner', 'elsewhere')).status).toBe(404);
    expect((await answer(draft, 'text' as never)).status).toBe(400);
    const plain = await givenDraft(api, await givenOpenLot(api, { callCode: `PLAIN-${calls}` }), { title: 'Sans' });
    expect(plain.form).toBeNull();
    expect((await answer(plain, {})).status).toBe(404);
    expect(await fileOf(draft.id)).toMatchObject({ version: draft.version, form: { answers: {} } });
  });

  it('are for who may write in the file, once per version', async () => {
    const draft = await givenDraft(api, lot);
    for (const who of ['stranger', 'officer', 'manager'] as const)
      expect([403, 404]).toContain((await answer(draft, WORKS, who)).status);
    const both = await Promise.all([answer(draft, WORKS), answer(draft, { size: '3' }, 'editor')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = await (await api.as('owner')).put(callFormPaths.answers(draft.id, 'own'), { answers: {} });
    expect(late.status).toBe(428);
  });

  it('keep the version the file was started with when a new one is published (B4)', async () => {
    const old = await givenDraft(api, lot);
    const next = formOf(ask('yes-no', 'kind'), ask('date', 'start', { required: true }));
    const { version } = await givenDraftForm(api, lot.callId, next);
    const manager = await api.as('manager');
    expect((await manager.post(callFormPaths.publish(lot.callId), {}, { version })).status).toBe(200);
    expect((await answer(old, WORKS)).status).toBe(200);
    expect((await fileOf(old.id)).form).toMatchObject({ version: 1, answers: WORKS });
    const fresh = await givenDraft(api, lot, { title: 'Plus tard' });
    expect(fresh.form).toMatchObject({ version: 2, definition: next });
    expect(codes((await answer(fresh, { kind: 'works' })).body)).toEqual(['answers.kind:not-in-list']);
  });

  it('come along when an earlier file is copied, where the question is asked again and the answer still fits (C6)', async () => {
    const earlier = await givenDraft(api, lot);
    await answer(earlier, WORKS);
    const [kind, , size] = sampleForm().sections.flatMap(({ questions }) => questions);
    if (!kind || !size) throw new Error('the sample form asks both');
    const next = formOf(kind, ask('short-text', 'works'), size, ask('date', 'start'));
    const { version } = await givenDraftForm(api, lot.callId, next);
    await (await api.as('manager')).post(callFormPaths.publish(lot.callId), {}, { version });
    const { body } = await (
      await api.as('owner')
    ).post<ApplicationDetail>(applicationPaths.create, {
      lotId: lot.id,
      language: 'fr',
      title: 'Encore une fois',
      copyOf: earlier.id,
    });
    expect(body.form).toMatchObject({ version: 2, answers: { kind: 'works', size: '12' } });
    expect(Object.keys(body.form?.answers ?? {}).sort()).toEqual(['kind', 'size']);
  });

  it('block the submission with all their errors, unless they are hidden, and are frozen with it (R7)', async () => {
    const ready = await givenReadyDraft(api, lot);
    let { version } = (await answer(ready, { ...WORKS, works: '', size: '101' })).body;
    await writeSection(api, { id: ready.id, version }, 'attachments', { note: '' });
    const refused = await submit(ready.id);
    expect([refused.status, ...codes(refused.body)]).toEqual([422, 'answers.works:required', 'answers.size:too-large']);
    ({ version } = await fileOf(ready.id));
    await answer({ id: ready.id, version }, { kind: 'school', works: 'n’est plus demandé' });
    const { status, body } = await submit(ready.id);
    expect([status, body.form?.sections[0]?.complete]).toEqual([200, true]);
    const { body: frozen } = await (await api.as('owner')).get<FrozenApplication>(applicationPaths.snapshot(ready.id));
    expect(frozen).toMatchObject({ intact: true, form: { version: 1, answers: { kind: 'school' } } });
    expect(frozen.form?.answers).toEqual({ kind: 'school' });
    await api.owner.query('alter table application_snapshots disable trigger all');
    await api.owner.query(
      `update application_snapshots set form = jsonb_set(form, '{answers,kind}', '"works"') where application_id = $1`,
      [ready.id],
    );
    await api.owner.query('alter table application_snapshots enable trigger all');
    const { body: changed } = await (await api.as('owner')).get<FrozenApplication>(applicationPaths.snapshot(ready.id));
    expect(changed.intact).toBe(false);
  });

  it('show the administration what counts, with its notes, and the partner no note', async () => {
    const ready = await givenReadyDraft(api, lot);
    await answer(ready, { kind: 'school', works: 'caché' });
    await submit(ready.id);
    const notes = ({ form }: ApplicationDetail) => form?.definition.sections[0]?.questions[0]?.note;
    const [partner, officer] = [await fileOf(ready.id), await fileOf(ready.id, 'officer')];
    expect([notes(partner), partner.form?.answers]).toEqual(['', { kind: 'school', works: 'caché' }]);
    expect([notes(officer), officer.form?.answers]).toEqual(['for colleagues only', { kind: 'school' }]);
    expect((await (await api.as('stranger')).get(applicationPaths.detail(ready.id))).status).toBe(404);
  });

  it('take files as documents of the file, of the types and the number that are asked for', async () => {
    const draft = await givenDraft(api, lot);
    const { status, body } = await attach(draft.id, 'plan');
    expect([status, body.question]).toEqual([201, 'plan']);
    expect((await fileOf(draft.id)).form?.sections).toMatchObject([{ answered: 1 }]);
    expect(codes((await attach(draft.id, 'plan')).body)).toEqual(['file:too-many']);
    expect(codes((await attach(draft.id, 'kind')).body)).toEqual(['question:not-in-list']);
    expect(codes((await attach(draft.id, 'plan', { kind: 'statutes' })).body)).toEqual(['kind:not-in-list']);
    const removed = await (await api.as('owner')).delete(applicationPaths.document(draft.id, body.id), { version: 1 });
    expect(removed.status).toBe(204);
    expect((await attach(draft.id, 'plan')).status).toBe(201);
  });

  it('change in a returned file only where they are marked (R9)', async () => {
    const ready = await givenReadyDraft(api, lot);
    await answer(ready, WORKS);
    await submit(ready.id);
    const screening = await startScreening(api, ready.id);
    const unknown = await askForCorrections(api, screening, ['answers.elsewhere']);
    expect(unknown.status).toBe(422);
    expect((await askForCorrections(api, screening, ['answers.works'])).status).toBe(200);
    const { rows } = await api.owner.query<{ text: string }>(
      `select text from mail_messages where about_id = $1 order by created_at desc, id desc limit 1`,
      [ready.id],
    );
    expect(rows[0]?.text).toContain(`/fr/applications/${ready.id}/edit/form-own`);
    const { version } = await fileOf(ready.id);
    const locked = await answer({ id: ready.id, version }, { ...WORKS, works: 'Deux toitures', size: '13' });
    expect([locked.status, ...codes(locked.body)]).toEqual([422, 'answers.size:not-marked']);
    const saved = await answer({ id: ready.id, version }, { ...WORKS, works: 'Deux toitures' });
    expect(saved.status).toBe(200);
    expect((await attach(ready.id, 'plan')).status).toBe(409);
    const back = await (
      await api.as('owner')
    ).post<ApplicationDetail>(applicationPaths.resubmit(ready.id), {}, { version: saved.body.version });
    expect(back.body.form?.answers).toEqual({ ...WORKS, works: 'Deux toitures' });
  });
});
