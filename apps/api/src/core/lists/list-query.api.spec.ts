import { auditPaths, budgetPaths, projectPaths, type AuditEventPage, type Problem } from '@passerelle/contract';
import { startApi, type TestApi } from '../../testing/start-api';
import { Database } from '../database/database';
import { listPage, type ListDefinition } from './list-query';

const ID = '019a0000-0000-7000-8000-000000000000';
const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

describe('a page of a list', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const codeOf = async (path: string, sort: string, after: string) => {
    const client = await api.as(path === auditPaths.events ? 'auditor' : 'officer');
    const { status, body } = await client.get<Problem | undefined>(`${path}?sort=${sort}&after=${after}`);
    return [status, body?.code];
  };

  it('continues where the one before ended, forwards and backwards', async () => {
    const officer = await api.as('officer');
    for (let turn = 0; turn < 27; turn += 1) await officer.get(auditPaths.events);
    const auditor = await api.as('auditor');
    const walk = async (sort: string) => {
      const seen: number[] = [];
      const page = `${auditPaths.events}?action=request.refused&sort=${sort}&size=25&after=`;
      for (let next: string | null = ''; next !== null;) {
        const { body }: { body: AuditEventPage } = await auditor.get<AuditEventPage>(page + next);
        seen.push(...body.items.map(({ seq }) => Number(seq)));
        ({ next } = body);
      }
      return seen;
    };
    const forwards = await walk('seq');
    expect(new Set(forwards).size).toBe(27);
    expect(forwards).toEqual([...forwards].sort((a, b) => a - b));
    expect(await walk('-seq')).toEqual(forwards.reverse());
  });

  it.each([
    ['a number', budgetPaths.list, 'year', 'next year'],
    ['an amount', budgetPaths.list, '-commitmentFree', '1e9'],
    ['a day', projectPaths.list, 'startsOn', '2026-99-01'],
    ['an amount of a project', projectPaths.list, 'amount', 'NaN'],
    ['a sequence', auditPaths.events, '-seq', '1.5'],
  ])('refuses a cursor that is not %s, where its column is one (SEC-40)', async (_, path, sort, value) => {
    expect(await codeOf(path, sort, cursor(sort, value, path === auditPaths.events ? '1' : ID))).toEqual([
      400,
      'wrong-cursor',
    ]);
  });

  it.each([
    ['another sort', 'code', cursor('year', '2026', ID)],
    ['the other direction', '-year', cursor('year', '2026', ID)],
    ['a list with other identifiers', 'year', cursor('year', '2026', '1')],
    ['nothing at all', 'year', cursor()],
    ['no object of ours', 'year', Buffer.from('{"a":1}').toString('base64url')],
  ])('refuses a cursor made for %s', async (_, sort, after) => {
    expect(await codeOf(budgetPaths.list, sort, after)).toEqual([400, 'wrong-cursor']);
  });

  it('calls what the database cannot read malformed, not an error of ours', async () => {
    expect(await codeOf(projectPaths.list, 'startsOn', cursor('startsOn', '2026-02-30', ID))).toEqual([
      400,
      'malformed',
    ]);
    expect(await codeOf(projectPaths.list, 'startsOn', cursor('startsOn', '2026-02-03', ID))).toEqual([200, undefined]);
  });

  it.each([
    ['rare words by their index', '1000', 30],
    ['common words in the order of the list', '2', 15_000],
  ])('finds %s', async (_, words, count) => {
    const definition: ListDefinition = {
      columns: 'g.n',
      from: 'generate_series(1, 30000) as g (n)',
      id: 'g.n',
      idType: 'bigint',
      sorts: { n: { sql: 'g.n', type: 'integer' } },
      defaultSort: '-n',
      filters: { below: (value, parameters) => `g.n <= ${parameters.add(value)}::int` },
      search: (text, parameters) => {
        const holds = `g.n % ${parameters.add(text)}::int = 0`;
        return { holds, key: 'g.n', keys: `select g.n from generate_series(1, 30000) as g (n) where ${holds}` };
      },
    };
    const db = api.app.get(Database);
    const everything = await listPage<{ n: number }>(db, definition, { search: words }, () => 'true');
    expect(everything).toMatchObject({ total: Math.min(count, 10_000), totalIsExact: count <= 10_000 });
    const below = { search: words, below: '3000', sort: 'n' };
    const { items } = await listPage<{ n: number }>(db, definition, below, () => 'true');
    expect(items.slice(0, 2).map(({ n }) => n)).toEqual([Number(words), 2 * Number(words)]);
  });
});
