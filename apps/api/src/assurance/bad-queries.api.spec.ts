import type { Problem } from '@passerelle/contract';
import { newId } from '../core/database/columns';
import { givenOpenLot, givenSubmittedApplication } from '../testing/given/applications';
import { startApi, type TestApi } from '../testing/start-api';
import { inParallel } from './many-drafts';
import { filled, holderOf, isList, routesOf, type Route } from './routes';

/** A query no page of ours sends to a list, and the code of its refusal (SEC-40, SEC-41). */
const CASES: Record<string, readonly [query: string, codes: readonly string[]]> = {
  'a key given twice': ['sort=a&sort=b', ['duplicate-query-key']],
  'a filter nobody offers': ['nonsense=1', ['unknown-filter', 'invalid-shape']],
  'the name of something of JavaScript as a filter': ['constructor=1', ['unknown-filter', 'invalid-shape']],
  'a sort nobody offers': ['sort=hash', ['unknown-sort']],
  'a sort that is SQL': ['sort=id;select', ['unknown-sort']],
  'the name of something of JavaScript as a sort': ['sort=__proto__', ['unknown-sort']],
  'a NUL in a value': ['search=%00', ['nul-character']],
};
/** The same for what comes page by page. */
const PAGE_CASES: typeof CASES = {
  'a size nobody offers': ['size=7', ['unknown-page-size']],
  'a cursor that is none': ['after=x', ['wrong-cursor']],
  'a cursor with nothing in it': ['after=W10', ['wrong-cursor']],
  'a cursor of something else': [`after=${cursor('drop table', 'x')}`, ['wrong-cursor']],
  'a cursor whose value is none of its column': [
    `after=${cursor('\u0000', '019a0000-0000-7000-8000-000000000000')}`,
    ['wrong-cursor'],
  ],
};

function cursor(value: string, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

describe('bad queries', () => {
  let api: TestApi;
  let routes: Route[];
  let lists: Route[];
  beforeAll(async () => {
    api = await startApi();
    routes = await routesOf(api);
    // Some lists belong to a call, or to an application.
    const lot = await givenOpenLot(api);
    const { id } = await givenSubmittedApplication(api, lot);
    const ofRecord = (path: string) =>
      path
        .replace('calls/{id}', `calls/${lot.callId}`)
        .replace('{code}', lot.callCode)
        .replace('applications/{id}/files', `applications/${id}/files`);
    lists = routes.filter(isList).map((route) => ({ ...route, path: ofRecord(route.path) }));
  });
  afterAll(() => api.close());

  async function notRefused(asked: readonly Route[], [query, codes]: (typeof CASES)[string]): Promise<string[]> {
    const found = await inParallel(asked, 8, async (route) => {
      const { status, body } = await (await holderOf(api, route)).get<Problem | undefined>(`${route.path}?${query}`);
      return status === 400 && codes.includes(body?.code ?? '') ? [] : [`${route.path}: ${status} ${body?.code ?? ''}`];
    });
    return found.flat();
  }

  it.each(Object.entries(CASES))('refuses %s on every list and export', async (_name, refused) => {
    expect(lists.length).toBeGreaterThan(20);
    expect(await notRefused(lists, refused)).toEqual([]);
  });

  it.each(Object.entries(PAGE_CASES))('refuses %s on every list', async (_name, refused) => {
    expect(
      await notRefused(
        lists.filter(({ answers }) => answers.type !== 'file'),
        refused,
      ),
    ).toEqual([]);
  });

  it('knows every filter that the document names, and takes no nonsense in any', async () => {
    const tries = lists.flatMap((route) =>
      route.query.filter((name) => !['sort', 'after', 'size'].includes(name)).map((name) => ({ route, name })),
    );
    const values = [`'; --`, '\\', '%', 'é'.repeat(500), '9'.repeat(30), '-1', '2026-02-31', newId()];
    const found = await inParallel(tries, 8, async ({ route, name }) => {
      const client = await holderOf(api, route);
      const wrong: string[] = [];
      for (const value of values) {
        const { status, body } = await client.get<Problem | undefined>(
          `${route.path}?${name}=${encodeURIComponent(value)}`,
        );
        const unknown = body?.errors?.some(({ code }) => code === 'unknown-field') ?? false;
        if (![200, 400].includes(status) || unknown) wrong.push(`${route.path} ${name}=${value}: ${status}`);
      }
      return wrong;
    });
    expect(tries.length).toBeGreaterThan(40);
    expect(found.flat()).toEqual([]);
  }, 120_000);

  it('answers a wrong method with 405 and the right ones, on every path', async () => {
    const paths = [...new Set(routes.map(({ path }) => path))];
    const officer = await api.as('officer');
    const found = await inParallel(paths, 8, async (template) => {
      const path = filled(template, newId());
      const right = routes.filter((route) => matches(route.path, path)).map(({ method }) => method);
      const wrong: string[] = [];
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !right.includes(one))) {
        const { status, headers } = await officer.send(method, path, method === 'GET' ? undefined : '{}');
        const allowed = headers.get('allow')?.split(', ').sort().join();
        if (status !== 405 || allowed !== [...new Set(right)].sort().join())
          wrong.push(`${method} ${template}: ${status} ${allowed ?? ''}`);
      }
      return wrong;
    });
    expect(paths.length).toBeGreaterThan(100);
    expect(found.flat()).toEqual([]);
  }, 60_000);

  it('answers an unknown path and an id that is none like any other refusal', async () => {
    const officer = await api.as('officer');
    expect((await officer.get<Problem>('/api/nothing-here')).body).toMatchObject({ status: 404, code: 'not-found' });
    const withId = routes.filter(({ method, path }) => method === 'GET' && path.includes('{id}'));
    const answers = await inParallel(withId, 8, async (route) => {
      const { status } = await (await holderOf(api, route)).get(filled(route.path, 'not-an-id'));
      return `${route.path}: ${status}`;
    });
    expect(answers.filter((answer) => !/: 40[04]$/.test(answer))).toEqual([]);
  });
});

const matches = (template: string, path: string): boolean =>
  new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
