import { auditPaths, budgetPaths, projectPaths, type AuditEventPage, type Problem } from '@passerelle/contract';
import { startApi, type TestApi } from '../../testing/start-api';

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
});
