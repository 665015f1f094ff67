import { PARTNER_ROLES, ROLES, type Role } from '@passerelle/contract';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import { newId } from '../core/database/columns';
import type { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';
import { answerTo, filledWith, parametersOf, prefixOf, randomFor, signatureOf } from './answers';
import { givenColleague } from './colleagues';
import { givenRecords, type GivenRecords, type Records } from './records';
import { routesOf, type Route } from './routes';

/** Records that belong to no partner: their routes ask for a permission of the administration, or show public facts. */
const NOBODYS = ['/api/public/', '/api/forms/', '/api/programmes/', '/api/users/', '/api/publication/', '/api/budget/'];
/** Of one person and no record: `uploads.api.spec` tries them as somebody else. */
const PERSONAL = '/api/documents/uploads/';
/** Everybody who is signed in knows each organisation; only what lies inside is hidden. */
const KNOWN = '/api/organisations/';

/** What the administration did with a grant is for itself, also where the partner sees the result. */
const INNER = ['projects', 'decisions', 'agreements/commitments'].map((feature) => `/api/${feature}/{id}/history`);

const readsFiles = (role: Role): boolean =>
  ROLE_PERMISSIONS[role].some((permission) => ['files:read-any', 'files:read-own'].includes(permission));

/** Who has nothing to do with the records. */
const STRANGERS = [
  ['a foreign owner', 'owner'],
  ['a foreign editor', 'editor'],
  ['a foreign reader', 'reader'],
  ['an evaluator without the file', 'evaluator'],
  ['advisory', 'advisory'],
  ['an administrator', 'administrator'],
] as const;
/** Parameters of a list or search that take words. */
const WORDS = ['search', 'q'];
type Stranger = (typeof STRANGERS)[number][1];
const ADMINISTRATION = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('files:read-any'));

describe('visibility', () => {
  let api: TestApi;
  let routes: Route[];
  let records: GivenRecords;
  let strangers: Record<Stranger, ApiClient>;
  beforeAll(async () => {
    api = await startApi();
    routes = (await routesOf(api)).filter(({ permission }) => permission !== null);
    records = await givenRecords(api);
    const { stranger } = api.people;
    strangers = {
      owner: await api.as('stranger'),
      editor: await givenColleague(api, stranger, 'editor'),
      reader: await givenColleague(api, stranger, 'reader'),
      evaluator: await api.as('evaluator2'),
      advisory: await api.as('advisory'),
      administrator: await api.as('administrator'),
    };
  }, 120_000);
  afterAll(() => api.close());

  const known = () => ({ ...records.kept, ...records.shown });
  const mayAsk = (role: Role) => (route: Route) =>
    route.permission !== null && ROLE_PERMISSIONS[role].includes(route.permission);
  /** Routes about one record of `some`, with the values of their parameters; the longest prefix names the record. */
  const routesOn = (some: Records, role: Role) =>
    routes.filter(mayAsk(role)).flatMap((route) => {
      const values = some[prefixOf(known(), route.path) ?? ''];
      return values && parametersOf(route.path).length ? [{ route, values }] : [];
    });
  const inside = ({ route: { path } }: { route: Route }) =>
    parametersOf(path)
      .slice(1)
      .some((name) => name in records.elsewhere);

  /** Where the answer about the first values differs from the one about the second. */
  async function differences(
    client: ApiClient,
    asked: { route: Route; values: Record<string, string>; instead: Record<string, string> }[],
  ): Promise<string[]> {
    const found: string[] = [];
    for (const { route, values, instead } of asked) {
      const [real, missing] = [await answerTo(client, route, values), await answerTo(client, route, instead)];
      const odd = real.filter((line, index) => line !== missing[index]);
      if (odd.length || real.length !== missing.length)
        found.push(`${route.method} ${route.path}: ${odd.join(' | ')}, unlike ${missing[0] ?? ''}`);
    }
    return found;
  }

  const asMissing = (some: Records, role: Role, only = (_one: { route: Route }) => true) =>
    routesOn(some, role)
      .filter(only)
      .map((one) => ({ ...one, instead: randomFor(one.values) }));

  it('has a record for every route with a parameter, and nobody outside reaches the others', () => {
    const withParameter = routes.filter(({ path }) => parametersOf(path).length);
    const others = withParameter.filter(
      ({ path }) => prefixOf(known(), path) === undefined && !path.startsWith(PERSONAL),
    );
    expect(others.filter(({ path }) => !NOBODYS.some((prefix) => path.startsWith(prefix)))).toEqual([]);
    const reached = others.filter((route) =>
      [...PARTNER_ROLES, 'evaluator' as const, 'advisory' as const].some((role) => mayAsk(role)(route)),
    );
    expect(reached.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/programmes/code-lists/{name}']);
    const used = new Set(withParameter.map(({ path }) => prefixOf(known(), path)));
    expect(Object.keys(known()).filter((prefix) => !used.has(prefix))).toEqual([]);
    const searches = routes.filter((route) => isOpenList(route) && WORDS.some((key) => route.query.includes(key)));
    expect(searches.length).toBeGreaterThan(8);
  });

  it.each(STRANGERS)('answers %s exactly as about a record that does not exist (SEC-3)', async (_name, role) => {
    const found: string[] = [];
    for (const some of [records.shown, records.kept, records.draft]) {
      const asked = asMissing(some, role, ({ route }) => !route.path.startsWith(KNOWN));
      found.push(...(await differences(strangers[role], asked)));
    }
    expect(found).toEqual([]);
  });

  it.each(STRANGERS)(
    'answers %s about what lies inside a foreign organisation alike, whether it is there or not (SEC-3)',
    async (_name, role) => {
      const asked = routesOn({ [KNOWN]: records.shown[KNOWN] ?? {} }, role)
        .filter(inside)
        .map((one) => ({ ...one, instead: { ...randomFor(one.values), id: one.values['id'] ?? '' } }));
      expect(await differences(strangers[role], asked)).toEqual([]);
    },
  );

  it.each(PARTNER_ROLES)(
    'hides from the %s what the administration still prepares about its organisation',
    async (role) => {
      expect(await differences(await api.as(role), asMissing(records.kept, role))).toEqual([]);
    },
  );

  it.each(ADMINISTRATION)('hides from the %s what a partner still writes', async (role) => {
    expect(await differences(await api.as(role), asMissing(records.draft, role))).toEqual([]);
  });

  it.each(['owner', 'officer', 'manager'] as const)(
    'gives the %s nothing of another record through one of its own (SEC-3)',
    async (role) => {
      const own =
        role === 'owner' ? records.shown : { ...records.shown, '/api/calls/': records.kept['/api/calls/'] ?? {} };
      const asked = routesOn(own, role)
        .filter(inside)
        .map(({ route, values }) => ({
          route,
          values: { ...values, ...records.elsewhere },
          instead: { ...values, ...randomFor(records.elsewhere) },
        }));
      expect(asked.length).toBeGreaterThan(4);
      expect(await differences(await api.as(role), asked)).toEqual([]);
    },
  );

  it('takes the id of a foreign record in a body as one that does not exist', async () => {
    const stranger = await api.as('stranger');
    const account = { iban: 'BE68539007547034', holder: 'A' };
    const accounts = `/api/organisations/${api.people.stranger.organisationId}/bank-records`;
    const attempts: [string, string, object, keyof GivenRecords['named']][] = [
      ['POST', '/api/messages/threads', { subject: 'A', about: null, text: 'B', dueOn: null }, 'applicationId'],
      ['POST', '/api/applications', { language: 'fr', title: 'Une autre' }, 'lotId'],
      ['POST', '/api/payments', { signatory: 'A' }, 'instalmentId'],
      ['POST', '/api/payments/balance', { signatory: 'A' }, 'projectId'],
      ['POST', accounts, account, 'certificateId'],
      ['PUT', '/api/session/organisation', {}, 'organisationId'],
    ];
    for (const [method, path, body, field] of attempts) {
      const sent = (id: string) => signatureOf(stranger.send(method, path, JSON.stringify({ ...body, [field]: id })));
      const real = await sent(records.named[field]);
      expect([path, Number(real[0]) >= 400]).toEqual([path, true]);
      expect([path, real]).toEqual([path, await sent(newId())]);
    }
  });

  it.each(STRANGERS)('shows none of it to %s in any list, queue, search or export (SEC-4)', async (_name, role) => {
    const betrayed: string[] = [];
    const marks = [...records.words, ...records.ids];
    for (const { path, query } of routes.filter(mayAsk(role)).filter(isOpenList)) {
      const words = WORDS.filter((key) => query.includes(key));
      for (const question of ['', ...words.flatMap((key) => records.words.map((word) => `?${key}=${word}`))]) {
        const { status, text } = await strangers[role].get(path + question);
        const betraying = marks.filter((mark) => text.includes(mark));
        if (![200, 403].includes(status) || betraying.length)
          betrayed.push(`${path}${question}: ${status} ${betraying.join()}`);
      }
    }
    expect(betrayed).toEqual([]);
  });

  it.each(ROLES.filter(readsFiles))('shows every record, its documents and its history to the %s', async (role) => {
    const client = await api.as(role);
    const inner = ADMINISTRATION.includes(role);
    const hidden: string[] = [];
    for (const { route, values } of routesOn(records.shown, role).filter((one) => one.route.method === 'GET')) {
      if (!inner && INNER.includes(route.path)) continue;
      const { status } = await client.get(filledWith(route.path, values));
      if (status !== 200) hidden.push(`${route.path}: ${status}`);
    }
    expect(hidden).toEqual([]);
  });
});

/** The administrator reads every mail to see why somebody got none. */
const isOpenList = ({ method, path }: Route) =>
  method === 'GET' && !path.includes('{') && !path.startsWith('/api/docs') && path !== '/api/outbox';
