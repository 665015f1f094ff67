import { startApi, type TestApi } from '../../testing/start-api';

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Record<string, unknown>>>;
}

describe('OpenAPI document', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('names for every route its answer, and its permission unless it is public', async () => {
    const { body } = await (await api.as('officer')).get<Document>('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    const publicRoutes = [/^\/api\/(session|health|public|csp-reports)/];
    const silent = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(
          ([, operation]) =>
            !operation['x-answers'] || !(operation['x-permission'] ?? publicRoutes.some((one) => one.test(path))),
        )
        .map(([method]) => `${method} ${path}`),
    );
    expect(silent).toEqual([]);
  });

  it('names the query of every list and export', async () => {
    const { body } = await (await api.as('officer')).get<Document>('/api/openapi.json');
    const lists = Object.entries(body.paths).flatMap(([path, { get }]) => {
      const { type, media } = (get?.['x-answers'] ?? {}) as { type?: string; media?: string };
      return media === 'text/csv' || type?.endsWith('Page')
        ? [{ path, query: (get?.['parameters'] as { name: string; in: string }[] | undefined) ?? [] }]
        : [];
    });
    expect(lists.length).toBeGreaterThan(25);
    const silent = lists.filter(({ query }) => !query.some((one) => one.in === 'query' && one.name === 'sort'));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('refers only to schemas that it holds', async () => {
    const { text } = await (await api.as('officer')).get('/api/openapi.json');
    const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
    const wanted = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(wanted.filter((name) => !(name in components.schemas))).toEqual([]);
  });

  it('is not for visitors (SEC-62)', async () => {
    expect((await api.visitor().get('/api/openapi.json')).status).toBe(401);
    expect((await (await api.as('officer')).get('/api/docs')).text).toContain('swagger-ui');
  });
});
