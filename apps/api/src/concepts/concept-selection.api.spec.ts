import {
  conceptPaths,
  type ConceptCounts,
  type ConceptNoteDetail,
  type ConceptNotePage,
  type History,
} from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import type { OpenLot } from '../testing/given/applications';
import {
  givenConceptLot,
  givenNote,
  givenSelectedNote,
  givenSubmittedNote,
  mailsAbout,
  onNote,
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
  lot = await givenConceptLot(api, { callCode: `NC-${(calls += 1)}`, maxPerOrganisation: 2 });
});

const read = async (who: keyof People, id: string) =>
  (await api.as(who)).get<ConceptNoteDetail>(conceptPaths.detail(id));

describe('selecting concept notes (B5)', () => {
  it('invites the team to the full form, in the language of the note', async () => {
    const sent = await givenSubmittedNote(api, lot, { language: 'nl' });
    const chosen = await onNote(api, 'officer', 'select', sent, { advice: 'Betrek de gemeente.' });
    expect(chosen.body).toMatchObject({ state: 'selected', decision: { reason: 'Betrek de gemeente.' } });
    const mails = (await mailsAbout(api, sent.id)).slice(1);
    expect(mails.map(({ person }) => person).sort()).toEqual([api.people.owner.id, api.people.editor.id].sort());
    for (const { language, subject, text } of mails) {
      expect([language, subject]).toEqual(['nl', `Uw conceptnota ${sent.reference} is geselecteerd`]);
      expect(text).toContain('Betrek de gemeente.');
      expect(text).toContain('13 mei 2026');
      expect(text).toContain(`/nl/concepts/${sent.id}`);
    }
    expect((await read('owner', sent.id)).body).toMatchObject({ mayApply: true, applicationId: null });
    const { entries } = (await (await api.as('owner')).get<History>(conceptPaths.history(sent.id))).body;
    expect(entries.at(-1)).toMatchObject({ action: 'concept_note.select', data: { reason: 'Betrek de gemeente.' } });
  });

  it('declines with a reason only, which the team reads', async () => {
    const sent = await givenSubmittedNote(api, lot);
    expect((await onNote(api, 'officer', 'decline', sent, { reason: '' })).status).toBe(400);
    const declined = await onNote(api, 'officer', 'decline', sent, { reason: 'Hors du thème.' });
    expect(declined.body).toMatchObject({ state: 'not_selected', decision: { reason: 'Hors du thème.' } });
    const [, first] = await mailsAbout(api, sent.id);
    expect(first?.text).toContain('Hors du thème.');
    expect((await onNote(api, 'officer', 'select', declined.body, { advice: '' })).body.code).toBe('wrong-state');
  });

  it('is for those who screen, and never for a member of the organisation', async () => {
    const sent = await givenSubmittedNote(api, lot);
    for (const who of ['manager', 'finance', 'auditor', 'owner'] as const)
      expect([who, (await onNote(api, who, 'select', sent, { advice: '' })).status]).toEqual([who, 403]);
    await api.owner.query(
      `insert into memberships (id, user_id, organisation_id, role, granted_by_id) values ($1, $2, $3, 'reader', $4)`,
      [randomUUID(), api.people.officer2.id, sent.organisationId, api.people.owner.id],
    );
    const member = await onNote(api, 'officer2', 'select', sent, { advice: '' });
    expect([member.status, member.body.code]).toEqual([403, 'conflict-of-interest']);
    await api.owner.query(`delete from memberships where user_id = $1 and role = 'reader'`, [api.people.officer2.id]);
  });

  it('lets one of two officers choose, and either the choice or the taking back stand', async () => {
    const sent = await givenSubmittedNote(api, lot);
    const two = await Promise.all([
      onNote(api, 'officer', 'select', sent, { advice: '' }),
      onNote(api, 'officer3', 'decline', sent, { reason: 'Non' }),
    ]);
    expect(two.filter(({ status }) => status === 200)).toHaveLength(1);
    const next = await givenSubmittedNote(api, lot, { title: 'Course' });
    const race = await Promise.all([
      onNote(api, 'officer', 'select', next, { advice: '' }),
      onNote(api, 'owner', 'unsubmit', next),
    ]);
    expect(race.filter(({ status }) => status === 200)).toHaveLength(1);
    const { state } = (await read('owner', next.id)).body;
    expect(state).toBe(race[0].status === 200 ? 'selected' : 'draft');
    expect((await trailOf(api, next.id)).filter((action) => /select|unsubmit/.test(action))).toHaveLength(1);
  });

  it('lists the notes of a call with their figures, drafts only for the organisation', async () => {
    const sent = await givenSubmittedNote(api, lot);
    const draft = await givenNote(api, lot, { title: 'Brouillon' });
    const selected = await givenSelectedNote(api, lot, { who: 'stranger' });
    const listed = async (who: keyof People, query: string) =>
      (await (await api.as(who)).get<ConceptNotePage>(`${conceptPaths.list}?lotId=${lot.id}${query}`)).body.items.map(
        ({ id }) => id,
      );
    expect((await listed('officer', '')).sort()).toEqual([sent.id, selected.id].sort());
    expect(await listed('officer', '&state=selected')).toEqual([selected.id]);
    expect((await listed('owner', '')).sort()).toEqual([sent.id, draft.id].sort());
    expect(await listed('evaluator', '')).toEqual([]);
    const counts = (await (await api.as('officer')).get<ConceptCounts>(`${conceptPaths.counts}?callId=${lot.callId}`))
      .body;
    expect(counts.states).toEqual({ submitted: 1, selected: 1 });
    expect((await (await api.as('officer')).get(`${conceptPaths.list}?state=other`)).status).toBe(400);
  });
});
