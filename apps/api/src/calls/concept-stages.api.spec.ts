import {
  callFormPaths,
  callPaths,
  conceptPaths,
  type CallDetail,
  type CallForm,
  type ConceptOpenings,
  type FormTemplates,
  type History,
  type Problem,
  type PublicCall,
  type WriteLot,
} from '@passerelle/contract';
import { firstLot, givenPreparedCall, givenPublishedCall, lotFacts, takeCallStep } from '../testing/given/calls';
import { CONCEPT, CONCEPT_CLOSES, shortForm } from '../testing/given/concepts';
import { ask, formOf, givenDraftForm } from '../testing/given/forms';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

const codes = ({ errors = [] }: Problem) => errors.map(({ path, code }) => `${path}:${code}`);
const gaps = ({ missing }: CallDetail) => missing.map(({ code, where }) => `${code}:${where}`);
const readCall = async (id: string) => (await (await api.as('officer')).get<CallDetail>(callPaths.detail(id))).body;
async function change(call: CallDetail, part: Partial<WriteLot>) {
  const lot = await lotFacts(api, part);
  const path = callPaths.lot(call.id, firstLot(call).id);
  return (await api.as('officer')).put<CallDetail & Problem>(path, lot, { version: call.version });
}

describe('the concept stage of a lot (B5)', () => {
  it('ends between the opening and the deadline of the call, and can be taken out again', async () => {
    const call = await givenPreparedCall(api, { call: { code: 'STAGE-1' } });
    expect(firstLot(call).conceptClosesAt).toBeNull();
    for (const closesOn of ['2026-03-01', '2026-05-13'])
      expect(codes((await change(call, { concept: { closesOn, closesTime: '12:00' } })).body)).toEqual([
        'concept.closesOn:outside-call',
      ]);
    expect(codes((await change(call, { concept: { closesOn: '2026-03-29', closesTime: '02:30' } })).body)).toEqual([
      'concept.closesTime:no-such-time',
    ]);
    expect((await change(call, { concept: { closesOn: 'soon', closesTime: '12:00' } })).status).toBe(400);
    const { body } = await change(call, { concept: CONCEPT });
    expect(Date.parse(firstLot(body).conceptClosesAt ?? '')).toBe(Date.parse(CONCEPT_CLOSES));
    const without = (await change(body, {})).body;
    expect(firstLot(without).conceptClosesAt).toBeNull();
    expect((await (await api.as('officer')).get(callFormPaths.form(call.id, firstLot(call).id))).status).toBe(404);
  });

  it('has a short form of its own, which keeps the call from being published while it lacks something', async () => {
    const call = await givenPreparedCall(api, { call: { code: 'STAGE-2' }, lots: [{ concept: CONCEPT }] });
    const lotId = firstLot(call).id;
    expect(gaps(call)).toEqual([]);
    await givenDraftForm(
      api,
      call.id,
      formOf(ask('short-text', 'needs', { label: { fr: 'Oui', nl: '', en: '' } })),
      lotId,
    );
    expect(gaps(await readCall(call.id))).toEqual(['concept-texts:A']);
    const withFile = await givenDraftForm(api, call.id, formOf(ask('file', 'plan')), lotId);
    expect(withFile.missing).toEqual([{ path: 'sections.0.questions.0.type', code: 'no-file-here' }]);
    expect(gaps(await readCall(call.id))).toEqual(['concept-questions:A']);
    const explained = { ...shortForm(), fixed: { budget: { fr: 'Deux ans', nl: '', en: '' } } };
    expect((await givenDraftForm(api, call.id, explained, lotId)).draft).toEqual(shortForm());
    const officer = await api.as('officer');
    expect((await officer.get<CallForm>(callFormPaths.form(call.id))).body.draft.sections).toEqual([]);
    const later = { ...(await callBody(call.id)), opensOn: '2026-04-16' };
    const moved = await officer.put<CallDetail>(callPaths.detail(call.id), later, {
      version: (await readCall(call.id)).version,
    });
    expect(gaps(moved.body)).toEqual(['concept-time:A']);
  });

  it('publishes the short form with the call, and a later version by somebody who prepared nothing', async () => {
    const call = await givenPublishedCall(api, {
      call: { code: 'STAGE-3' },
      lots: [{ concept: CONCEPT }],
      short: shortForm(),
    });
    const lotId = firstLot(call).id;
    const path = callFormPaths.form(call.id, lotId);
    const officer = await api.as('officer');
    const { body } = await officer.get<CallForm>(path);
    expect(body.versions).toMatchObject([{ number: 1, applications: 0 }]);
    const { version } = await givenDraftForm(api, call.id, formOf(ask('short-text', 'other')), lotId);
    expect((await officer.post(callFormPaths.publish(call.id, lotId), {}, { version })).status).toBe(403);
    const manager = await api.as('manager');
    const published = await manager.post<CallForm>(callFormPaths.publish(call.id, lotId), {}, { version });
    expect(published.body.versions.map(({ number }) => number)).toEqual([2, 1]);
    const { entries } = (await (await api.as('auditor')).get<History>(callPaths.history(call.id))).body;
    expect(entries.filter(({ action }) => action === 'form.publish')).toHaveLength(2);
    for (const who of ['owner', 'evaluator'] as const) expect((await (await api.as(who)).get(path)).status).toBe(403);
  });

  it('begins with a template of the library', async () => {
    const call = await givenPreparedCall(api, { call: { code: 'STAGE-4' }, lots: [{ concept: CONCEPT }] });
    const lotId = firstLot(call).id;
    const officer = await api.as('officer');
    const { templates } = (await officer.get<FormTemplates>(callFormPaths.templates)).body;
    const template = templates.find(({ name }) => name.nl === 'Conceptnota');
    const { version } = (await officer.get<CallForm>(callFormPaths.form(call.id, lotId))).body;
    const { body } = await officer.post<CallForm>(
      callFormPaths.applyTemplate(call.id, lotId),
      { templateId: template?.id },
      { version },
    );
    expect(body.draft.sections.map(({ key }) => key)).toEqual(['concept', 'partnership']);
    expect(body.missing).toEqual([]);
  });

  it('comes along to a cloned call, its end as long before the new deadline, and to a cloned lot', async () => {
    const source = await givenPreparedCall(api, {
      call: { code: 'STAGE-5' },
      lots: [{ concept: CONCEPT }],
      short: shortForm(),
    });
    const officer = await api.as('officer');
    const times = { opensOn: '2027-03-01', opensTime: '09:00', closesOn: '2027-05-14', closesTime: '12:00' };
    const body = { code: 'STAGE-6', ...times, questionsOn: null, questionsTime: '12:00' };
    const clone = (await officer.post<CallDetail>(callPaths.clone(source.id), body)).body;
    expect(Date.parse(firstLot(clone).conceptClosesAt ?? '')).toBe(Date.parse('2027-04-16T15:00:00Z'));
    const copied = await officer.get<CallForm>(callFormPaths.form(clone.id, firstLot(clone).id));
    expect(copied.body.draft).toEqual(shortForm());
    await givenDraftForm(api, clone.id, formOf(ask('short-text', 'new')), firstLot(clone).id);
    const original = await officer.get<CallForm>(callFormPaths.form(source.id, firstLot(source).id));
    expect(original.body.draft).toEqual(shortForm());
    const current = await readCall(source.id);
    const path = callPaths.cloneLot(source.id, firstLot(source).id);
    const second = (await officer.post<CallDetail>(path, { code: 'B' }, { version: current.version })).body.lotList[1];
    expect(second?.conceptClosesAt).toBe(firstLot(source).conceptClosesAt);
    const form = await officer.get<CallForm>(callFormPaths.form(source.id, second?.id ?? ''));
    expect(form.body.draft).toEqual(shortForm());
    const removed = await officer.delete<CallDetail>(callPaths.lot(source.id, second?.id ?? ''), {
      version: (await readCall(source.id)).version,
    });
    expect(removed.body.lotList).toHaveLength(1);
  });

  it('is part of the public page, and notes are taken from the opening to its end', async () => {
    const prepared = await givenPreparedCall(api, { call: { code: 'STAGE-7' }, lots: [{ concept: CONCEPT }] });
    const call = await takeCallStep(api, await takeCallStep(api, prepared, 'approve'), 'publish');
    const shown = await (await api.as('owner')).get<PublicCall>(callPaths.publicDetail('STAGE-7'));
    expect(Date.parse(shown.body.lots[0]?.conceptClosesAt ?? '')).toBe(Date.parse(CONCEPT_CLOSES));
    const open = async (at: string) => {
      api.clock.set(at);
      const { openings } = (await (await api.as('owner')).get<ConceptOpenings>(conceptPaths.openings)).body;
      return openings.some(({ lotId }) => lotId === firstLot(call).id);
    };
    expect(await open('2026-03-02T07:59:59.999Z')).toBe(false);
    expect(await open('2026-03-02T08:00:00.000Z')).toBe(true);
    expect(await open('2026-04-15T14:59:59.999Z')).toBe(true);
    expect(await open(CONCEPT_CLOSES)).toBe(false);
  });
});

async function callBody(id: string) {
  const { code, title, summary, contactEmail } = await readCall(id);
  return {
    code,
    title,
    summary,
    contactEmail,
    opensOn: '2026-03-02',
    opensTime: '09:00',
    closesOn: '2026-05-13',
    closesTime: '12:00',
    questionsOn: null,
    questionsTime: '12:00',
  };
}
