import {
  conceptPaths,
  euro,
  type ConceptNoteDetail,
  type ConceptOpenings,
  type FrozenConcept,
  type Problem,
  type SavedConcept,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import type { OpenLot } from '../testing/given/applications';
import {
  CONCEPT_CLOSES,
  givenConceptLot,
  givenNote,
  givenReadyNote,
  givenSubmittedNote,
  mailsAbout,
  onNote,
  shortForm,
  soundConcept,
  trailOf,
} from '../testing/given/concepts';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
let calls = 0;
let lot: OpenLot;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  lot = await givenConceptLot(api, { callCode: `NC-${(calls += 1)}`, maxPerOrganisation: 2, short: shortForm() });
});

const read = async (who: keyof People, id: string) =>
  (await api.as(who)).get<ConceptNoteDetail>(conceptPaths.detail(id));
const codes = ({ errors = [] }: Problem) => errors.map(({ path, code }) => `${path} ${code}`);
describe('writing a concept note (B5)', () => {
  it('begins in a lot that takes notes now, keeps what is written and says what is still wanted', async () => {
    const owner = await api.as('owner');
    const { openings } = (await owner.get<ConceptOpenings>(conceptPaths.openings)).body;
    expect(openings.map(({ lotId }) => lotId)).toContain(lot.id);
    const note = await givenNote(api, lot, { language: 'nl' });
    expect(note).toMatchObject({ state: 'draft', reference: '', language: 'nl', mayEdit: true, mayApply: false });
    expect(note.errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['summary', 'idea.regionId', 'idea.themeId', 'idea.requested', 'idea.months']),
    );
    const content = soundConcept(lot, { title: 'Volkstuinen', idea: { placeIds: [lot.gaza] } });
    const kept = await owner.put<SavedConcept>(conceptPaths.content(note.id), content, { version: note.version });
    expect(kept.body.errors).toEqual([
      { path: 'idea.placeIds', code: 'place-outside-zone', params: { place: 'Gaza City' } },
    ]);
    expect(kept.body.sections).toMatchObject([{ section: 'own', complete: false }]);
    const answers = { needs: 'Groen' };
    const said = await owner.put<SavedConcept>(
      conceptPaths.answers(note.id, 'own'),
      { answers },
      { version: kept.body.version },
    );
    expect(said.body.sections).toMatchObject([{ section: 'own', complete: true }]);
    expect((await read('owner', note.id)).body).toMatchObject({ title: 'Volkstuinen', content, form: { answers } });
    expect(await trailOf(api, note.id)).toEqual(['concept_note.create', 'concept_note.write', 'concept_note.write']);
  });

  it('refuses a stale version, unknown answers and texts that are too long', async () => {
    const note = await givenNote(api, lot);
    const owner = await api.as('owner');
    const path = conceptPaths.content(note.id);
    await owner.put(path, soundConcept(lot), { version: note.version });
    expect((await owner.put(path, soundConcept(lot), { version: note.version })).status).toBe(412);
    const { version } = (await read('owner', note.id)).body;
    const long = { ...soundConcept(lot), summary: 'x'.repeat(2001) };
    expect((await owner.put<Problem>(path, long, { version })).status).toBe(400);
    const dollars = soundConcept(lot, { idea: { requested: { amount: '1.00', currency: 'USD' } } });
    expect((await owner.put<Problem>(path, dollars, { version })).status).toBe(400);
    const unknown = await owner.put<Problem>(
      conceptPaths.answers(note.id, 'own'),
      { answers: { other: 'x' } },
      { version },
    );
    expect([unknown.status, codes(unknown.body)]).toEqual([400, ['answers.other unknown-field']]);
    expect((await owner.put(conceptPaths.answers(note.id, 'nowhere'), { answers: {} }, { version })).status).toBe(404);
  });

  it('counts against the maximum of the lot, and begins nowhere else than in a lot that asks for notes (R22)', async () => {
    await givenNote(api, lot);
    await givenNote(api, lot, { title: 'Deux' });
    const body = { lotId: lot.id, language: 'fr', title: 'Trois' };
    const third = await (await api.as('owner')).post<Problem>(conceptPaths.create, body);
    expect([third.status, third.body.code]).toEqual([409, 'maximum-reached']);
    api.clock.set(CONCEPT_CLOSES);
    const late = await (await api.as('stranger')).post<Problem>(conceptPaths.create, body);
    expect([late.status, late.body.code]).toEqual([409, 'concept-closed']);
    expect((await (await api.as('owner')).post(conceptPaths.create, { ...body, lotId: randomUUID() })).status).toBe(
      404,
    );
  });

  it('is for partners, and a foreign note answers like none (SEC-3)', async () => {
    const note = await givenNote(api, lot);
    const other = randomUUID();
    for (const who of ['stranger', 'officer', 'evaluator', 'advisory'] as const)
      expect([who, (await read(who, note.id)).status]).toEqual([who, (await read(who, other)).status]);
    const body = { lotId: lot.id, language: 'fr', title: 'x' };
    for (const who of ['reader', 'officer', 'evaluator'] as const)
      expect((await (await api.as(who)).post(conceptPaths.create, body)).status).toBe(403);
    expect((await onNote(api, 'editor', 'submit', note)).status).toBe(403);
    const path = conceptPaths.content(note.id);
    expect((await (await api.as('stranger')).put(path, soundConcept(lot), { version: note.version })).status).toBe(404);
    expect((await (await api.as('editor')).put(path, soundConcept(lot), { version: note.version })).status).toBe(200);
  });
});

describe('sending a concept note (R7, R22)', () => {
  it('numbers it, freezes it, sends a receipt in its language and leaves a trail', async () => {
    const sent = await givenSubmittedNote(api, lot, { language: 'nl' });
    expect(sent).toMatchObject({ state: 'submitted', reference: `${lot.callCode}-C0001`, mayEdit: false, errors: [] });
    expect((await trailOf(api, sent.id)).slice(-2)).toEqual(['concept_note.submit', 'concept_note.freeze']);
    expect(await mailsAbout(api, sent.id)).toEqual([
      expect.objectContaining({
        person: api.people.owner.id,
        language: 'nl',
        subject: `Ontvangstbevestiging van uw conceptnota ${sent.reference}`,
      }),
    ]);
    const frozen = (await (await api.as('officer')).get<FrozenConcept>(conceptPaths.snapshot(sent.id))).body;
    expect(frozen).toMatchObject({ reference: sent.reference, content: sent.content, intact: true });
    expect(frozen.form?.answers).toEqual({ needs: 'Peu d’espaces verts.', wish: 'Un jardin.' });
    await expect(
      api.owner.query(`update concept_note_snapshots set sha256 = 'x' where concept_note_id = $1`, [sent.id]),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('names everything that is missing at once, and changes nothing', async () => {
    const note = await givenNote(api, lot);
    const refused = await onNote(api, 'owner', 'submit', note);
    expect(refused.status).toBe(422);
    expect(codes(refused.body)).toEqual(
      expect.arrayContaining([
        'summary required',
        'idea.themeId required',
        'idea.months required',
        'answers.needs required',
      ]),
    );
    expect((await read('owner', note.id)).body).toMatchObject({ state: 'draft', reference: '', version: note.version });
    expect(await mailsAbout(api, note.id)).toEqual([]);
  });

  it('judges the idea by the rules of the lot (C4, R21)', async () => {
    const ready = await givenReadyNote(api, lot, { idea: { requested: euro('500000.00'), months: 60 } });
    expect(codes((await onNote(api, 'owner', 'submit', ready)).body)).toEqual([
      'idea.requested grant-above-maximum',
      'idea.months duration-too-long',
    ]);
  });

  it('takes a note in the last millisecond and none at the end of the stage, though the call is open', async () => {
    const ready = await givenReadyNote(api, lot);
    api.clock.set(CONCEPT_CLOSES);
    const late = await onNote(api, 'owner', 'submit', ready);
    expect([late.status, late.body.code]).toEqual([409, 'concept-closed']);
    const words = await (
      await api.as('owner')
    ).put<Problem>(conceptPaths.content(ready.id), soundConcept(lot), {
      version: ready.version,
    });
    expect([words.status, words.body.code]).toEqual([409, 'concept-closed']);
    api.clock.set('2026-04-15T14:59:59.999Z');
    expect((await onNote(api, 'owner', 'submit', ready)).status).toBe(200);
  });

  it('takes one of many notes with the same title that are sent again at once with the numbers they had', async () => {
    const wide = await givenConceptLot(api, { callCode: `MANY-${calls}`, maxPerOrganisation: 20, short: shortForm() });
    const owner = await api.as('owner');
    const drafts: ConceptNoteDetail[] = [];
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const back = await onNote(api, 'owner', 'unsubmit', await givenSubmittedNote(api, wide, { title }));
      const { id, version } = back.body;
      await owner.put(conceptPaths.content(id), soundConcept(wide), { version });
      drafts.push((await read('owner', id)).body);
    }
    const all = await Promise.all(drafts.map((note) => onNote(api, 'owner', 'submit', note)));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = all.filter(({ status }) => status === 409);
    expect(refused.map(({ body }) => body.code)).toEqual(refused.map(() => 'duplicate-concept'));
  });

  it('goes back to a draft until somebody chose, keeps its number, and says so to the team', async () => {
    const sent = await givenSubmittedNote(api, lot);
    const back = await onNote(api, 'owner', 'unsubmit', sent);
    expect(back.body).toMatchObject({ state: 'draft', reference: sent.reference, submittedAt: null, mayEdit: true });
    expect((await read('officer', sent.id)).status).toBe(404);
    const mails = await mailsAbout(api, sent.id);
    expect(
      mails
        .slice(1)
        .map(({ person }) => person)
        .sort(),
    ).toEqual([api.people.owner.id, api.people.editor.id].sort());
    const again = await onNote(api, 'owner', 'submit', back.body);
    expect(again.body.reference).toBe(sent.reference);
    api.clock.set(CONCEPT_CLOSES);
    expect((await onNote(api, 'owner', 'unsubmit', again.body)).body.code).toBe('concept-closed');
  });

  it('is withdrawn with a reason, and no longer counts', async () => {
    const sent = await givenSubmittedNote(api, lot);
    expect((await onNote(api, 'owner', 'withdraw', sent, { reason: '' })).status).toBe(400);
    const gone = await onNote(api, 'owner', 'withdraw', sent, { reason: 'Autre priorité' });
    expect(gone.body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Autre priorité', allowedActions: [] });
    await givenSubmittedNote(api, lot);
    await givenSubmittedNote(api, lot, { title: 'Deuxième' });
  });
});
