import {
  callPaths,
  homePaths,
  withQuery,
  type CallDetail,
  type CallPage,
  type SearchResult,
} from '@passerelle/contract';
import { callFacts, givenCallDocument, givenPreparedCall, givenPublishedCall } from '../testing/given/calls';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

describe('who sees a call (SEC-3, SEC-4)', () => {
  it('partners and evaluators see published calls only, without what is internal', async () => {
    const hidden = await givenPreparedCall(api, { call: { code: 'H-1' } });
    const shown = await givenPublishedCall(api, { call: { code: 'H-2' } });
    for (const who of ['owner', 'evaluator', 'advisory'] as const) {
      const client = await api.as(who);
      expect((await client.get(callPaths.detail(hidden.id))).status).toBe(404);
      const { body } = await client.get<CallPage>(withQuery(callPaths.list, { search: 'H-' }));
      expect(body.items.map(({ code }) => code)).toEqual(['H-2']);
      const detail = (await client.get<CallDetail>(callPaths.detail(shown.id))).body;
      expect(detail).toMatchObject({ governmentDecision: null, allowedActions: [], missing: [], mayEdit: false });
      expect(detail.documents.map(({ kind, uploadedBy }) => [kind, uploadedBy])).toEqual([['call-rules', '']]);
      expect((await client.get(callPaths.history(shown.id))).status).toBe(403);
      const decision = shown.documents.find(({ kind }) => kind === 'government-decision');
      expect((await client.get(callPaths.document(shown.id, decision?.id ?? ''))).status).toBe(404);
      const found = await client.get<SearchResult>(`${homePaths.search}?search=H-`);
      expect(found.body.hits.map(({ reference, title }) => [reference, title])).toEqual([['H-2', detail.title]]);
    }
    expect((await (await api.as('owner')).get(callPaths.history(hidden.id))).status).toBe(404);
  });

  it('only those who prepare calls write them', async () => {
    const call = await givenPreparedCall(api, { call: { code: 'I-1' } });
    for (const who of ['owner', 'finance', 'auditor'] as const) {
      const client = await api.as(who);
      expect((await client.post(callPaths.create, callFacts({ code: 'I-2' }))).status).toBe(403);
      await expect(givenCallDocument(client, call.id, 'other')).rejects.toThrow('403');
    }
  });

  it('filters by state and year, sorts by deadline, refuses other filters', async () => {
    const officer = await api.as('officer');
    const old = { code: 'J-2025', opensOn: '2025-10-01', closesOn: '2025-12-31', closesTime: '23:59' };
    await officer.post(callPaths.create, callFacts(old));
    const list = async (query: object) => (await officer.get<CallPage>(withQuery(callPaths.list, query))).body;
    expect((await list({ year: '2025' })).items.map(({ code }) => code)).toEqual(['J-2025']);
    expect((await list({ state: 'published' })).items.every(({ state }) => state === 'published')).toBe(true);
    expect((await officer.get(withQuery(callPaths.list, { state: 'open' }))).status).toBe(400);
    expect((await officer.get(withQuery(callPaths.list, { budget: 'x' }))).status).toBe(400);
    const csv = await officer.get(withQuery(callPaths.export, { year: '2025' }));
    expect(csv.text.split('\r\n').slice(0, 2)).toEqual([
      'code;titleFr;titleNl;state;opensAt;closesAt;envelope;lots;applications',
      'J-2025;Appel à projets Sud 2026;Projectoproep Zuid 2026;prepared;2025-10-01T07:00:00+00:00;2025-12-31T22:59:00+00:00;0.00;0;0',
    ]);
  });
});
