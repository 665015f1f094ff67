import {
  conceptPaths,
  euro,
  type ConceptAction,
  type ConceptContent,
  type ConceptNoteDetail,
  type FormDefinition,
  type Problem,
  type SavedConcept,
} from '@passerelle/contract';
import type { People } from '../people';
import type { TestApi } from '../start-api';
import { givenOpenLot, type OpenLot } from './applications';
import { ask, formOf } from './forms';

/** When the concept stage of `givenConceptLot` closes: 15 April 2026, 17:00 in Brussels. */
export const CONCEPT_CLOSES = '2026-04-15T15:00:00.000Z';
export const CONCEPT = { closesOn: '2026-04-15', closesTime: '17:00' };

/** A short form: one question that the full form asks again, and one of its own. */
export const shortForm = (): FormDefinition =>
  formOf(ask('short-text', 'needs', { required: true }), ask('short-text', 'wish'));

interface ConceptLotOptions {
  callCode?: string;
  maxPerOrganisation?: number;
  short?: FormDefinition;
  /** What the call asks in its full form. */
  form?: FormDefinition;
}

/** An open lot where a concept note comes first; the clock stands during both stages. */
export function givenConceptLot(api: TestApi, options: ConceptLotOptions = {}): Promise<OpenLot> {
  const { callCode = 'NC-2026', maxPerOrganisation = 1, ...forms } = options;
  return givenOpenLot(api, { callCode, lot: { maxPerOrganisation, concept: CONCEPT }, ...forms });
}

interface NoteOptions {
  who?: keyof People;
  title?: string;
  language?: 'fr' | 'nl';
  idea?: Partial<ConceptContent['idea']>;
}

/** Content without a fault for a lot of `givenConceptLot`. */
export const soundConcept = (lot: OpenLot, { title = 'Jardins de quartier', idea = {} }: NoteOptions = {}) => ({
  title,
  summary: 'Des jardins partagés dans trois quartiers.',
  idea: {
    regionId: lot.regionId,
    placeIds: [lot.ramallah],
    themeId: lot.themeId,
    requested: euro('80000.00'),
    months: 18,
    ...idea,
  },
});

/** A note that was begun and nothing more. */
export async function givenNote(api: TestApi, lot: OpenLot, options: NoteOptions = {}): Promise<ConceptNoteDetail> {
  const { who = 'owner', title = 'Jardins de quartier', language = 'fr' } = options;
  const client = await api.as(who);
  const { status, text, body } = await client.post<ConceptNoteDetail>(conceptPaths.create, {
    lotId: lot.id,
    language,
    title,
  });
  if (status !== 201) throw new Error(`${status} ${text}`);
  return body;
}

/** A note that only has to be sent. */
export async function givenReadyNote(
  api: TestApi,
  lot: OpenLot,
  options: NoteOptions = {},
): Promise<ConceptNoteDetail> {
  const note = await givenNote(api, lot, options);
  const client = await api.as(options.who ?? 'owner');
  const { version } = note;
  const kept = await client.put<SavedConcept>(conceptPaths.content(note.id), soundConcept(lot, options), { version });
  if (note.form)
    await client.put(
      conceptPaths.answers(note.id, 'own'),
      { answers: { needs: 'Peu d’espaces verts.', wish: 'Un jardin.' } },
      { version: kept.body.version },
    );
  return (await client.get<ConceptNoteDetail>(conceptPaths.detail(note.id))).body;
}

/** What is done with a note; answers whatever the API says. */
export async function onNote(
  api: TestApi,
  who: keyof People,
  action: ConceptAction,
  { id, version }: { id: string; version: number },
  body: object = {},
) {
  return (await api.as(who)).post<ConceptNoteDetail & Problem>(conceptPaths.act(id, action), body, { version });
}

/** A note that was sent. */
export async function givenSubmittedNote(
  api: TestApi,
  lot: OpenLot,
  options: NoteOptions = {},
): Promise<ConceptNoteDetail> {
  const ready = await givenReadyNote(api, lot, options);
  const { status, text, body } = await onNote(api, options.who ?? 'owner', 'submit', ready);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body;
}

/** A note that invites to the full form, as the organisation sees it. */
export async function givenSelectedNote(
  api: TestApi,
  lot: OpenLot,
  options: NoteOptions = {},
): Promise<ConceptNoteDetail> {
  const sent = await givenSubmittedNote(api, lot, options);
  const { status, text } = await onNote(api, 'officer', 'select', sent, { advice: '' });
  if (status !== 200) throw new Error(`${status} ${text}`);
  return (await (await api.as(options.who ?? 'owner')).get<ConceptNoteDetail>(conceptPaths.detail(sent.id))).body;
}

/** What happened to a note, in the order of the trail. */
export async function trailOf(api: TestApi, id: string): Promise<string[]> {
  const { rows } = await api.owner.query<{ action: string }>(
    'select action from audit_events where subject_id = $1 order by seq',
    [id],
  );
  return rows.map(({ action }) => action);
}

/** What was written to people about a note, the oldest first. */
export async function mailsAbout(api: TestApi, id: string) {
  const { rows } = await api.owner.query<{ person: string; language: string; subject: string; text: string }>(
    `select to_person_id as person, language, subject, text from mail_messages where about_id = $1
     order by created_at, id`,
    [id],
  );
  return rows;
}
