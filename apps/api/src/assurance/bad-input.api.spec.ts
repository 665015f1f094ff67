import { CHUNK_TYPE, CSRF_HEADER, type Problem } from '@passerelle/contract';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { newId } from '../core/database/columns';
import { startApi, type TestApi } from '../testing/start-api';
import { inParallel } from './many-drafts';
import { filled, holderOf, routesOf, sampleOf, type Route } from './routes';

interface Case {
  body: (valid: string) => string;
  headers?: Record<string, string>;
  status: number;
  code: string;
}

/** What no page of ours sends, and what each is answered with on every route that writes, but for uploads (SEC-40). */
const CASES: Record<string, Case> = {
  'malformed JSON': { body: () => '{"a":', status: 400, code: 'malformed-json' },
  'a bare text': { body: () => '"text"', status: 400, code: 'malformed-json' },
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
  ...sentAs('text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'),
  ...sentAs('application/json; charset=iso-8859-1', 'application/json; charset="utf-16"', 'application/jsonp'),
  ...encoded('gzip', 'deflate', 'br', 'zstd'),
};

/** Another media type or charset than JSON in UTF-8. */
function sentAs(...types: string[]): Record<string, Case> {
  return Object.fromEntries(
    types.map((type) => [
      `a body sent as ${type}`,
      { body: (valid: string) => valid, headers: { 'Content-Type': type }, status: 415, code: 'media-type' },
    ]),
  );
}

/** Only uncompressed bodies are read, so that none can grow over its limit. */
function encoded(...encodings: string[]): Record<string, Case> {
  return Object.fromEntries(
    encodings.map((encoding) => [
      `a body compressed with ${encoding}`,
      { body: (valid: string) => valid, headers: { 'Content-Encoding': encoding }, status: 415, code: 'encoding' },
    ]),
  );
}

function with_(valid: string, member: string): string {
  return valid === '{}' ? `{${member}}` : `${valid.slice(0, -1)},${member}}`;
}

/** Ends the session of who asks, or takes anything because it must take what browsers send. */
const NOT_TRIED = [
  'POST /api/session/demo',
  'DELETE /api/session',
  'POST /api/session/end-all',
  'POST /api/csp-reports',
];

/** Writes that keep nothing, or only that somebody is there: a repetition changes nothing. */
const ASK_NEITHER = [
  'DELETE /api/documents/uploads/{id}',
  'POST /api/applications/eligibility',
  'PUT /api/applications/{id}/presence',
];

describe('bad input', () => {
  let api: TestApi;
  let routes: Route[];
  beforeAll(async () => {
    api = await startApi();
    routes = (await routesOf(api)).filter(
      ({ method, media, path }) =>
        method !== 'GET' &&
        media !== 'multipart/form-data' &&
        media !== CHUNK_TYPE &&
        !NOT_TRIED.some((one) => `${method} ${path}` === one),
    );
  });
  afterAll(() => api.close());

  const validFor = ({ body }: Route): Record<string, unknown> =>
    body ? (sampleOf(body) as Record<string, unknown>) : {};

  async function send(route: Route, body: string, headers: Record<string, string> = {}) {
    const client = await holderOf(api, route);
    return client.send<Problem>(route.method, filled(route.path, newId()), body, { version: 1, headers });
  }

  it.each(Object.entries(CASES))(
    'refuses %s on every route that writes',
    async (_name, { body, status, code, headers }) => {
      const answers = await inParallel(routes, 8, async (route) => {
        const answer = await send(route, body(JSON.stringify(validFor(route))), headers);
        return { is: [answer.status, answer.body.code].join(' '), route: `${route.method} ${route.path}` };
      });
      expect(routes.length).toBeGreaterThan(90);
      expect(answers.filter(({ is }) => is !== `${status} ${code}`)).toEqual([]);
    },
  );

  it('is never an unexpected error, whatever JSON comes', async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000);
    const bodies = fc.sample(fc.jsonValue({ maxDepth: 3 }), { numRuns: 8, seed });
    const tries = routes.flatMap((route) => bodies.map((body, index) => ({ route, body, index })));
    const wrong = await inParallel(tries, 8, async ({ route, body, index }) => {
      const fields = Object.keys(validFor(route));
      const field = fields[index % Math.max(1, fields.length)] ?? 'field';
      const { status } = await send(route, JSON.stringify({ ...validFor(route), [field]: body }));
      return status < 500 ? [] : [`${route.method} ${route.path} (seed ${seed}): ${status} to ${JSON.stringify(body)}`];
    });
    expect(wrong.flat()).toEqual([]);
  }, 60_000);

  it('asks writes for their key and their version (SEC-13, SEC-14)', async () => {
    const asking = routes.filter(({ path, permission }) => permission !== null && !path.startsWith('/api/session'));
    const codes = await inParallel(asking, 8, async (route) => {
      const client = await holderOf(api, route);
      const body = JSON.stringify(validFor(route));
      const answer = await client.send<Problem>(route.method, filled(route.path, newId()), body, { key: null });
      return { code: answer.body.code, route: `${route.method} ${route.path}` };
    });
    const others = codes.filter(({ code }) => !['idempotency-key-missing', 'version-missing'].includes(code));
    expect(others.map(({ route }) => route).sort()).toEqual(ASK_NEITHER);
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
});
