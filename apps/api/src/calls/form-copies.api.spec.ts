import {
  callFormPaths,
  callPaths,
  type CallDetail,
  type CallForm,
  type History,
  type Problem,
} from '@passerelle/contract';
import { givenPreparedCall, givenPublishedCall, takeCallStep } from '../testing/given/calls';
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
const events = async (callId: string) =>
  (await (await api.as('auditor')).get<History>(callPaths.history(callId))).body.entries;
async function givenPublished(code: string): Promise<CallDetail> {
  const call = await givenCallWithOwnForm(api, code);
  return takeCallStep(api, await takeCallStep(api, call, 'approve'), 'publish');
}

describe('the form of another call (B8)', () => {
  it('takes the place of the draft, whole, and the trail says where it comes from', async () => {
    const source = await givenPublished('FROM-1');
    const target = await givenPreparedCall(api, { call: { code: 'TO-1' }, form: formOf(ask('date', 'start')) });
    const officer = await api.as('officer2');
    const { version } = await formAt(api, target.id);
    const copy = (body: object, at: number) =>
      officer.post<CallForm & Problem>(callFormPaths.copy(target.id), body, { version: at });
    const whole = await copy({ callId: source.id }, version);
    expect([whole.status, whole.body.draft]).toEqual([200, sampleForm()]);
    expect((await copy({ callId: source.id }, version)).status).toBe(412);
    const ofLot = await copy({ callId: source.id, lotId: lotOf(source, 'B').id }, whole.body.version);
    expect(ofLot.body.draft).toEqual(specialForm());
    const told = (await events(target.id)).filter(({ action }) => action === 'form.copy').map(({ data }) => data);
    expect(told).toMatchObject([
      { call: 'FROM-1', lot: null },
      { call: 'FROM-1', lot: 'B' },
    ]);
    for (const wrong of [{ callId: target.id, lotId: lotOf(source, 'B').id }, { callId: lotOf(source, 'A').id }])
      expect((await copy(wrong, ofLot.body.version)).status).toBe(404);
    const noForm = await copy({ callId: source.id, lotId: lotOf(source, 'A').id }, ofLot.body.version);
    expect(noForm.status).toBe(404);
    expect((await copy({ callId: 'x' }, ofLot.body.version)).status).toBe(400);
  });

  it('begins the form of a lot and a short form too; a short one with a short one', async () => {
    const lots = [{}, { code: 'B', concept: CONCEPT }];
    const source = await givenCallWithOwnForm(api, 'FROM-2', { own: sampleForm(), lots });
    const from = { callId: source.id, lotId: lotOf(source, 'B').id };
    await givenDraftForm(api, source.id, shortForm(), from.lotId);
    const target = await givenCallWithOwnForm(api, 'TO-2', { lots });
    const lotId = lotOf(target, 'B').id;
    const officer = await api.as('officer');
    for (const [form, draft] of [
      [OWN, sampleForm()],
      ['form', shortForm()],
    ] as const) {
      const { version } = (await officer.get<CallForm>(callFormPaths.form(target.id, lotId, form))).body;
      const { body } = await officer.post<CallForm>(callFormPaths.copy(target.id, lotId, form), from, { version });
      expect(body.draft).toEqual(draft);
    }
  });

  it('is not taken over once the selection has begun, nor by who approved the call (R4)', async () => {
    const source = await givenPreparedCall(api, { call: { code: 'FROM-3' } });
    const target = await givenPublishedCall(api, { call: { code: 'TO-3' } });
    const path = callFormPaths.copy(target.id);
    const { version } = await formAt(api, target.id);
    const approver = await (await api.as('manager')).post<Problem>(path, { callId: source.id }, { version });
    expect([approver.status, approver.body.code]).toEqual([403, 'four-eyes']);
    await api.owner.query(`update calls set state = 'in_selection' where id = $1`, [target.id]);
    const late = await (await api.as('officer')).post<Problem>(path, { callId: source.id }, { version });
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
  });
});
