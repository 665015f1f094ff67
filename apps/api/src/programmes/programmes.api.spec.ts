import {
  programmePaths,
  type ApprovalThreshold,
  type CodeList,
  type History,
  type InstalmentTemplate,
  type Problem,
  type ProgrammeFrame,
  type ProgrammeSettings,
  type Setting,
  type Theme,
  type WriteApprovalThreshold,
} from '@passerelle/contract';
import { givenFrame } from '../testing/given/programmes';
import { startApi, type TestApi } from '../testing/start-api';
import { Database } from '../core/database/database';
import { settingOn, templateOn, thresholdsOn } from './programme.queries';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-03-02T10:00:00Z');
});
afterAll(() => api.close());

const codes = (body: Problem) => (body.errors ?? []).map(({ path, code }) => `${path}:${code}`);
const settingsOf = async () => (await (await api.as('manager')).get<ProgrammeSettings>(programmePaths.settings)).body;

describe('the frame of a day', () => {
  it('holds the themes and partner regions in force, Gaza City known but not eligible (R58)', async () => {
    const { frame, place } = await givenFrame(api);
    expect(frame.themes.map(({ code }) => code)).toEqual(['T1', 'T2', 'T3']);
    expect(frame.regions.map(({ code }) => code)).toEqual(['KIN', 'PSE', 'RSK']);
    expect(place('Ramallah')).toMatchObject({ geonamesId: 282239, latitude: '31.89964', eligible: true });
    expect(place('Gaza City').eligible).toBe(false);
    expect(frame.instalmentTemplates.map(({ code }) => code)).toEqual(['100', '50/30/20', '80/20']);
  });

  it('of an earlier day shows what held then', async () => {
    const { body } = await (await api.as('owner')).get<ProgrammeFrame>(`${programmePaths.frame}?on=2021-06-01`);
    expect(body.regions.map(({ code }) => code)).toEqual(['CHE', 'KIN', 'PAR', 'RSK']);
  });

  it('refuses a day that does not exist', async () => {
    const answer = await (await api.as('owner')).get<Problem>(`${programmePaths.frame}?on=2026-02-30`);
    expect([answer.status, codes(answer.body)]).toEqual([400, ['on:not-a-date']]);
  });

  it('shows code lists with Dutch labels, and no list of another name', async () => {
    const client = await api.as('owner');
    const { body } = await client.get<CodeList>(programmePaths.codeList('sdgs'));
    expect(body.codes[10]?.name.nl).toContain('Duurzame steden');
    expect((await client.get(`${programmePaths.codeList('sdgs')}%2F..%2Fsectors`)).status).toBe(404);
    expect((await client.get('/api/programmes/code-lists/constructor')).status).toBe(404);
  });
});

describe('the configuration', () => {
  it('is read by the administration and not by partners', async () => {
    expect((await (await api.as('officer')).get(programmePaths.settings)).status).toBe(200);
    expect((await (await api.as('administrator')).get(programmePaths.settings)).status).toBe(200);
    expect((await (await api.as('owner')).get(programmePaths.settings)).status).toBe(403);
    expect((await (await api.as('owner')).get(programmePaths.history)).status).toBe(403);
  });

  it('is changed by those who manage it only', async () => {
    const theme = { code: 'T9', name: { fr: 'Eau', nl: 'Water', en: '' }, validFrom: '2026-04-01', validTo: null };
    expect((await (await api.as('officer')).post(programmePaths.themes, theme)).status).toBe(403);
  });

  it('keeps themes with both languages, once each, and leaves its trail', async () => {
    const manager = await api.as('manager');
    const theme = { code: 'T4', name: { fr: 'Eau', nl: 'Water', en: '' }, validFrom: '2026-04-01', validTo: null };
    const created = await manager.post<Theme>(programmePaths.themes, theme);
    expect([created.status, created.body.version]).toEqual([201, 1]);
    const again = await manager.post<Problem>(programmePaths.themes, theme);
    expect([again.status, codes(again.body)]).toEqual([422, ['code:taken']]);
    const bare = { ...theme, code: 'T5', name: { fr: 'Eau', nl: '', en: 'Water' }, validTo: '2026-01-01' };
    const refused = await manager.post<Problem>(programmePaths.themes, bare);
    expect(codes(refused.body)).toEqual(['validTo:ends-before-start', 'name.nl:required']);
    const path = programmePaths.theme(created.body.id);
    const ended = await manager.put<Theme>(path, { ...theme, validTo: '2026-12-31' }, { version: 1 });
    expect(ended.body).toMatchObject({ version: 2, validTo: '2026-12-31' });
    expect((await manager.put(path, theme, { version: 1 })).status).toBe(412);
    expect((await manager.put(path, theme)).status).toBe(428);
    const { body } = await manager.get<History>(programmePaths.history);
    const mine = body.entries.filter(({ subjectId }) => subjectId === created.body.id);
    expect(mine.map(({ action }) => action)).toEqual(['theme.create', 'theme.update']);
    expect(mine[1]?.data).toEqual({ changes: { validTo: { from: null, to: '2026-12-31' } } });
  });

  it('replaces a value from a day on and closes the one before', async () => {
    const manager = await api.as('manager');
    const change = { code: 'structure-costs-percent', value: '12', validFrom: '2026-07-01' } as const;
    expect((await manager.post<Setting>(programmePaths.values, change)).status).toBe(201);
    const rows = (await settingsOf()).settings.filter(({ code }) => code === change.code);
    expect(rows.map(({ value, validFrom, validTo }) => [value, validFrom, validTo])).toEqual([
      ['12', '2026-07-01', null],
      ['10', '2017-01-01', '2026-06-30'],
    ]);
    const again = await manager.post<Problem>(programmePaths.values, { ...change, value: '15' });
    expect(codes(again.body)).toEqual(['validFrom:not-after-last']);
    const late = { code: 'final-report-months', value: '4', validFrom: '2026-03-01' };
    expect(codes((await manager.post<Problem>(programmePaths.values, late)).body)).toEqual(['validFrom:in-the-past']);
    const db = api.app.get(Database);
    expect(await settingOn(db, change.code, '2026-06-30')).toBe('10');
    expect(await settingOn(db, change.code, '2026-07-01')).toBe('12');
  });

  it('lets only one of two simultaneous changes of a value through', async () => {
    const manager = await api.as('manager');
    const change = { code: 'return-working-days', value: '7', validFrom: '2026-09-01' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => manager.post(programmePaths.values, change)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
  });
});

describe('approval amounts and instalment plans', () => {
  const row: WriteApprovalThreshold = {
    modality: 'humanitarian',
    step: 'government',
    above: { amount: '30000.00', currency: 'EUR' },
    validFrom: '2026-06-01',
    validTo: null,
  };

  it('once in force only end; one row at a time holds for a step (R35)', async () => {
    const manager = await api.as('manager');
    const { body: planned } = await manager.post<ApprovalThreshold>(programmePaths.thresholds, row);
    const twice = await manager.post<Problem>(programmePaths.thresholds, { ...row, validFrom: '2026-08-01' });
    expect(codes(twice.body)).toEqual(['validFrom:overlaps']);
    const general = (await settingsOf()).thresholds.find(({ step, modality }) => step === 'inspector' && !modality);
    if (!general) throw new Error('the table has a general row');
    const { id, version, ...facts } = general;
    const raised = { ...facts, above: { amount: '5000.00', currency: 'EUR' } };
    const refused = await manager.put<Problem>(programmePaths.threshold(id), raised, { version });
    expect([refused.status, codes(refused.body)]).toEqual([422, ['above:already-in-force']]);
    const db = api.app.get(Database);
    const above = async (day: string) =>
      (await thresholdsOn(db, 'humanitarian', day)).find(({ step }) => step === 'government')?.above.amount;
    expect(await above('2026-05-31')).toBe('15000.00');
    expect(await above(planned.validFrom)).toBe('30000.00');
  });

  it('sum to 100 percent (R39)', async () => {
    const manager = await api.as('manager');
    const template = {
      code: '60/50',
      name: { fr: 'Deux tranches', nl: 'Twee schijven', en: '' },
      parts: [
        { percent: '60', condition: 'signature' },
        { percent: '50', condition: 'report-accepted' },
      ],
      validFrom: '2026-06-01',
      validTo: null,
    };
    const refused = await manager.post<Problem>(programmePaths.instalmentTemplates, template);
    expect([refused.status, codes(refused.body)]).toEqual([422, ['parts:not-100-percent']]);
    const parts = template.parts.map((part, index) => ({ ...part, percent: index ? '40' : '60' }));
    const kept = await manager.post<InstalmentTemplate>(programmePaths.instalmentTemplates, { ...template, parts });
    expect(kept.status).toBe(201);
    expect(await templateOn(api.app.get(Database), kept.body.id, '2026-05-31')).toBeUndefined();
    expect(await templateOn(api.app.get(Database), kept.body.id, '2026-06-01')).toMatchObject({ code: '60/50', parts });
  });
});
