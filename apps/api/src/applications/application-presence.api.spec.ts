import { applicationPaths, PRESENCE_ENDS_MS, type Presence, type TellPresence } from '@passerelle/contract';
import { randomUUID } from 'node:crypto';
import { DURING_THE_CALL, givenDraft, givenOpenLot, type OpenLot } from '../testing/given/applications';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

describe('who has the form of a file open', () => {
  let api: TestApi;
  let lot: OpenLot;
  let id: string;

  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 10 } });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    api.clock.set(DURING_THE_CALL);
    ({ id } = await givenDraft(api, lot, { title: randomUUID() }));
  });

  const tell = async (who: keyof People, body: Partial<TellPresence> = {}) =>
    (await api.as(who)).put<Presence>(applicationPaths.presence(id), { tab: randomUUID(), section: 'budget', ...body });

  it('is told to colleagues, with the section, and to one’s own other windows', async () => {
    const tab = randomUUID();
    expect((await tell('owner', { tab })).body).toEqual({ people: [] });
    const names = await api.owner.query<{ name: string }>('select name from users where id = $1', [
      api.people.owner.id,
    ]);
    const [owner] = names.rows;
    expect((await tell('editor', { section: 'project' })).body.people).toEqual([
      { name: owner?.name, you: false, section: 'budget' },
    ]);
    expect((await tell('owner', { section: null })).body.people).toEqual(
      expect.arrayContaining([
        { name: owner?.name, you: true, section: 'budget' },
        expect.objectContaining({ you: false, section: 'project' }),
      ]),
    );
    await tell('owner', { tab, section: 'results' });
    expect((await tell('editor')).body.people).toContainEqual({ name: owner?.name, you: false, section: 'results' });
  });

  it('is told of the own sections of the call as well', async () => {
    await tell('owner', { section: 'form-works' });
    expect((await tell('editor')).body.people).toEqual([expect.objectContaining({ section: 'form-works' })]);
  });

  it('is over when a window is silent, and leaves neither rows nor a trace', async () => {
    await tell('owner');
    api.clock.set(new Date(Date.parse(DURING_THE_CALL) + PRESENCE_ENDS_MS).toISOString());
    expect((await tell('editor')).body.people).toEqual([]);
    await tell('owner');
    const { rows } = await api.owner.query('select person_id from presence where subject_id = $1', [id]);
    expect(rows).toHaveLength(2);
    const traces = await api.owner.query(`select 1 from audit_events where action like '%presence%'`);
    expect(traces.rows).toEqual([]);
  });

  it('changes nothing of the file: what is being written keeps its version', async () => {
    const client = await api.as('owner');
    const version = async () => (await client.get<{ version: number }>(applicationPaths.detail(id))).body.version;
    const before = await version();
    await Promise.all(
      Array.from({ length: 20 }, () => tell('editor', { tab: '0190a000-0000-7000-8000-000000000001' })),
    );
    expect(await version()).toBe(before);
  });

  it('is for those who write in the file (SEC-3)', async () => {
    expect((await tell('stranger')).status).toBe(404);
    expect((await tell('reader')).status).toBe(403);
    expect((await api.visitor().put(applicationPaths.presence(id), {})).status).toBeGreaterThanOrEqual(401);
  });

  it.each([
    { tab: 'x' },
    { section: 'check' as never },
    { section: undefined },
    { section: 'form-' as const },
    { section: 'form-Works' as const },
    { section: `form-${'a'.repeat(41)}` as const },
    { section: 'form-works\n' as const },
    { section: 'my-project' as never },
  ])('refuses %j', async (wrong) => {
    expect((await tell('owner', wrong)).status).toBe(400);
  });
});
