import {
  callFormPaths,
  type CallForm,
  type FormTemplateDetail,
  type FormTemplates,
  type Problem,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { givenPreparedCall } from '../testing/given/calls';
import { givenDraftForm, sampleForm } from '../testing/given/forms';
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

describe('templates', () => {
  it('begin with those of the South and citizenship calls, complete in both languages', async () => {
    const officer = await api.as('officer');
    const { body } = await officer.get<FormTemplates>(callFormPaths.templates);
    expect(body.templates.map(({ name, sections }) => [name.en, sections])).toEqual([
      ['South call', 3],
      ['Global and solidary citizenship', 2],
      ['Concept note', 2],
    ]);
    const { id } = await givenPreparedCall(api, { call: { code: 'TEMP-1' } });
    for (const [index, template] of body.templates.entries()) {
      const { body: form } = await officer.post<CallForm>(
        callFormPaths.applyTemplate(id),
        { templateId: template.id },
        { version: index + 1 },
      );
      const { body: kept } = await officer.get<FormTemplateDetail>(callFormPaths.template(template.id));
      expect(form).toMatchObject({ version: index + 2, draft: kept.definition, missing: [] });
    }
  });

  it('are kept from a draft under a name that is free', async () => {
    const { id } = await givenPreparedCall(api, { call: { code: 'TEMP-2' } });
    await givenDraftForm(api, id);
    const officer = await api.as('officer');
    const name = { fr: 'Le mien', nl: 'Het mijne', en: '' };
    expect((await officer.post(callFormPaths.saveTemplate(id), { name })).status).toBe(201);
    const again = await officer.post<Problem>(callFormPaths.saveTemplate(id), { name: { ...name, fr: 'LE MIEN' } });
    expect([again.status, ...codes(again.body)]).toEqual([422, 'name.fr:taken']);
    const bare = await officer.post<Problem>(callFormPaths.saveTemplate(id), { name: { ...name, fr: '', nl: '' } });
    expect(codes(bare.body)).toEqual(['name.fr:required', 'name.nl:required']);
    const { body } = await officer.get<FormTemplates>(callFormPaths.templates);
    expect(body.templates.find((template) => template.name.fr === 'Le mien')).toMatchObject({ questions: 4 });
    expect((await (await api.as('owner')).get(callFormPaths.templates)).status).toBe(403);
  });
});

describe('a template that is withdrawn', () => {
  const keep = async (code: string, fr: string) => {
    const { id } = await givenPreparedCall(api, { call: { code } });
    await givenDraftForm(api, id);
    const officer = await api.as('officer');
    await officer.post(callFormPaths.saveTemplate(id), { name: { fr, nl: fr, en: '' } });
    return { call: id, officer, template: await offered(fr) };
  };
  const offered = async (fr: string) => {
    const { body } = await (await api.as('officer')).get<FormTemplates>(callFormPaths.templates);
    return body.templates.find(({ name }) => name.fr === fr);
  };
  const trail = async (id: string) =>
    (
      await api.owner.query<{ action: string; actor: string; data: object }>(
        `select action, actor_id as actor, data from audit_events where subject_id = $1 order by seq`,
        [id],
      )
    ).rows;

  it('is no longer offered; the forms begun with it stay, its name is free, the trail keeps it', async () => {
    const { call, officer, template } = await keep('WITH-1', 'Ancien modèle');
    const path = callFormPaths.withdrawTemplate(template?.id ?? '');
    const apply = async () => {
      const { version } = await formOfCall(call);
      const body = { templateId: template?.id };
      return officer.post<CallForm & Problem>(callFormPaths.applyTemplate(call), body, { version });
    };
    expect((await apply()).status).toBe(200);
    const { status, body } = await (await api.as('officer2')).post<FormTemplates>(path, {}, { version: 1 });
    expect([status, body.templates.some(({ id }) => id === template?.id)]).toEqual([200, false]);
    expect(await offered('Ancien modèle')).toBeUndefined();
    expect((await formOfCall(call)).draft).toEqual(sampleForm());
    expect((await apply()).body).toMatchObject({ status: 409, code: 'template-withdrawn' });
    const name = { fr: 'Ancien modèle', nl: 'Ancien modèle', en: '' };
    expect((await officer.post(callFormPaths.saveTemplate(call), { name })).status).toBe(201);
    expect((await trail(template?.id ?? '')).slice(-1)).toEqual([
      { action: 'form_template.withdraw', actor: api.people.officer2.id, data: { template: name } },
    ]);
  });

  it('is withdrawn once, by who prepares calls and saw it as it is (SEC-14)', async () => {
    const { officer, template } = await keep('WITH-2', 'Deux fois');
    const path = callFormPaths.withdrawTemplate(template?.id ?? '');
    for (const who of ['owner', 'evaluator', 'auditor'] as const)
      expect((await (await api.as(who)).post(path, {}, { version: 1 })).status).toBe(403);
    expect((await officer.post<Problem>(path)).body).toMatchObject({ status: 428, code: 'version-missing' });
    const both = await Promise.all(
      (['officer', 'officer2'] as const).map(async (who) =>
        (await api.as(who)).post<Problem>(path, {}, { version: 1 }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await officer.post<Problem>(path, {}, { version: 2 })).body.code).toBe('template-withdrawn');
    expect((await officer.post(callFormPaths.withdrawTemplate(newId()), {}, { version: 1 })).status).toBe(404);
    expect((await trail(template?.id ?? '')).map(({ action }) => action)).toEqual([
      'form_template.create',
      'form_template.withdraw',
    ]);
  });
});
