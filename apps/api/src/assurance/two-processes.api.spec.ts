import { applicationPaths, sessionPaths, type ApplicationDetail } from '@passerelle/contract';
import { ApiClient } from '../testing/api-client';
import type { OpenLot } from '../testing/given/applications';
import { startApi, type TestApi } from '../testing/start-api';
import { byStatus, givenLotOfToday, inParallel, turn } from './many-drafts';
import { startProcesses, type ApiProcess } from './processes';

describe('two processes on one database', () => {
  let api: TestApi;
  let processes: ApiProcess[];
  let lot: OpenLot;
  const signedIn = async (who: 'owner' | 'officer') => {
    const client = await new ApiClient(processes[0]?.url ?? '').signIn(api.people[who].email);
    return processes.map(({ url }) => client.at(url));
  };

  beforeAll(async () => {
    api = await startApi();
    processes = await startProcesses(api, 2);
    lot = await givenLotOfToday(api);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(processes.map((one) => one.stop()));
    await api.close();
  });

  it('gives 50 parallel posts with one key one effect and one answer (SEC-13)', async () => {
    const clients = await signedIn('owner');
    const body = { lotId: lot.id, language: 'fr', title: 'Une seule fois' };
    const answers = await inParallel(Array.from({ length: 50 }), 50, (_, index) =>
      turn(clients, index).post<ApplicationDetail>(applicationPaths.create, body, { key: 'the-same-key' }),
    );
    expect(byStatus(answers)).toEqual({ 201: 50 });
    expect(new Set(answers.map(({ text }) => JSON.stringify(sorted(JSON.parse(text))))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers.get('Idempotency-Replayed') === 'true')).toHaveLength(49);
    const { rows } = await api.owner.query('select 1 from applications where title = $1', [body.title]);
    expect(rows).toHaveLength(1);
  });

  it('refuses the key for another body at the other process (SEC-13)', async () => {
    const [first, second] = await signedIn('owner');
    const body = { lotId: lot.id, language: 'fr' };
    await first?.post(applicationPaths.create, { ...body, title: 'Un' }, { key: 'key-of-one' });
    const answer = await second?.post(applicationPaths.create, { ...body, title: 'Deux' }, { key: 'key-of-one' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('ends a session everywhere when it is signed out at one process (SEC-33)', async () => {
    const [here, there] = await signedIn('officer');
    expect((await there?.get(applicationPaths.list))?.status).toBe(200);
    expect((await here?.delete(sessionPaths.session))?.status).toBe(204);
    expect((await there?.get(applicationPaths.list))?.status).toBe(401);
  });
});

/** The same values with the fields of objects in one order: `jsonb` keeps its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
}
