import {
  callFormPaths,
  callPaths,
  EMPTY_FORM,
  type CallDetail,
  type CallForm,
  type FormVersionDetail,
  type History,
  type PublicForm,
  type Problem,
} from '@passerelle/contract';
import { givenPreparedCall, givenPublishedCall, takeCallStep } from '../testing/given/calls';
import { ask, formOf, givenDraftForm, sampleForm } from '../testing/given/forms';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
const formOfCall = async (callId: string) =>
  (await (await api.as('officer')).get<CallForm>(callFormPaths.form(callId))).body;
const callNow = async (id: string) => (await (await api.as('officer')).get<CallDetail>(callPaths.detail(id))).body;

/** A call published with the sample form. */
async function givenCallWithForm(code: string): Promise<CallDetail> {
  const call = await givenPreparedCall(api, { call: { code } });
  await givenDraftForm(api, call.id);
  return takeCallStep(api, await takeCallStep(api, await callNow(call.id), 'approve'), 'publish');
}

describe('the draft of a form (B1)', () => {
  it('is empty at first, kept with its version, and its changes are in the history of the call', async () => {
    const { id } = await givenPreparedCall(api, { call: { code: 'FORM-1' } });
    expect(await formOfCall(id)).toMatchObject({ version: 1, draft: EMPTY_FORM, versions: [], changed: false });
    const saved = await givenDraftForm(api, id);
    expect(saved).toMatchObject({ version: 2, draft: sampleForm(), missing: [], changed: true, mayEdit: true });
    const { body } = await (await api.as('auditor')).get<History>(callPaths.history(id));
    expect(body.entries.find(({ action }) => action === 'form.write')).toMatchObject({
      actorName: 'Personne officer',
      data: { differences: expect.arrayContaining([{ section: 'own', question: 'kind', kind: 'added' }]) as unknown },
    });
  });

  it('keeps the draft of who was first; the other one is told (SEC-14)', async () => {
    const { id } = await givenPreparedCall(api, { call: { code: 'FORM-2' } });
    const drafts = ['a', 'b'].map((key) => formOf(ask('yes-no', key)));
    const answers = await Promise.all(
      drafts.map(async (draft, index) =>
        (await api.as(index ? 'officer2' : 'officer')).put<CallForm & Problem>(callFormPaths.form(id), draft, {
          version: 1,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const kept = answers.findIndex(({ status }) => status === 200);
    expect((await formOfCall(id)).draft).toEqual(drafts[kept]);
  });

  it('is refused at every place that is wrong, in shape and in what it refers to', async () => {
    const { id } = await givenPreparedCall(api, { call: { code: 'FORM-3' } });
    const officer = await api.as('officer');
    const put = async (draft: unknown) =>
      codes((await officer.put<Problem>(callFormPaths.form(id), draft as object, { version: 1 })).body);
    expect(await put({ ...EMPTY_FORM, sections: 'none' })).toEqual(['sections:wrong-format']);
    expect(await put({ sections: [] })).toEqual(['fixed:wrong-format']);
    const said = { fr: 'Oui', nl: 'Ja', en: '' };
    expect(await put({ ...EMPTY_FORM, fixed: { elsewhere: said, theme: { ...said, fr: null } } })).toEqual([
      'fixed.theme.fr:not-a-text',
      'fixed.elsewhere:unknown-field',
    ]);
    const odd = { ...ask('short-text', 'A b'), maxLength: 0, color: 'red', label: { fr: 'a\u0007', nl: '' } };
    expect(await put(formOf(odd as never))).toEqual([
      'sections.0.questions.0.key:wrong-format',
      'sections.0.questions.0.label.fr:control-character',
      'sections.0.questions.0.label.en:not-a-text',
      'sections.0.questions.0.maxLength:too-small',
      'sections.0.questions.0.color:unknown-field',
    ]);
    expect(await put(formOf({ ...ask('yes-no', 'a'), type: 'riddle' } as never))).toEqual([
      'sections.0.questions.0.type:not-in-list',
    ]);
    const hanging = ask('yes-no', 'a', {
      shownWhen: { match: 'all', tests: [{ question: 'later', test: 'answered', values: [] }] },
    });
    expect(await put(formOf(hanging, ask('yes-no', 'later'), ask('date', 'later')))).toEqual([
      'sections.0.questions.2.key:repeated',
      'sections.0.questions.0.shownWhen.tests.0.question:not-asked-before',
    ]);
    expect((await formOfCall(id)).version).toBe(1);
  });

  it('is for who prepares calls to change, for the administration to read, and not after the selection began', async () => {
    const call = await givenCallWithForm('FORM-4');
    for (const who of ['owner', 'finance', 'evaluator'] as const) {
      const client = await api.as(who);
      expect((await client.put(callFormPaths.form(call.id), sampleForm(), { version: 2 })).status).toBe(403);
      expect((await client.post(callFormPaths.publish(call.id), {}, { version: 2 })).status).toBe(403);
    }
    expect((await (await api.as('owner')).get(callFormPaths.form(call.id))).status).toBe(403);
    expect((await (await api.as('owner')).get(callFormPaths.version(call.id, 1))).status).toBe(403);
    expect((await (await api.as('auditor')).get(callFormPaths.form(call.id))).status).toBe(200);
    await api.owner.query(`update calls set state = 'in_selection' where id = $1`, [call.id]);
    const { version } = await formOfCall(call.id);
    const late = await (await api.as('officer')).put<Problem>(callFormPaths.form(call.id), sampleForm(), { version });
    expect([late.status, late.body.code]).toEqual([409, 'wrong-state']);
  });

  it('makes who wrote it a preparer: that person does not approve the call (R4)', async () => {
    const { id } = await givenPreparedCall(api, { call: { code: 'FORM-5' } });
    const manager = await api.as('manager');
    await manager.put(callFormPaths.form(id), sampleForm(), { version: 1 });
    const { body } = await manager.get<CallDetail>(callPaths.detail(id));
    expect(body.allowedActions).toMatchObject([{ action: 'approve', obstacle: 'four-eyes' }]);
  });
});

describe('versions of a form (B4)', () => {
  it('begin with the publication of the call, which waits for French and Dutch (R3)', async () => {
    const prepared = await givenPreparedCall(api, { call: { code: 'VERS-1' } });
    const lacking = formOf(ask('yes-no', 'a', { label: { fr: 'Oui ?', nl: '', en: 'Yes?' } }));
    expect((await givenDraftForm(api, prepared.id, lacking)).missing).toEqual([
      { path: 'sections.0.questions.0.label.nl', code: 'text-missing' },
    ]);
    const approved = await takeCallStep(api, await callNow(prepared.id), 'approve');
    expect(approved.missing).toEqual([{ code: 'form-texts', where: 'nl' }]);
    const manager = await api.as('manager');
    const { version } = approved;
    const refused = await manager.post<Problem>(callPaths.act(prepared.id, 'publish'), {}, { version });
    expect([refused.status, refused.body.code]).toEqual([409, 'call-incomplete']);
    await givenDraftForm(api, prepared.id);
    await takeCallStep(api, await callNow(prepared.id), 'publish');
    const form = await formOfCall(prepared.id);
    expect(form).toMatchObject({ changed: false, versions: [{ number: 1, publishedByName: 'Personne manager' }] });
  });

  it('are read by everybody once the call is published, without the notes for colleagues', async () => {
    const call = await givenCallWithForm('VERS-5');
    const visitor = api.visitor();
    const { body } = await visitor.get<PublicForm>(callFormPaths.publicForm('vers-5'));
    expect(body.version).toBe(1);
    expect(body.definition.sections[0]?.questions.map(({ key, note }) => [key, note])).toEqual([
      ['kind', ''],
      ['works', ''],
      ['size', ''],
      ['plan', ''],
    ]);
    expect((await visitor.get(callFormPaths.form(call.id))).status).toBe(401);
    await givenPreparedCall(api, { call: { code: 'VERS-6' } });
    expect((await visitor.get(callFormPaths.publicForm('VERS-6'))).status).toBe(404);
  });

  it('are none where the call asks nothing of its own', async () => {
    const call = await givenPublishedCall(api, { call: { code: 'VERS-2' } });
    expect((await formOfCall(call.id)).versions).toEqual([]);
  });

  it('are added by a manager who did not write the draft, and never change', async () => {
    const call = await givenCallWithForm('VERS-3');
    const longer = formOf(...sampleForm().sections.flatMap(({ questions }) => questions), ask('date', 'start'));
    const { version } = await givenDraftForm(api, call.id, longer);
    const officer = await (await api.as('officer')).post<Problem>(callFormPaths.publish(call.id), {}, { version });
    expect(officer.status).toBe(403);
    const manager = await api.as('manager');
    const stale = await manager.post<Problem>(callFormPaths.publish(call.id), {}, { version: version - 1 });
    expect(stale.status).toBe(412);
    const twice = await Promise.all(
      [1, 2].map(() => manager.post<CallForm>(callFormPaths.publish(call.id), {}, { version })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await formOfCall(call.id)).versions.map(({ number }) => number)).toEqual([2, 1]);
    const { body } = await manager.get<FormVersionDetail>(callFormPaths.version(call.id, 1));
    expect(body.definition).toEqual(sampleForm());
    for (const none of [3, 0, 99_999_999_999, NaN])
      expect((await manager.get(callFormPaths.version(call.id, none))).status).toBe(404);
    await expect(api.owner.query(`update form_versions set number = 9 where number = 2`)).rejects.toThrow();
    const { body: history } = await (await api.as('auditor')).get<History>(callPaths.history(call.id));
    expect(history.entries.filter(({ action }) => action === 'form.publish').map(({ data }) => data)).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('are refused to a manager who wrote in the draft, and while something is missing', async () => {
    const call = await givenCallWithForm('VERS-4');
    const untranslated = formOf(ask('yes-no', 'a', { label: { fr: '', nl: 'Ja?', en: '' } }));
    const { version } = await givenDraftForm(api, call.id, untranslated);
    const manager = await api.as('manager');
    const refused = await manager.post<Problem>(callFormPaths.publish(call.id), {}, { version });
    expect([refused.status, ...codes(refused.body)]).toEqual([422, 'sections.0.questions.0.label.fr:text-missing']);
    const approver = await manager.put<Problem>(callFormPaths.form(call.id), sampleForm(), { version });
    expect([approver.status, approver.body.code]).toEqual([403, 'four-eyes']);
  });
});

describe('a cloned call (B8)', () => {
  it('has a form of its own with the draft of the other one', async () => {
    const source = await givenCallWithForm('COPY-1');
    const { body } = await (
      await api.as('officer2')
    ).post<CallDetail>(callPaths.clone(source.id), {
      code: 'COPY-2',
      opensOn: '2027-03-01',
      opensTime: '09:00',
      closesOn: '2027-05-12',
      closesTime: '12:00',
      questionsOn: null,
      questionsTime: '12:00',
    });
    expect(await formOfCall(body.id)).toMatchObject({ version: 1, draft: sampleForm(), versions: [] });
    await givenDraftForm(api, body.id, formOf(ask('yes-no', 'other')));
    expect((await formOfCall(source.id)).draft).toEqual(sampleForm());
  });
});
