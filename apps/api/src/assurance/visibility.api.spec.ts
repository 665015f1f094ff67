import { ROLES } from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import type { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';
import { givenRecords } from './records';
import { sampleOf, routesOf, type Route } from './routes';

/** Fields of an answer that say which request or record it was about, and nothing else. */
const CIRCUMSTANCES = /"requestId":"[^"]*"/g;

describe('visibility', () => {
  let api: TestApi;
  let routes: Route[];
  let records: Record<string, string>;
  beforeAll(async () => {
    api = await startApi();
    routes = await routesOf(api);
    records = await givenRecords(api);
  }, 120_000);
  afterAll(() => api.close());

  /** Routes about one record of the feature that `role` may ask for. */
  const routesOn = (prefix: string, role: (typeof ROLES)[number]) =>
    routes.filter(
      ({ path, permission }) =>
        path.startsWith(`${prefix}/{`) && permission !== null && ROLE_PERMISSIONS[role].includes(permission),
    );

  async function ask(client: ApiClient, route: Route, id: string, other: string): Promise<string> {
    const path = route.path.replace(/\{[^}]+\}/, id).replace(/\{[^}]+\}/g, other);
    const body = route.media === 'application/json' ? JSON.stringify(sampleOf(route.body ?? {})) : undefined;
    const { status, text, headers } = await client.send(route.method, path, body, { version: 1 });
    return [status, headers.get('etag'), headers.get('content-type'), text.replace(CIRCUMSTANCES, '')].join(' ');
  }

  it('answers another partner about a record exactly as about one that does not exist (SEC-3)', async () => {
    const stranger = await api.as('stranger');
    const differences: string[] = [];
    let asked = 0;
    for (const [prefix, id] of Object.entries(records)) {
      for (const route of routesOn(prefix, 'owner')) {
        const other = newId();
        const [foreign, missing] = [await ask(stranger, route, id, other), await ask(stranger, route, newId(), other)];
        asked += 1;
        if (foreign !== missing) differences.push(`${route.method} ${route.path}: ${foreign} instead of ${missing}`);
      }
    }
    expect(asked).toBeGreaterThan(Object.keys(records).length);
    expect(differences).toEqual([]);
  });

  it('answers an evaluator about a file that was not given to them as about none', async () => {
    const evaluator = await api.as('evaluator2');
    const differences: string[] = [];
    for (const [prefix, id] of Object.entries(records)) {
      for (const route of routesOn(prefix, 'evaluator')) {
        const other = newId();
        const [foreign, missing] = [
          await ask(evaluator, route, id, other),
          await ask(evaluator, route, newId(), other),
        ];
        if (foreign !== missing) differences.push(`${route.method} ${route.path}: ${foreign} instead of ${missing}`);
      }
    }
    expect(differences).toEqual([]);
  });

  it.each(['owner', 'auditor'] as const)('shows the record to the %s who may see it', async (role) => {
    const client = await api.as(role);
    const hidden: string[] = [];
    for (const [prefix, id] of Object.entries(records)) {
      for (const route of routesOn(prefix, role).filter(({ method, path }) => method === 'GET' && path.endsWith('}'))) {
        if (route.path.split('{').length > 2) continue;
        const { status } = await client.get(route.path.replace(/\{[^}]+\}/, id));
        if (status !== 200) hidden.push(`${route.path}: ${status}`);
      }
    }
    expect(hidden).toEqual([]);
  });
});
