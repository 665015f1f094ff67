import { applicationPaths, COUNT_LIMIT, withQuery, type ApplicationCounts } from '@passerelle/contract';
import readXlsxFile from 'read-excel-file/node';
import { givenDraft, givenOpenLot, givenSubmittedApplication, type OpenLot } from '../testing/given/applications';
import type { ApiClient } from '../testing/api-client';
import { startApi, type TestApi } from '../testing/start-api';

describe('the list of applications as files and figures', () => {
  let api: TestApi;
  let lot: OpenLot;
  let officer: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api, { lot: { maxPerOrganisation: 20 } });
    officer = await api.as('officer');
    for (const title of ['Beta', 'Alpha', '=SUM(A1:A9)']) await givenSubmittedApplication(api, lot, { title });
    await givenDraft(api, lot, { title: 'Brouillon' });
  });
  afterAll(() => api.close());

  const csv = async (query: object) => {
    const { text } = await officer.get(withQuery(applicationPaths.export, query));
    return text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
  };
  const xlsx = async (query: object) => {
    const reader = await officer.stream(withQuery(applicationPaths.exportXlsx, query));
    const parts: Uint8Array[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    const [sheet] = await readXlsxFile(Buffer.concat(parts));
    return sheet?.data ?? [];
  };

  it('hold exactly the shown rows, order and columns, with the words of the reader', async () => {
    const query = { lotId: lot.id, sort: 'title', columns: 'title,state,requested', language: 'nl' };
    expect(await csv(query)).toEqual([
      'Titel;Status;Gevraagd (€)',
      "'=SUM(A1:A9);Ingediend;80000.00",
      'Alpha;Ingediend;80000.00',
      'Beta;Ingediend;80000.00',
    ]);
    expect(await csv({ ...query, search: 'alpha', language: 'fr' })).toEqual([
      'Titre;État;Demandé (€)',
      'Alpha;Introduit;80000.00',
    ]);
  });

  it('are a spreadsheet with numbers and dates as such, and no formula (SEC-47)', async () => {
    const rows = await xlsx({ sort: 'title', columns: 'title,reference,requested,submittedAt', language: 'en' });
    expect(rows[0]).toEqual(['Title', 'Reference', 'Requested (€)', 'Submitted']);
    expect(rows.map(([title]) => title)).toEqual(['Title', "'=SUM(A1:A9)", 'Alpha', 'Beta']);
    expect(rows[2]?.[2]).toBe(80_000);
    expect(Math.round(Number(rows[2]?.[3]) / 1000)).toBe(Date.parse('2026-04-15T11:00:00.000Z') / 1000);
  });

  it('show nothing the reader may not see, and leave a trace (SEC-4, SEC-20)', async () => {
    expect(await csv({ columns: 'title' })).not.toContain('Brouillon');
    const stranger = await api.as('stranger');
    const { text } = await stranger.get(withQuery(applicationPaths.export, { columns: 'title' }));
    expect(text.trim().split('\r\n')).toHaveLength(1);
    expect((await api.visitor().get(applicationPaths.exportXlsx)).status).toBe(401);
    const { rows } = await api.owner.query<{ data: unknown }>(
      `select data from audit_events where action = 'application.export' and actor_id = $1 order by seq desc limit 1`,
      [api.people.officer.id],
    );
    expect(rows[0]?.data).toEqual({ query: { columns: 'title' } });
  });

  it.each([{ columns: 'title,secret' }, { columns: '__proto__' }, { language: 'de' }, { state: 'lost' }])(
    'refuse %j',
    async (query) => {
      expect((await officer.get(withQuery(applicationPaths.export, query))).status).toBe(400);
      expect((await officer.get(withQuery(applicationPaths.exportXlsx, query))).status).toBe(400);
    },
  );

  it('count the states of the rows, whatever state is asked for', async () => {
    const counts = async (query: object, client = officer) =>
      (await client.get<ApplicationCounts>(withQuery(applicationPaths.counts, query))).body.states;
    expect(await counts({ callId: lot.callId, state: 'evaluation' })).toEqual({ submitted: 3 });
    expect(await counts({ search: 'beta' })).toEqual({ submitted: 1 });
    expect(await counts({}, await api.as('owner'))).toEqual({ submitted: 3, draft: 1 });
    expect(await counts({}, await api.as('stranger'))).toEqual({});
  });
  it('leave no row out where there are many, and no figure for more rows than are counted', async () => {
    const { rows } = await api.owner.query<{ column_name: string }>(
      `select column_name from information_schema.columns where table_name = 'applications' and is_generated = 'NEVER'`,
    );
    const names = rows.map(({ column_name: name }) => name);
    const values = names.map((name) => ({ id: 'gen_random_uuid()', reference: `'X-' || n` })[name] ?? `a.${name}`);
    await api.owner.query(
      `insert into applications (${names.join(', ')}) select ${values.join(', ')}
       from (select * from applications where title = 'Beta') a, generate_series(1, ${COUNT_LIMIT}) n`,
    );
    expect((await officer.get<ApplicationCounts>(applicationPaths.counts)).body.states).toEqual({});
    expect(await csv({ columns: 'title' })).toHaveLength(COUNT_LIMIT + 4);
    expect(await xlsx({ columns: 'title' })).toHaveLength(COUNT_LIMIT + 4);
  });
});
