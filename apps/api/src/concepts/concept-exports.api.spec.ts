import { conceptPaths, withQuery } from '@passerelle/contract';
import readXlsxFile from 'read-excel-file/node';
import type { ApiClient } from '../testing/api-client';
import type { OpenLot } from '../testing/given/applications';
import { givenConceptLot, givenNote, givenSelectedNote, givenSubmittedNote } from '../testing/given/concepts';
import { startApi, type TestApi } from '../testing/start-api';

describe('the list of concept notes as a file (B5)', () => {
  let api: TestApi;
  let lot: OpenLot;
  let officer: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    lot = await givenConceptLot(api, { callCode: 'NC-EXPORT', maxPerOrganisation: 9 });
    officer = await api.as('officer');
    await givenSelectedNote(api, lot, { title: 'Beta' });
    for (const title of ['Alpha', '=SUM(A1:A9)']) await givenSubmittedNote(api, lot, { title });
    await givenNote(api, lot, { title: 'Brouillon' });
  });
  afterAll(() => api.close());

  const csv = async (query: object, client = officer) => {
    const { text } = await client.get(withQuery(conceptPaths.export, query));
    return text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\r\n');
  };

  it('holds exactly the shown rows, order and columns, with the words of the reader', async () => {
    const query = { lotId: lot.id, sort: 'title', columns: 'title,call,state,requested,closesAt', language: 'nl' };
    expect(await csv(query)).toEqual([
      'Titel;Oproep en luik;Status;Gevraagd bedrag (€);Conceptnota’s tot',
      "'=SUM(A1:A9);NC-EXPORT A;Ingediend;80000.00;2026-04-15 17:00",
      'Alpha;NC-EXPORT A;Ingediend;80000.00;2026-04-15 17:00',
      'Beta;NC-EXPORT A;Geselecteerd;80000.00;2026-04-15 17:00',
    ]);
    expect(await csv({ state: 'selected', columns: 'title,state', language: 'fr' })).toEqual([
      'Titre;État',
      'Beta;Retenue',
    ]);
  });

  it('is a spreadsheet with numbers as such, and no formula (SEC-47)', async () => {
    const query = { sort: 'title', columns: 'title,reference,requested', language: 'en' };
    const reader = await officer.stream(withQuery(conceptPaths.exportXlsx, query));
    const parts: Uint8Array[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    const [sheet] = await readXlsxFile(Buffer.concat(parts));
    expect(sheet?.data).toEqual([
      ['Title', 'Reference', 'Amount asked for (€)'],
      ["'=SUM(A1:A9)", 'NC-EXPORT-C0003', 80_000],
      ['Alpha', 'NC-EXPORT-C0002', 80_000],
      ['Beta', 'NC-EXPORT-C0001', 80_000],
    ]);
  });

  it('shows nothing the reader may not see, and leaves a trace (SEC-4, SEC-20)', async () => {
    expect(await csv({ columns: 'title' })).not.toContain('Brouillon');
    expect(await csv({ columns: 'title' }, await api.as('owner'))).toContain('Brouillon');
    for (const who of ['stranger', 'evaluator'] as const)
      expect([who, await csv({ columns: 'title' }, await api.as(who))]).toEqual([who, ['Titre']]);
    expect((await api.visitor().get(conceptPaths.exportXlsx)).status).toBe(401);
    const { rows } = await api.owner.query<{ data: unknown }>(
      `select data from audit_events where action = 'concept_note.export' and actor_id = $1 order by seq desc limit 1`,
      [api.people.officer.id],
    );
    expect(rows[0]?.data).toEqual({ query: { columns: 'title' } });
  });

  it.each([{ columns: 'title,secret' }, { columns: '__proto__' }, { language: 'de' }, { state: 'lost' }])(
    'refuses %j',
    async (query) => {
      expect((await officer.get(withQuery(conceptPaths.export, query))).status).toBe(400);
      expect((await officer.get(withQuery(conceptPaths.exportXlsx, query))).status).toBe(400);
    },
  );
});
