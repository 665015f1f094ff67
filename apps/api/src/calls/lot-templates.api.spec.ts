import {
  lotTemplatePaths,
  usualLists,
  type LotTemplate,
  type LotTemplates,
  type Problem,
  type WriteLotTemplate,
} from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const text = (fr: string, nl = fr) => ({ fr, nl, en: '' });
const lists = (name: string, changes: Partial<WriteLotTemplate> = {}): WriteLotTemplate => ({
  name: text(name),
  ...usualLists(),
  criteria: [{ code: 'relevance', label: text('Pertinence', 'Relevantie'), guidance: text(''), weight: 100 }],
  ...changes,
});
const library = async () => (await (await api.as('officer')).get<LotTemplates>(lotTemplatePaths.list)).body.templates;
const keep = async (body: WriteLotTemplate) =>
  (await api.as('officer')).post<LotTemplates & Problem>(lotTemplatePaths.list, body);
const trail = async (id: string) =>
  (
    await api.owner.query<{ action: string; actor: string }>(
      'select action, actor_id as actor from audit_events where subject_id = $1 order by seq',
      [id],
    )
  ).rows;

describe('the library of lists of a lot (M1, B8)', () => {
  it('begins with those of the South and citizenship calls of domain 6, complete in both languages', async () => {
    const templates = await library();
    expect(templates.map(({ name }) => name.en)).toEqual(['South call', 'Global and solidary citizenship']);
    const [south] = templates;
    expect(south?.criteria.map(({ code, weight }) => [code, weight])).toEqual([
      ['relevance', 25],
      ['quality', 25],
      ['partnership', 15],
      ['efficiency', 15],
      ['sustainability', 10],
      ['cross-cutting', 10],
    ]);
    expect(south?.attachments.map(({ kind, required }) => `${kind}${required ? '' : '?'}`)).toEqual([
      'statutes',
      'board-list',
      'annual-accounts',
      'bank-certificate',
      'partnership-agreement',
      'staff-list',
      'accreditation',
      'signed-form?',
      'budget?',
      'logical-framework?',
      'de-minimis?',
    ]);
    const words = (template: LotTemplate) => [
      ...template.criteria.flatMap(({ label, guidance }) => [label, guidance]),
      ...template.points.filter(({ label }) => label.fr || label.nl).flatMap(({ label, help }) => [label, help]),
    ];
    for (const { fr, nl, en } of templates.flatMap(words)) expect([fr, nl, en]).not.toContain('');
  });

  it('keeps lists under a name that is free, in both languages, and writes who kept them', async () => {
    const { status, body } = await keep(lists('Urgence'));
    const kept = body.templates.find(({ name }) => name.fr === 'Urgence');
    expect([status, kept]).toEqual([201, { id: kept?.id, version: 1, ...lists('Urgence') }]);
    expect(await trail(kept?.id ?? '')).toEqual([{ action: 'lot_template.create', actor: api.people.officer.id }]);
    const codes = ({ errors = [] }: Problem) => errors.map(({ path, code }) => `${path}:${code}`);
    expect(codes((await keep(lists('URGENCE'))).body)).toEqual(['name.fr:taken']);
    expect(codes((await keep(lists('', { name: text('Autre', '') }))).body)).toEqual(['name.nl:required']);
  });

  it('refuses lists that no lot could have', async () => {
    const [criterion] = lists('').criteria;
    if (!criterion) throw new Error('one criterion');
    const light = await keep(lists('Léger', { criteria: [{ ...criterion, weight: 99 }] }));
    expect([light.status, light.body.errors?.map(({ code }) => code)]).toEqual([422, ['weights-not-100']]);
    const point = { code: 'kbo', label: text('Numéro'), help: text('') };
    expect((await keep(lists('Système', { points: [point] }))).body.errors).toMatchObject([
      { path: 'points.0.code', code: 'taken' },
    ]);
    const foreign = { ...lists('Étranger'), attachments: [{ kind: 'letter', required: true }] };
    expect((await keep(foreign as unknown as WriteLotTemplate)).status).toBe(400);
    const hostile = { code: '../x', label: text('<script>'), help: text('') };
    expect((await keep(lists('Hostile', { points: [hostile] }))).status).toBe(400);
  });

  it('withdraws a template once, on the version that was seen, for who prepares calls only (SEC-14)', async () => {
    const template = (await keep(lists('À retirer'))).body.templates.find(({ name }) => name.fr === 'À retirer');
    const path = lotTemplatePaths.withdraw(template?.id ?? '');
    for (const who of ['owner', 'evaluator', 'auditor'] as const) {
      const client = await api.as(who);
      const tried = [
        await client.get(lotTemplatePaths.list),
        await client.post(lotTemplatePaths.list, lists('Non')),
        await client.post(path, {}, { version: 1 }),
      ];
      expect([who, ...tried.map(({ status }) => status)]).toEqual([who, 403, 403, 403]);
    }
    const officer = await api.as('officer');
    expect((await officer.post<Problem>(path)).body).toMatchObject({ status: 428, code: 'version-missing' });
    const both = await Promise.all(
      (['officer', 'officer2'] as const).map(async (who) => (await api.as(who)).post(path, {}, { version: 1 })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await officer.post<Problem>(path, {}, { version: 2 })).body.code).toBe('template-withdrawn');
    expect((await officer.post(lotTemplatePaths.withdraw(newId()), {}, { version: 1 })).status).toBe(404);
    expect((await library()).some(({ id }) => id === template?.id)).toBe(false);
    expect((await trail(template?.id ?? '')).map(({ action }) => action)).toEqual([
      'lot_template.create',
      'lot_template.withdraw',
    ]);
    expect((await keep(lists('À retirer'))).status).toBe(201);
  });
});
