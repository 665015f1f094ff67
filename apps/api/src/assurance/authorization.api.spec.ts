import { INTERNAL_ROLES, PARTNER_ROLES, ROLES, type Problem } from '@passerelle/contract';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import { newId } from '../core/database/columns';
import { startApi, type TestApi } from '../testing/start-api';
import { authorizationTable } from './authorization-table';
import { filled, routesOf, sampleOf, type Route } from './routes';

const REVIEWED = join(__dirname, '..', '..', '..', '..', 'docs', 'authorization.md');

describe('authorization', () => {
  let api: TestApi;
  let routes: Route[];
  beforeAll(async () => {
    api = await startApi();
    routes = await routesOf(api);
  });
  afterAll(() => api.close());

  async function ask(route: Route, who: Parameters<TestApi['as']>[0] | 'visitor') {
    const client = who === 'visitor' ? api.visitor() : await api.as(who);
    const body = route.media === 'application/json' ? JSON.stringify(sampleOf(route.body ?? {})) : undefined;
    return client.send<Problem | undefined>(route.method, filled(route.path, newId()), body, { version: 1 });
  }

  it('is the table that was reviewed: route, permission, roles (SEC-1)', () => {
    const table = authorizationTable(routes);
    if (process.env['REVIEW'] === 'accept') writeFileSync(REVIEWED, table);
    expect(table).toBe(readFileSync(REVIEWED, 'utf8'));
  });

  it('asks more of a write than the right to read', () => {
    const writes = routes.filter(({ method, path }) => method !== 'GET' && !path.startsWith('/api/session'));
    const readable = writes.filter(({ permission }) => permission?.endsWith(':read'));
    expect(readable.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('looks at the role in the file wherever a partner writes in one (C3)', () => {
    const writes = ['applications:edit', 'applications:submit', 'messages:write', 'documents:add'];
    const asked = routes.filter(({ permission }) => writes.includes(permission ?? ''));
    const wrong = asked.filter(({ path, by }) => by !== expectedOf(path));
    expect(wrong.map(({ method, path, by }) => `${method} ${path}: ${by}`)).toEqual([]);
  });

  it('lets nobody in who is not signed in, unless the route is public', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ permission }) => permission !== null)) {
      const { status, body } = await ask(route, 'visitor');
      const refused = status === 401 || (status === 403 && body?.code === 'csrf-token-wrong');
      if (!refused) open.push(`${route.method} ${route.path}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  it.each(ROLES)(
    'gives %s what the table says, and nothing else',
    async (role) => {
      const differences: string[] = [];
      for (const route of routes.filter(ends)) {
        const { permission } = route;
        if (permission === null) continue;
        const { status, body } = await ask(route, role);
        const refused = status === 403 && body?.code === 'not-permitted' && body.permission === permission;
        if (refused === ROLE_PERMISSIONS[role].includes(permission))
          differences.push(`${route.method} ${route.path}: ${status}`);
      }
      expect(differences).toEqual([]);
    },
    60_000,
  );

  it('keeps the roles of partners and of the administration apart', () => {
    for (const role of INTERNAL_ROLES) expect(ROLE_PERMISSIONS[role]).not.toContain('files:read-own');
    for (const role of PARTNER_ROLES) expect(ROLE_PERMISSIONS[role]).not.toContain('files:read-any');
  });
});

const expectedOf = (path: string): Route['by'] => {
  if (path.startsWith('/api/applications/{id}/')) return 'record';
  return path.startsWith('/api/concepts/') ? 'organisation' : 'any-record';
};

/** Ending one's own sessions would sign the asking person out. */
const ends = ({ method, path }: Route) => !(path.startsWith('/api/session') && method !== 'GET');
