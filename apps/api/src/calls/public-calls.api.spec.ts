import { callPaths, type PublicCall, type PublicCalls } from '@passerelle/contract';
import { givenPreparedCall, givenPublishedCall, takeCallStep } from '../testing/given/calls';
import { startApi, type TestApi } from '../testing/start-api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
  api.clock.set('2026-02-10T09:00:00Z');
});
afterAll(() => api.close());

describe('calls without signing in', () => {
  it('are known from their publication on, with lots, criteria and rules in words', async () => {
    const visitor = api.visitor();
    const prepared = await givenPreparedCall(api, { call: { code: 'PUB-1' } });
    expect((await visitor.get(callPaths.publicDetail('PUB-1'))).status).toBe(404);
    await takeCallStep(api, await takeCallStep(api, prepared, 'approve'), 'publish');
    const { status, body } = await visitor.get<PublicCall>(callPaths.publicDetail('pub-1'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ code: 'PUB-1', phase: 'announced', now: '2026-02-10T09:00:00.000Z' });
    const [lot] = body.lots;
    expect(lot?.themes.map(({ fr }) => fr)).toEqual(['Développement économique durable et inclusif']);
    expect(lot?.regions).toHaveLength(3);
    expect(lot?.criteria.map(({ weight }) => weight)).toEqual([60, 40]);
    expect(Object.keys(lot ?? {})).not.toContain('budgetCode');
    expect(body.documents.map(({ kind, uploadedBy }) => [kind, uploadedBy])).toEqual([['call-rules', '']]);
    const { body: list } = await visitor.get<PublicCalls>(callPaths.publicList);
    expect(list.calls.map(({ code }) => code)).toEqual(['PUB-1']);
  });

  it('open and close at the exact instant (R22)', async () => {
    await givenPublishedCall(api, { call: { code: 'PUB-2' } });
    const phaseAt = async (time: string) => {
      api.clock.set(time);
      return (await api.visitor().get<PublicCall>(callPaths.publicDetail('PUB-2'))).body.phase;
    };
    expect(await phaseAt('2026-03-02T07:59:59.999Z')).toBe('announced');
    expect(await phaseAt('2026-03-02T08:00:00.000Z')).toBe('open');
    expect(await phaseAt('2026-05-13T09:59:59.999Z')).toBe('open');
    expect(await phaseAt('2026-05-13T10:00:00.000Z')).toBe('closed');
    api.clock.set('2026-02-10T09:00:00Z');
  });

  it('give out the rules and nothing else of their files', async () => {
    const call = await givenPublishedCall(api, { call: { code: 'PUB-3' } });
    const document = (kind: string) => call.documents.find((file) => file.kind === kind)?.id ?? '';
    const visitor = api.visitor();
    const rules = await visitor.get(callPaths.publicDocument('PUB-3', document('call-rules')));
    expect([rules.status, rules.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
    expect((await visitor.get(callPaths.publicDocument('PUB-3', document('government-decision')))).status).toBe(404);
    expect((await visitor.get(callPaths.publicDocument('PUB-1', document('call-rules')))).status).toBe(404);
    expect((await visitor.get(callPaths.detail(call.id))).status).toBe(401);
  });
});
