import {
  callFormPaths,
  callPaths,
  EMPTY_FORM,
  homePaths,
  type CallDetail,
  type CallForm,
  type FormDefinition,
  type FormVersionDetail,
  type History,
  type LocalizedText,
  type PublicForm,
  type WorkQueue,
} from '@passerelle/contract';
import { givenPreparedCall, givenPublishedCall, takeCallStep } from '../testing/given/calls';
import { givenDraftForm, sampleForm } from '../testing/given/forms';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

const callNow = async (id: string) => (await (await api.as('officer')).get<CallDetail>(callPaths.detail(id))).body;
const formOfCall = async (callId: string) =>
  (await (await api.as('officer')).get<CallForm>(callFormPaths.form(callId))).body;
const waitsFor = async (who: 'officer' | 'manager', callId: string) => {
  const { body } = await (await api.as(who)).get<WorkQueue>(homePaths.queue);
  return body.items.filter(({ subjectId }) => subjectId === callId).map(({ reason }) => reason);
};

describe('what a form says in the fixed sections (B1)', () => {
  const explained = { fr: 'Deux ans', nl: 'Twee jaar', en: '' };
  const saying = (budget: LocalizedText): FormDefinition => ({ ...EMPTY_FORM, fixed: { budget } });

  it('is published with the call also where it asks nothing, once it is in French and Dutch (R3)', async () => {
    const prepared = await givenPreparedCall(api, { call: { code: 'FIXED-1' } });
    const half = await givenDraftForm(api, prepared.id, saying({ ...explained, nl: '' }));
    expect(half.missing).toEqual([{ path: 'fixed.budget.nl', code: 'text-missing' }]);
    const approved = await takeCallStep(api, await callNow(prepared.id), 'approve');
    expect(approved.missing).toEqual([{ code: 'form-texts', where: 'nl' }]);
    expect(await waitsFor('officer', prepared.id)).toEqual(['call-to-complete']);
    expect(await waitsFor('manager', prepared.id)).toEqual([]);
    await givenDraftForm(api, prepared.id, saying(explained));
    expect(await waitsFor('officer', prepared.id)).toEqual([]);
    expect(await waitsFor('manager', prepared.id)).toEqual(['call-to-publish']);
    await takeCallStep(api, await callNow(prepared.id), 'publish');
    const { body } = await api.visitor().get<PublicForm>(callFormPaths.publicForm('FIXED-1'));
    expect(body).toEqual({ version: 1, definition: saying(explained) });
  });

  it('makes a new version when only an explanation changed, and the trail says so', async () => {
    const call = await givenPublishedCall(api, { call: { code: 'FIXED-2' }, form: sampleForm() });
    const { version, changed } = await givenDraftForm(api, call.id, {
      ...sampleForm(),
      fixed: { ...sampleForm().fixed, results: explained },
    });
    expect(changed).toBe(true);
    const { status } = await (await api.as('manager')).post(callFormPaths.publish(call.id), {}, { version });
    expect(status).toBe(200);
    const { body } = await (await api.as('auditor')).get<History>(callPaths.history(call.id));
    const writes = body.entries.filter(({ action }) => action === 'form.write').map(({ data }) => data);
    const difference = { section: 'results', question: null, kind: 'explanation', before: '' };
    expect(writes).toContainEqual({
      differences: [
        { ...difference, language: 'fr', after: 'Deux ans' },
        { ...difference, language: 'nl', after: 'Twee jaar' },
      ],
    });
  });

  it('is nothing in drafts and versions that were kept before there were explanations', async () => {
    const call = await givenPublishedCall(api, { call: { code: 'FIXED-3' }, form: sampleForm() });
    await api.owner.query(
      `update forms set draft = draft - 'fixed' where id = (select form_id from calls where id = $1)`,
      [call.id],
    );
    const form = await formOfCall(call.id);
    expect(form).toMatchObject({ draft: { ...sampleForm(), fixed: {} }, changed: true });
    const manager = await api.as('manager');
    const { version } = form;
    expect((await manager.post(callFormPaths.publish(call.id), {}, { version })).status).toBe(200);
    const { body } = await manager.get<FormVersionDetail>(callFormPaths.version(call.id, 2));
    expect(body.definition.fixed).toEqual({});
  });
});
