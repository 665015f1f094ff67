import {
  applicationPaths,
  conceptPaths,
  homePaths,
  reviewPaths,
  type ApplicationDetail,
  type ApplicationOpenings,
  type ConceptNoteDetail,
  type History,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { givenOpenLot, type OpenLot } from '../testing/given/applications';
import {
  CONCEPT_CLOSES,
  givenConceptLot,
  givenNote,
  givenSelectedNote,
  givenSubmittedNote,
  shortForm,
  soundConcept,
} from '../testing/given/concepts';
import { ask, formOf } from '../testing/given/forms';
import { givenAssignedSheet } from '../testing/given/reviews';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

/** Asks again what the short form asks, once with the same type and once with another one. */
const fullForm = () => formOf(ask('short-text', 'needs'), ask('number', 'wish'), ask('short-text', 'more'));

let api: TestApi;
let calls = 0;
let lot: OpenLot;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  const callCode = `NC-${(calls += 1)}`;
  lot = await givenConceptLot(api, { callCode, maxPerOrganisation: 2, short: shortForm(), form: fullForm() });
});

const begin = async (conceptNoteId: string | null, who: keyof People = 'owner', lotId = lot.id) =>
  (await api.as(who)).post<ApplicationDetail & Problem>(applicationPaths.create, {
    lotId,
    language: 'fr',
    title: 'Jardins de quartier',
    conceptNoteId,
  });
const queueOf = async (who: keyof People) =>
  (await (await api.as(who)).get<WorkQueue>(homePaths.queue)).body.items
    .filter(({ feature }) => feature === 'concepts')
    .map(({ reason, subjectId }) => ({ reason, subjectId }));

describe('the full form after a concept note (B5)', () => {
  it('begins with title, summary, idea and the answers to questions that are asked again, in the language of the note', async () => {
    const note = await givenSelectedNote(api, lot, { language: 'nl' });
    const { status, body } = await begin(note.id);
    expect(status).toBe(201);
    const { summary, idea } = soundConcept(lot);
    expect(body).toMatchObject({
      language: 'nl',
      conceptNote: { id: note.id, reference: note.reference },
      requested: idea.requested,
      content: {
        project: { title: 'Jardins de quartier', summary },
        partners: { regionId: idea.regionId, placeIds: idea.placeIds },
        theme: { themeId: idea.themeId },
        budget: { requested: idea.requested },
      },
    });
    expect(body.form?.answers).toEqual({ needs: 'Peu d’espaces verts.' });
    const { entries } = (await (await api.as('owner')).get<History>(applicationPaths.history(body.id))).body;
    expect(entries.at(-1)).toMatchObject({
      action: 'application.carryOver',
      data: { reference: note.reference, noteId: note.id },
    });
    const read = (await (await api.as('owner')).get<ConceptNoteDetail>(conceptPaths.detail(note.id))).body;
    expect(read).toMatchObject({ applicationId: body.id, mayApply: false });
    const inside = (await (await api.as('officer')).get<ConceptNoteDetail>(conceptPaths.detail(note.id))).body;
    expect(inside.applicationId).toBeNull();
  });

  it('needs a selected note of the organisation in this lot that has no file yet', async () => {
    const draft = await givenNote(api, lot);
    const sent = await givenSubmittedNote(api, lot, { title: 'Envoyée' });
    const foreign = await givenSelectedNote(api, lot, { who: 'stranger' });
    for (const id of [null, draft.id, sent.id, foreign.id, randomUUID()]) {
      const { status, body } = await begin(id);
      expect([status, body.code]).toEqual([409, 'concept-not-selected']);
    }
    const elsewhere = await givenOpenLot(api, { callCode: `SANS-${calls}` });
    expect((await begin(foreign.id, 'stranger', elsewhere.id)).status).toBe(422);
    expect((await begin(null, 'stranger', elsewhere.id)).status).toBe(201);
  });

  it('is begun once from a note, also by two people at once; again when the file was withdrawn', async () => {
    const note = await givenSelectedNote(api, lot);
    const two = await Promise.all([begin(note.id, 'owner'), begin(note.id, 'editor')]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
    const { id, version } = two.find(({ status }) => status === 201)?.body ?? { id: '', version: 0 };
    await (await api.as('owner')).post(applicationPaths.withdraw(id), { reason: 'Recommencer' }, { version });
    expect((await begin(note.id)).status).toBe(201);
    expect((await begin(note.id)).body.code).toBe('concept-not-selected');
  });

  it('stays open until the call closes, long after the concept stage', async () => {
    const note = await givenSelectedNote(api, lot);
    api.clock.set(CONCEPT_CLOSES);
    const owner = await api.as('owner');
    const { openings } = (await owner.get<ApplicationOpenings>(applicationPaths.openings)).body;
    expect(openings.find(({ lotId }) => lotId === lot.id)?.concept).toEqual({
      closesAt: expect.stringContaining('2026-04-15T15:00:00') as string,
      selected: [{ id: note.id, reference: note.reference, title: note.title }],
    });
    api.clock.set('2026-05-13T10:00:00.000Z');
    expect((await begin(note.id)).body.code).toBe('call-closed');
    const { mayApply } = (await owner.get<ConceptNoteDetail>(conceptPaths.detail(note.id))).body;
    expect(mayApply).toBe(false);
  });

  it('waits in the queue of whoever has to write or choose', async () => {
    const draft = await givenNote(api, lot, { title: 'Brouillon' });
    const sent = await givenSubmittedNote(api, lot, { who: 'stranger' });
    expect(await queueOf('owner')).toEqual(
      expect.arrayContaining([{ reason: 'concept-to-finish', subjectId: draft.id }]),
    );
    expect(await queueOf('officer')).toEqual(
      expect.arrayContaining([{ reason: 'concept-to-select', subjectId: sent.id }]),
    );
    expect(await queueOf('manager')).toEqual([]);
    const selected = await givenSelectedNote(api, lot);
    const waiting = { reason: 'concept-selected', subjectId: selected.id };
    expect(await queueOf('owner')).toEqual(expect.arrayContaining([waiting]));
    await begin(selected.id);
    expect(await queueOf('owner')).not.toEqual(expect.arrayContaining([waiting]));
  });

  it('shows the note to the evaluator of the file, and to no other', async () => {
    const note = await givenSelectedNote(api, lot);
    const file = (await begin(note.id)).body;
    await api.owner.query(
      `update applications set state = 'evaluation', submitted_at = now(), reference = 'X-' || left(id::text, 8) where id = $1`,
      [file.id],
    );
    const sheet = await givenAssignedSheet(api, file.id, 'evaluator');
    const evaluator = await api.as('evaluator');
    expect((await evaluator.get(conceptPaths.detail(note.id))).status).toBe(404);
    await evaluator.post(reviewPaths.act(sheet.id, 'declareNone'), {}, { version: sheet.version });
    expect((await evaluator.get(conceptPaths.detail(note.id))).status).toBe(200);
    expect((await (await api.as('evaluator2')).get(conceptPaths.detail(note.id))).status).toBe(404);
  });
});
