import {
  applicationPaths,
  callFormPaths,
  callPaths,
  EMPTY_FORM,
  type ApplicationDetail,
  type CallDetail,
  type CallForm,
  type FormDefinition,
  type FormVersionDetail,
  type PublicForm,
} from '@passerelle/contract';
import { DURING_THE_CALL } from '../testing/given/applications';
import { givenPublishedCall, takeCallStep } from '../testing/given/calls';
import { ask, formOf, givenDraftForm, sampleForm } from '../testing/given/forms';
import { formAt, givenCallWithOwnForm, lotOf, specialForm } from '../testing/given/own-forms';
import { readPdf } from '../testing/read-pdf';
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
const callNow = async (id: string) => (await (await api.as('officer')).get<CallDetail>(callPaths.detail(id))).body;
const questions = ({ sections }: FormDefinition) =>
  sections.flatMap((section) => section.questions.map(({ key }) => key));
async function givenPublished(code: string): Promise<CallDetail> {
  const call = await givenCallWithOwnForm(api, code);
  return takeCallStep(api, await takeCallStep(api, call, 'approve'), 'publish');
}

async function download(path: string): Promise<Buffer> {
  const reader = await api.visitor().stream(path);
  const parts: Uint8Array[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return Buffer.concat(parts);
}

async function begin(lotId: string): Promise<ApplicationDetail> {
  const { status, body, text } = await (
    await api.as('owner')
  ).post<ApplicationDetail>(applicationPaths.create, { lotId, title: 'Jardins', language: 'fr' });
  if (status !== 201) throw new Error(`${status} ${text}`);
  return body;
}

describe('the form of a lot once it asks (R21)', () => {
  it('is what an application of that lot is asked, in the newest version; the other lot asks what the call asks', async () => {
    const call = await givenPublished('LOTF-6');
    const [a, b] = ['A', 'B'].map((code) => lotOf(call, code).id) as [string, string];
    api.clock.set(DURING_THE_CALL);
    const first = await begin(b);
    expect(questions(first.form?.definition ?? EMPTY_FORM)).toEqual(['special']);
    expect(questions((await begin(a)).form?.definition ?? EMPTY_FORM)).toEqual(questions(sampleForm()));
    const longer = formOf(ask('short-text', 'special'), ask('date', 'start'));
    const { version } = await givenDraftForm(api, call.id, longer, b, OWN);
    const publish = callFormPaths.publish(call.id, b, OWN);
    expect((await (await api.as('officer')).post(publish, {}, { version })).status).toBe(403);
    const { body } = await (await api.as('manager')).post<CallForm>(publish, {}, { version });
    expect(body.versions.map(({ number, applications }) => [number, applications])).toEqual([
      [2, 0],
      [1, 1],
    ]);
    const read = await (await api.as('officer')).get<FormVersionDetail>(callFormPaths.version(call.id, 1, b, OWN));
    expect(read.body.definition).toEqual(specialForm());
    const kept = await (await api.as('owner')).get<ApplicationDetail>(applicationPaths.detail(first.id));
    expect(kept.body.form).toMatchObject({
      version: 1,
      definition: { sections: [{ questions: [{ key: 'special' }] }] },
    });
  });

  it('is read and printed by everybody, for its lot alone (B7)', async () => {
    const call = await givenPublished('LOTF-7');
    const [a, b] = ['A', 'B'].map((code) => lotOf(call, code).id) as [string, string];
    const visitor = api.visitor();
    const asked = async (lotId?: string) =>
      questions((await visitor.get<PublicForm>(callFormPaths.publicForm('LOTF-7', lotId))).body.definition);
    expect([await asked(b), await asked(a), await asked()]).toEqual([
      ['special'],
      questions(sampleForm()),
      questions(sampleForm()),
    ]);
    const printed = async (lotId?: string) => {
      const { text } = readPdf(await download(applicationPaths.blankForm('LOTF-7', 'fr', lotId)));
      return ['Volet A', 'Volet B', 'special fr', 'works fr'].filter((words) => text.includes(words));
    };
    expect(await printed(b)).toEqual(['Volet B', 'special fr']);
    expect(await printed()).toEqual(['Volet A', 'works fr']);
    const other = await givenPublishedCall(api, { call: { code: 'LOTF-8' } });
    const elsewhere = lotOf(other, 'A').id;
    for (const path of [
      callFormPaths.publicForm('LOTF-7', elsewhere),
      applicationPaths.blankForm('LOTF-7', 'fr', elsewhere),
      applicationPaths.blankForm('LOTF-7', 'de' as 'nl', b),
    ])
      expect((await visitor.get(path)).status).toBe(404);
  });

  it('comes along to a cloned lot and a cloned call, each with a copy, and goes with its lot (B8)', async () => {
    const call = await givenCallWithOwnForm(api, 'LOTF-9');
    const lotId = lotOf(call, 'B').id;
    const officer = await api.as('officer');
    const { body: more } = await officer.post<CallDetail>(
      callPaths.cloneLot(call.id, lotId),
      { code: 'C' },
      { version: call.version },
    );
    const clone = await officer.post<CallDetail>(callPaths.clone(call.id), {
      code: 'LOTF-10',
      opensOn: '2027-03-01',
      opensTime: '09:00',
      closesOn: '2027-05-12',
      closesTime: '12:00',
      questionsOn: null,
      questionsTime: '12:00',
    });
    expect(clone.body.lotList.map(({ code, ownForm }) => [code, ownForm])).toEqual([
      ['A', false],
      ['B', true],
      ['C', true],
    ]);
    await givenDraftForm(api, call.id, formOf(ask('date', 'start')), lotId, OWN);
    for (const [callId, copy] of [
      [call.id, lotOf(more, 'C').id],
      [clone.body.id, lotOf(clone.body, 'B').id],
    ] as const)
      expect((await formAt(api, callId, copy, OWN)).draft).toEqual(specialForm());
    const forms = async () => (await api.owner.query('select count(*)::int as count from forms')).rows[0] as unknown;
    const before = (await forms()) as { count: number };
    const { version } = await callNow(call.id);
    expect((await officer.delete(callPaths.lot(call.id, lotId), { version })).status).toBe(200);
    expect(await forms()).toEqual({ count: before.count - 1 });
  });
});
