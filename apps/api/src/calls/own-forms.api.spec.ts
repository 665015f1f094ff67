import {
  callFormPaths,
  callPaths,
  homePaths,
  type CallDetail,
  type History,
  type Problem,
  type WorkQueue,
} from '@passerelle/contract';
import { givenPreparedCall, takeCallStep } from '../testing/given/calls';
import { CONCEPT, shortForm } from '../testing/given/concepts';
import { ask, formOf, givenDraftForm, sampleForm } from '../testing/given/forms';
import { formAt, givenCallWithOwnForm, lotOf, specialForm } from '../testing/given/own-forms';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
beforeEach(() => {
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

const OWN = 'own-form';
const untranslated = () => formOf(ask('short-text', 'special', { label: { fr: 'Oui', nl: '', en: '' } }));
const gaps = ({ missing }: CallDetail) => missing.map(({ code, where }) => `${code}:${where}`);
const callNow = async (id: string) => (await (await api.as('officer')).get<CallDetail>(callPaths.detail(id))).body;
const events = async (callId: string) =>
  (await (await api.as('auditor')).get<History>(callPaths.history(callId))).body.entries;
const waitsFor = async (who: 'officer' | 'manager', callId: string) => {
  const { body } = await (await api.as(who)).get<WorkQueue>(homePaths.queue);
  return body.items.filter(({ subjectId }) => subjectId === callId).map(({ reason }) => reason);
};

describe('a form of a lot (R21)', () => {
  it('begins as a copy of the form of the call, is written apart, and can be taken out again', async () => {
    const call = await givenPreparedCall(api, {
      call: { code: 'LOTF-1' },
      lots: [{}, { code: 'B' }],
      form: sampleForm(),
    });
    const lotId = lotOf(call, 'B').id;
    const path = callPaths.ownForm(call.id, lotId);
    const officer = await api.as('officer');
    expect((await officer.get(callFormPaths.form(call.id, lotId, OWN))).status).toBe(404);
    const { status, body } = await officer.post<CallDetail>(path, {}, { version: call.version });
    expect([status, lotOf(body, 'A').ownForm, lotOf(body, 'B').ownForm]).toEqual([201, false, true]);
    expect((await formAt(api, call.id, lotId, OWN)).draft).toEqual(sampleForm());
    await givenDraftForm(api, call.id, specialForm(), lotId, OWN);
    expect((await formAt(api, call.id)).draft).toEqual(sampleForm());
    const { version } = await callNow(call.id);
    const twice = await officer.post<Problem>(path, {}, { version });
    expect([twice.status, twice.body.code]).toEqual([409, 'wrong-state']);
    expect((await officer.delete(path, { version: call.version })).status).toBe(412);
    const without = await officer.delete<CallDetail>(path, { version });
    expect([without.status, lotOf(without.body, 'B').ownForm]).toEqual([200, false]);
    expect((await officer.get(callFormPaths.form(call.id, lotId, OWN))).status).toBe(404);
    expect((await officer.delete(path, { version: without.body.version })).status).toBe(404);
    const told = (await events(call.id)).filter(({ action }) => action.endsWith('-form'));
    expect(told.map(({ action, data }) => [action, data])).toEqual([
      ['lot.give-form', { code: 'B', formId: expect.any(String) as unknown }],
      ['lot.drop-form', { code: 'B', formId: told[0]?.data.formId }],
    ]);
    expect((await events(call.id)).some(({ action }) => action === 'form.write')).toBe(true);
  });

  it('says in the fixed sections what it says, unlike a short form of the same lot (B1, B5)', async () => {
    const lots = [{}, { code: 'B', concept: CONCEPT }];
    const call = await givenCallWithOwnForm(api, 'LOTF-2', { own: sampleForm(), lots });
    const lotId = lotOf(call, 'B').id;
    await givenDraftForm(api, call.id, shortForm(), lotId);
    expect((await formAt(api, call.id, lotId, OWN)).draft).toEqual(sampleForm());
    expect((await formAt(api, call.id, lotId)).draft).toEqual(shortForm());
    expect((await events(call.id)).filter(({ action }) => action === 'form.write')).toHaveLength(3);
  });

  it('is for who prepares calls, and given or taken out until the Government has approved the lots', async () => {
    const call = await givenCallWithOwnForm(api, 'LOTF-3');
    const [given, without] = ['B', 'A'].map((code) => callPaths.ownForm(call.id, lotOf(call, code).id));
    const form = callFormPaths.form(call.id, lotOf(call, 'B').id, OWN);
    for (const who of ['owner', 'finance', 'evaluator'] as const) {
      const client = await api.as(who);
      expect((await client.post(without ?? '', {}, { version: call.version })).status).toBe(403);
      expect((await client.delete(given ?? '', { version: call.version })).status).toBe(403);
      expect((await client.put(form, specialForm(), { version: 2 })).status).toBe(403);
      expect((await client.post(callFormPaths.copy(call.id), { callId: call.id }, { version: 2 })).status).toBe(403);
    }
    expect((await (await api.as('owner')).get(form)).status).toBe(404);
    const { version } = await takeCallStep(api, call, 'approve');
    const officer = await api.as('officer');
    for (const late of [
      await officer.post<Problem>(without ?? '', {}, { version }),
      await officer.delete<Problem>(given ?? '', { version }),
    ])
      expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
    expect((await givenDraftForm(api, call.id, sampleForm(), lotOf(call, 'B').id, OWN)).draft).toEqual(sampleForm());
  });

  it('keeps the call from being published while it lacks something; the form of the call only where a lot uses it', async () => {
    const call = await givenCallWithOwnForm(api, 'LOTF-4', { own: untranslated() });
    const lotId = lotOf(call, 'B').id;
    expect(gaps(call)).toEqual(['lot-form-texts:B']);
    const { version } = await takeCallStep(api, call, 'approve');
    expect(await waitsFor('officer', call.id)).toEqual(['call-to-complete']);
    expect(await waitsFor('manager', call.id)).toEqual([]);
    const refused = await (await api.as('manager')).post<Problem>(callPaths.act(call.id, 'publish'), {}, { version });
    expect([refused.status, refused.body.code]).toEqual([409, 'call-incomplete']);
    await givenDraftForm(api, call.id, formOf(ask('single-choice', 'kind')), lotId, OWN);
    expect(gaps(await callNow(call.id))).toEqual(['lot-form-questions:B']);
    await givenDraftForm(api, call.id, specialForm(), lotId, OWN);
    await givenDraftForm(api, call.id, untranslated());
    expect(gaps(await callNow(call.id))).toEqual(['form-texts:nl']);
  });

  it('is published with the call, without the form that no lot uses', async () => {
    const call = await givenCallWithOwnForm(api, 'LOTF-5', { lots: [{ code: 'B' }], form: untranslated() });
    expect(gaps(call)).toEqual([]);
    const approved = await takeCallStep(api, call, 'approve');
    expect(await waitsFor('manager', call.id)).toEqual(['call-to-publish']);
    await takeCallStep(api, approved, 'publish');
    expect((await formAt(api, call.id, lotOf(call, 'B').id, OWN)).versions).toMatchObject([{ number: 1 }]);
    expect((await formAt(api, call.id)).versions).toEqual([]);
  });
});
