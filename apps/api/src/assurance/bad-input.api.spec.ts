import { CSRF_HEADER, type Problem, type Role } from '@passerelle/contract';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { ROLE_PERMISSIONS } from '../core/auth/roles';
import { newId } from '../core/database/columns';
import type { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';
import { filled, routesOf, sampleOf, type Route } from './routes';

/** What no page of ours sends, and what each is answered with on every route that takes JSON (SEC-40). */
const CASES: Record<string, { body: (valid: string) => string; type?: string; status: number; code: string }> = {
  'malformed JSON': { body: () => '{"a":', status: 400, code: 'malformed-json' },
  'a bare text': { body: () => '"text"', status: 400, code: 'malformed-json' },
  'an unknown field': { body: (valid) => with_(valid, '"unknownField": 1'), status: 400, code: 'invalid-shape' },
  'the key __proto__': {
    body: (valid) => with_(valid, '"__proto__": {"admin": true}'),
    status: 400,
    code: 'forbidden-key',
  },
  'the key constructor': { body: (valid) => with_(valid, '"constructor": {}'), status: 400, code: 'forbidden-key' },
  'the key prototype deep inside': {
    body: (valid) => with_(valid, '"a": [{"prototype": 1}]'),
    status: 400,
    code: 'forbidden-key',
  },
  'a NUL character': { body: (valid) => with_(valid, '"a": "x\\u0000"'), status: 400, code: 'nul-character' },
  'half a surrogate pair': { body: (valid) => with_(valid, '"a": "\\ud800"'), status: 400, code: 'lone-surrogate' },
  'too deep a nesting': {
    body: (valid) => with_(valid, `"a": ${'['.repeat(30)}${']'.repeat(30)}`),
    status: 400,
    code: 'too-deep',
  },
  'too many items': {
    body: (valid) => with_(valid, `"a": [${'1,'.repeat(1_000)}1]`),
    status: 413,
    code: 'too-many-items',
  },
  'too big a body': {
    body: (valid) => with_(valid, `"a": "${'x'.repeat(300_000)}"`),
    status: 413,
    code: 'body-too-large',
  },
  'another media type': { body: (valid) => valid, type: 'text/plain', status: 415, code: 'media-type' },
  'another charset': {
    body: (valid) => valid,
    type: 'application/json; charset=iso-8859-1',
    status: 415,
    code: 'media-type',
  },
};

function with_(valid: string, member: string): string {
  return valid === '{}' ? `{${member}}` : `${valid.slice(0, -1)},${member}}`;
}

describe('bad input', () => {
  let api: TestApi;
  let routes: Route[];
  beforeAll(async () => {
    api = await startApi();
    routes = (await routesOf(api)).filter(
      ({ method, media, path }) => method !== 'GET' && media === 'application/json' && path !== '/api/session/demo',
    );
  });
  afterAll(() => api.close());

  /** Somebody who is let through to the route. */
  function holder({ permission }: Route): Promise<ApiClient> {
    const role = (Object.keys(ROLE_PERMISSIONS) as Role[]).find(
      (one) => permission === null || ROLE_PERMISSIONS[one].includes(permission),
    );
    if (!role) throw new Error(`nobody has ${permission ?? ''}`);
    return api.as(role);
  }

  async function send(route: Route, body: string, type = 'application/json') {
    const client = await holder(route);
    return client.send<Problem>(route.method, filled(route.path, newId()), body, {
      version: 1,
      headers: { 'Content-Type': type },
    });
  }

  it.each(Object.entries(CASES))(
    'refuses %s on every route that takes JSON',
    async (_name, { body, type, status, code }) => {
      const wrong: string[] = [];
      for (const route of routes) {
        const answer = await send(route, body(JSON.stringify(sampleOf(route.body ?? {}))), type);
        if (answer.status !== status || answer.body.code !== code)
          wrong.push(`${route.method} ${route.path}: ${answer.status} ${answer.body.code}`);
      }
      expect(routes.length).toBeGreaterThan(3);
      expect(wrong).toEqual([]);
    },
  );

  it('refuses each field of the wrong type by its name, on every route', async () => {
    const wrong: string[] = [];
    for (const route of routes) {
      const valid = sampleOf(route.body ?? {}) as Record<string, unknown>;
      for (const field of Object.keys(valid)) {
        const { status, body } = await send(route, JSON.stringify({ ...valid, [field]: { odd: [1] } }));
        const named = body.errors?.some(({ path }) => path === field || path.startsWith(`${field}.`));
        if (status !== 400 || !named) wrong.push(`${route.method} ${route.path} ${field}: ${status} ${body.code}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is never an unexpected error, whatever JSON comes', async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
    const bodies = fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 12, seed });
    const wrong: string[] = [];
    for (const route of routes) {
      const valid = sampleOf(route.body ?? {}) as Record<string, unknown>;
      const fields = Object.keys(valid);
      for (const [index, body] of bodies.entries()) {
        const field = fields[index % Math.max(1, fields.length)] ?? 'field';
        const { status } = await send(route, JSON.stringify({ ...valid, [field]: body }));
        if (status >= 500)
          wrong.push(`${route.method} ${route.path} (seed ${seed}): ${status} to ${JSON.stringify(body)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a query key given twice, and a filter or a sort nobody offers', async () => {
    const auditor = await api.as('auditor');
    const codes = await Promise.all(
      ['action=a&action=b', 'nonsense=1', 'sort=hash', 'size=7', 'after=x', 'from=tomorrow'].map(async (query) => {
        const { status, body } = await auditor.get<Problem>(`/api/audit/events?${query}`);
        return [status, body.code];
      }),
    );
    expect(codes).toEqual([
      [400, 'duplicate-query-key'],
      [400, 'unknown-filter'],
      [400, 'unknown-sort'],
      [400, 'unknown-page-size'],
      [400, 'wrong-cursor'],
      [400, 'invalid-shape'],
    ]);
  });

  it('asks writes for their key and their version (SEC-13, SEC-14)', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ permission }) => permission !== null)) {
      const client = await holder(route);
      const sample = JSON.stringify(sampleOf(route.body ?? {}));
      const { status, body } = await client.send<Problem | undefined>(
        route.method,
        filled(route.path, newId()),
        sample,
        {
          key: null,
        },
      );
      const asked = ['idempotency-key-missing', 'version-missing'].includes(body?.code ?? '');
      const own = route.path.startsWith('/api/session');
      if (!asked && !own) wrong.push(`${route.method} ${route.path}: ${status} ${body?.code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses a foreign origin, a foreign site and a missing token (SEC-34)', async () => {
    const client = await api.as('officer');
    const attempts: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { [CSRF_HEADER]: randomUUID() },
    ];
    const answers = await Promise.all(
      attempts.map((headers) => client.send<Problem>('DELETE', '/api/session', undefined, { headers })),
    );
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'foreign-origin'],
      [403, 'foreign-origin'],
      [403, 'csrf-token-wrong'],
    ]);
  });

  it('answers an unknown path and a wrong method like any other refusal', async () => {
    const client = await api.as('officer');
    expect((await client.get<Problem>('/api/nothing-here')).body).toMatchObject({ status: 404, code: 'not-found' });
    expect((await client.send<Problem>('PATCH', '/api/audit/events', '{}')).status).toBe(405);
  });
});
