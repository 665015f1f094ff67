import {
  conceptPaths,
  homePaths,
  type ConceptNoteDetail,
  type ConceptNotePage,
  type ConceptOpenings,
  type GiveExtension,
  type History,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { Jobs } from '../core/jobs/jobs';
import { givenOpenLot, type OpenLot } from '../testing/given/applications';
import {
  CONCEPT_CLOSES,
  givenConceptLot,
  givenNote,
  givenReadyNote,
  givenSubmittedNote,
  mailsAbout,
  onNote,
  soundConcept,
  trailOf,
} from '../testing/given/concepts';
import { giveExtension } from '../testing/given/deadlines';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

/** 22 April 2026, 17:00 in Brussels: a week after notes end for everybody. */
const LATER = '2026-04-22T15:00:00.000Z';

let api: TestApi;
let calls = 0;
let lot: OpenLot;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  lot = await givenConceptLot(api, { callCode: `TPS-${(calls += 1)}`, maxPerOrganisation: 5 });
});

const read = async (who: keyof People, id: string) =>
  (await (await api.as(who)).get<ConceptNoteDetail>(conceptPaths.detail(id))).body;
const give = (changes: Partial<GiveExtension> = {}, who: keyof People = 'officer') =>
  giveExtension(
    api,
    lot,
    api.people.owner.organisationId,
    { stage: 'concept', closesOn: '2026-04-22', closesTime: '17:00', ...changes },
    who,
  );
const codes = ({ errors = [] }: Problem) => errors.map(({ path, code }) => `${path}:${code}`);

describe('more time for the concept note of one organisation (B5, R22)', () => {
  const begin = async (who: keyof People) =>
    (await api.as(who)).post<ConceptNoteDetail & Problem>(conceptPaths.create, {
      lotId: lot.id,
      language: 'fr',
      title: `Note de ${who}`,
    });
  const openings = async (who: keyof People) =>
    (await (await api.as(who)).get<ConceptOpenings>(conceptPaths.openings)).body.openings
      .filter(({ lotId }) => lotId === lot.id)
      .map(({ closesAt }) => Date.parse(closesAt));

  it('lets it begin, write and send until the last millisecond of its own deadline, and nobody else', async () => {
    const ready = await givenReadyNote(api, lot);
    expect((await give()).status).toBe(201);
    api.clock.set('2026-04-22T14:59:59.999Z');
    expect(await openings('editor')).toEqual([Date.parse(LATER)]);
    expect(await openings('stranger')).toEqual([]);
    expect((await begin('stranger')).body.code).toBe('concept-closed');
    const { body: second } = await begin('editor');
    const owner = await api.as('owner');
    const { version } = second;
    expect((await owner.put(conceptPaths.content(second.id), soundConcept(lot), { version })).status).toBe(200);
    const sent = await onNote(api, 'owner', 'submit', ready);
    expect([sent.status, sent.body.state]).toEqual([200, 'submitted']);
    const back = await onNote(api, 'owner', 'unsubmit', sent.body);
    expect((await mailsAbout(api, ready.id)).at(-1)?.text).toContain('mercredi 22 avril 2026 à 17:00');

    api.clock.set(LATER);
    expect(await openings('owner')).toEqual([]);
    expect((await onNote(api, 'owner', 'submit', back.body)).body.code).toBe('concept-closed');
    expect((await begin('owner')).body.code).toBe('concept-closed');
    expect((await read('owner', second.id)).mayEdit).toBe(false);
  });

  it('is said in the note, the list, its history and the queue: until when, by whom and why', async () => {
    const note = await givenNote(api, lot);
    expect(note.extension).toBeNull();
    await give();
    const { closesAt, extension, fullFormUntil } = await read('reader', note.id);
    expect([closesAt, extension?.from].map((at) => Date.parse(at ?? ''))).toEqual([
      Date.parse(LATER),
      Date.parse(CONCEPT_CLOSES),
    ]);
    expect(extension).toMatchObject({ reason: 'Incendie au siège.', givenByName: 'Personne officer' });
    expect(fullFormUntil).toBe(note.fullFormUntil);
    const client = await api.as('reader');
    const { items } = (await client.get<ConceptNotePage>(`${conceptPaths.list}?lotId=${lot.id}`)).body;
    expect(items.map((row) => Date.parse(row.closesAt))).toEqual([Date.parse(LATER)]);
    const { entries } = (await client.get<History>(conceptPaths.history(note.id))).body;
    expect(entries.at(-1)).toMatchObject({
      action: 'deadline_extension.give',
      actorName: 'Personne officer',
      data: { stage: 'concept', until: LATER, reason: 'Incendie au siège.' },
    });
    api.clock.set(CONCEPT_CLOSES);
    const queue = (await (await api.as('editor')).get<WorkQueue>(homePaths.queue)).body;
    const due = queue.items.find(({ subjectId }) => subjectId === note.id)?.due;
    expect(Date.parse(due ?? '')).toBe(Date.parse(LATER));
  });

  it('tells the team in words of the note', async () => {
    await give();
    const { rows } = await api.owner.query<{ text: string }>('select text from mail_messages where about_id = $1', [
      lot.callId,
    ]);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.text).toContain('sa note conceptuelle dans le volet A');
  });

  it('moves the end of the note later, and never past the deadline of its full file', async () => {
    const same = await give({ closesOn: '2026-04-15' });
    expect([same.status, codes(same.body)]).toEqual([422, ['closesOn:deadline-not-later']]);
    const past = await give({ closesOn: '2026-05-13', closesTime: '12:00' });
    expect([past.status, codes(past.body)]).toEqual([422, ['closesOn:outside-call']]);
    await giveExtension(api, lot, api.people.owner.organisationId);
    expect((await give({ closesOn: '2026-05-13', closesTime: '12:00' })).status).toBe(201);
    const noStage = await givenOpenLot(api, { callCode: `TPS-${(calls += 1)}` });
    const refused = await give({ lotId: noStage.id });
    expect(codes(refused.body)).toEqual(['lotId:not-in-list', 'stage:no-concept-stage']);
    lot = noStage;
    expect(codes((await give()).body)).toEqual(['stage:no-concept-stage']);
  });

  it('is not given by partners, nor by somebody of that organisation', async () => {
    for (const who of ['owner', 'finance', 'auditor'] as const) expect((await give({}, who)).status).toBe(403);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [randomUUID(), api.people.officer3.id, api.people.owner.organisationId, api.people.administrator.id],
    );
    const own = await give({}, 'officer3');
    expect([own.status, own.body.code]).toEqual([403, 'conflict-of-interest']);
  });
});

describe('reminders of drafts (R22)', () => {
  const remind = () => api.app.get(Jobs).perform('concepts.remind', {});
  const remindedAt = async (time: string, id: string) => {
    api.clock.set(time);
    await Promise.all([remind(), remind()]);
    await remind();
    return (await mailsAbout(api, id)).map(({ person }) => person).sort();
  };
  const team = () => [api.people.owner.id, api.people.editor.id];

  it('come a week and a day before notes end, once each, to those who write, in the language of the note', async () => {
    const note = await givenNote(api, lot, { language: 'nl' });
    expect(await remindedAt('2026-04-08T14:59:59.999Z', note.id)).toEqual([]);
    expect(await remindedAt('2026-04-08T15:00:00.000Z', note.id)).toEqual(team().sort());
    expect(await remindedAt('2026-04-14T14:59:59.999Z', note.id)).toHaveLength(2);
    expect(await remindedAt('2026-04-14T15:00:00.000Z', note.id)).toHaveLength(4);
    expect(await remindedAt('2026-04-15T14:59:59.999Z', note.id)).toHaveLength(4);
    const [mail] = await mailsAbout(api, note.id);
    expect(mail).toMatchObject({
      language: 'nl',
      subject: 'Uw conceptnota is nog niet ingediend: termijn tot woensdag 15 april 2026 om 17:00',
    });
    expect(mail?.text).toContain(`/nl/concepts/${note.id}`);
    expect((await trailOf(api, note.id)).filter((action) => action === 'concept_note.remind')).toHaveLength(2);
  });

  it('follow the deadline of the organisation', async () => {
    const note = await givenNote(api, lot);
    expect(await remindedAt('2026-04-14T15:00:00.000Z', note.id)).toHaveLength(2);
    await give();
    expect(await remindedAt('2026-04-15T14:00:00.000Z', note.id)).toHaveLength(2);
    expect(await remindedAt('2026-04-21T15:00:00.000Z', note.id)).toHaveLength(4);
    expect((await mailsAbout(api, note.id)).at(-1)?.text).toContain('mercredi 22 avril 2026 à 17:00');
  });

  it('leave alone what was sent, and what was begun after the moment', async () => {
    const sent = await givenSubmittedNote(api, lot);
    const before = (await mailsAbout(api, sent.id)).length;
    expect(await remindedAt('2026-04-14T15:00:00.000Z', sent.id)).toHaveLength(before);
    api.clock.set('2026-04-10T09:00:00.000Z');
    const young = await givenNote(api, lot, { title: 'Nouvelle note' });
    expect(await remindedAt('2026-04-10T09:15:00.000Z', young.id)).toEqual([]);
  });
});

describe('reminders of those who follow a call (B7)', () => {
  const remind = () => api.app.get(Jobs).perform('calls.remind', {});
  const mailedAt = async (time: string) => {
    api.clock.set(time);
    await Promise.all([remind(), remind()]);
    const { rows } = await api.owner.query<{ subject: string; text: string }>(
      `select m.subject, m.text from mail_messages m join call_subscriptions s on s.id = m.about_id
       where s.call_id = $1 order by m.created_at, m.id`,
      [lot.callId],
    );
    return rows;
  };

  it('come before the end of its concept notes too, once each, and name the lots', async () => {
    await api.owner.query(
      `insert into call_subscriptions (id, call_id, email, language, confirmed_at, end_token)
       values ($1, $2, 'visitor@example.org', 'fr', '2026-02-10T09:00:00Z', 'end')`,
      [randomUUID(), lot.callId],
    );
    expect(await mailedAt('2026-04-08T14:59:59.999Z')).toHaveLength(1);
    expect(await mailedAt('2026-04-08T15:00:00.000Z')).toHaveLength(2);
    const mails = await mailedAt('2026-04-14T15:00:00.000Z');
    expect(mails.map(({ subject }) => subject.split(' : ')[0])).toEqual([
      'Appel ouvert',
      'Fin prochaine des notes conceptuelles',
      'Fin prochaine des notes conceptuelles',
    ]);
    expect(mails[2]?.text).toContain("jusqu'au mercredi 15 avril 2026 à 17:00, heure de Bruxelles");
    expect(mails[2]?.text).toMatch(/^A · /m);
    expect(await mailedAt(CONCEPT_CLOSES)).toHaveLength(3);
    const later = await mailedAt('2026-05-06T10:00:00.000Z');
    expect(later.at(-1)?.subject).toContain('Clôture prochaine');
  });
});
