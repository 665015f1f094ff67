import {
  budgetSheetPaths,
  callFormPaths,
  type ApplicationDetail,
  type BudgetLineAnswer,
  type BudgetTableSheet,
  type Problem,
  type SavedAnswers,
} from '@passerelle/contract';
import readXlsxFile from 'read-excel-file/node';
import { XLSX, writeXlsx } from '../core/lists/xlsx';
import type { Cell } from '../core/lists/write-xlsx.worker';
import { givenDraft, givenOpenLot } from '../testing/given/applications';
import { archive } from '../testing/given/files';
import { ask, formOf } from '../testing/given/forms';
import type { ApiClient } from '../testing/api-client';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';
import { tableOf } from './budget-table-sheet.rules';

const option = (code: string, fr: string, nl: string, en = '') => ({ code, label: { fr, nl, en } });
/** As many columns as make a sheet wider than its first letters. */
const MANY = Array.from({ length: 30 }, (_, at) => option(`source-${at}`, `Source ${at}`, `Bron ${at}`));
const FORM = formOf(
  ask('short-text', 'why'),
  ask('budget-table', 'costs', {
    headings: [option('staff', 'Personnel', 'Personeel', 'Staff'), option('minus', '-Frais', '-Kosten')],
    sources: [option('region', 'Région', 'Gewest', 'Region'), option('own', 'Apport', 'Inbreng', 'Own means')],
    years: 2,
    maxRows: 3,
  }),
  ask('budget-table', 'wide', { headings: [option('staff', 'Personnel', 'Personeel')], sources: MANY, years: 2 }),
);
const LINES: BudgetLineAnswer[] = [
  {
    heading: 'staff',
    label: '=Cuisinier "1+1"',
    cells: [
      { year: 1, source: 'region', amount: '1234.56' },
      { year: 2, source: 'own', amount: '0.10' },
    ],
  },
  { heading: 'minus', label: 'Loyer', cells: [] },
];
const WIDE: BudgetLineAnswer[] = [
  { heading: 'staff', label: 'Chef', cells: [{ year: 2, source: 'source-29', amount: '5.00' }] },
];

describe('an own budget table in a spreadsheet', () => {
  let api: TestApi;
  let draft: ApplicationDetail;
  let owner: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    draft = await givenDraft(api, await givenOpenLot(api, { form: FORM }));
    owner = await api.as('owner');
    const answers = { costs: LINES, wide: WIDE };
    const { body, status } = await owner.put<SavedAnswers>(callFormPaths.answers(draft.id, 'own'), { answers }, draft);
    if (status !== 200) throw new Error(`the answers were not kept: ${status}`);
    draft = { ...draft, version: body.version };
  });
  afterAll(() => api.close());

  const take = async (language: string, key = 'costs') => {
    const reader = await owner.stream(`${budgetSheetPaths.table(draft.id, key)}?language=${language}`);
    const parts: Uint8Array[] = [];
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
    return Buffer.concat(parts);
  };
  const bring = async (
    content: Buffer,
    { who = 'owner', name = 'costs.xlsx', key = 'costs' }: { who?: keyof People; name?: string; key?: string } = {},
  ) =>
    (await api.as(who)).upload<BudgetTableSheet & Problem>(
      budgetSheetPaths.table(draft.id, key),
      { name, type: XLSX, content },
      {},
      { key: null },
    );
  const sheet = (head: string[], ...rows: Cell[][]) =>
    writeXlsx({ columns: head.map((header) => ({ header, type: 'text' as const })), rows });
  const HEAD = ['Rubrique', 'Description', 'Année 1 · Région', 'Année 1 · Apport', 'Année 2 · Région'];

  it.each(['fr', 'nl', 'en'])('goes out as it is kept and comes back the same (%s)', async (language) => {
    const { status, body } = await bring(await take(language));
    expect([status, body]).toEqual([200, { lines: LINES, errors: [] }]);
  });

  it('speaks the language of the reader, and holds amounts as numbers and no formula (SEC-47)', async () => {
    const [file] = await readXlsxFile(await take('nl'));
    expect(file?.data).toEqual([
      ['Rubriek', 'Omschrijving', 'Jaar 1 · Gewest', 'Jaar 1 · Inbreng', 'Jaar 2 · Gewest', 'Jaar 2 · Inbreng'],
      ['Personeel', `'=Cuisinier "1+1"`, 1234.56, null, null, 0.1],
      [`'-Kosten`, 'Loyer', null, null, null, null],
    ]);
  });

  it('keeps the last of many columns', async () => {
    expect((await bring(await take('fr', 'wide'), { key: 'wide' })).body).toEqual({ lines: WIDE, errors: [] });
    const row = ['Personnel', 'Chef', ...MANY.map(() => null), ...MANY.map((_, at) => (at === 29 ? 'rien' : null))];
    const head = row.map((_, at) => `Colonne ${at}`);
    const { body } = await bring(await sheet(head, row), { key: 'wide' });
    expect(body.errors).toEqual([{ row: 2, code: 'sheet-cell', params: { column: 'BJ' } }]);
  });

  it('is understood as people write it: amounts in any notation, headings in any language, empty rows, no head', async () => {
    const { body } = await bring(
      await sheet(
        ['personeel', 'Koks', '1.234,56', '1 000', '0,5'],
        [null, null, null, null],
        ['STAFF', 'Bakers\nand cooks', null, null, 99.9],
      ),
    );
    expect(body).toEqual({
      lines: [
        {
          heading: 'staff',
          label: 'Koks',
          cells: [
            { year: 1, source: 'region', amount: '1234.56' },
            { year: 1, source: 'own', amount: '1000.00' },
            { year: 2, source: 'region', amount: '0.50' },
          ],
        },
        { heading: 'staff', label: 'Bakers and cooks', cells: [{ year: 2, source: 'region', amount: '99.90' }] },
      ],
      errors: [],
    });
  });

  it('takes a first row that is nearly a line for one, and says that its heading is not known', async () => {
    const rows: Cell[][] = [
      ['Personel', 'Chef', null],
      ['Personnel', 'Autre', '5'],
    ];
    const [first = [], ...rest] = rows;
    const { body } = await bring(
      await sheet(
        first.map((cell) => String(cell ?? '')),
        ...rest,
      ),
    );
    expect(body).toEqual({ lines: [], errors: [{ row: 1, code: 'sheet-heading' }] });
  });

  it('knows two headings apart that share a word in different languages, and refuses the word alone', () => {
    const crossed = ask('budget-table', 'crossed', {
      headings: [option('a', 'Transport', 'Vervoer'), option('b', 'Déplacements', 'Transport')],
      sources: [option('region', 'Région', 'Gewest')],
    });
    const lines = (...headings: string[]) =>
      tableOf(
        crossed,
        headings.map((heading) => [heading, 'Train', 5]),
      );
    const codes = ({ lines: read }: BudgetTableSheet) => read.map(({ heading }) => heading);
    expect(codes(lines('Vervoer', 'Transport'))).toEqual(['a', 'b']);
    expect(codes(lines('Transport', 'Déplacements'))).toEqual(['a', 'b']);
    expect(lines('Vervoer', 'Déplacements', 'Transport').errors).toEqual([{ row: 3, code: 'sheet-heading' }]);
  });

  it('says which row is wrong and why, and is taken whole or not at all', async () => {
    const { body } = await bring(
      await sheet(
        HEAD,
        ['Voyages', 'Sans rubrique connue', 100],
        ['Personnel', '', 100],
        ['Personnel', 'Trois décimales', 1, null, 1.005],
        ['Personnel', 'La ligne de trop', 100],
      ),
    );
    expect(body).toEqual({
      lines: [],
      errors: [
        { row: 2, code: 'sheet-heading' },
        { row: 3, code: 'sheet-description', params: { max: 500 } },
        { row: 4, code: 'sheet-cell', params: { column: 'E' } },
        { row: 5, code: 'sheet-lines', params: { max: 3 } },
      ],
    });
    const long = await bring(await sheet(HEAD, ['Personnel', 'x'.repeat(501), -1]));
    expect(long.body.errors).toEqual([{ row: 2, code: 'sheet-description', params: { max: 500 } }]);
    const less = await bring(await sheet(HEAD, ['Personnel', 'Négatif', -1]));
    expect(less.body.errors).toEqual([{ row: 2, code: 'sheet-cell', params: { column: 'C' } }]);
  });

  it('refuses a sheet without end, and what is no spreadsheet (SEC-45)', async () => {
    const many = await sheet(HEAD, ...Array.from({ length: 130 }, (): Cell[] => ['Personnel', 'Ligne', 1]));
    expect((await bring(many)).body.errors).toMatchObject([{ path: 'file', code: 'too-many-rows' }]);
    expect((await bring(Buffer.from('%PDF-1.7\n'))).status).toBe(422);
    expect((await bring(archive([{ name: 'xl/bomb.xml', content: Buffer.alloc(3_000_000) }]))).status).toBe(422);
    expect((await bring(await sheet(HEAD), { name: 'costs.csv' })).status).toBe(415);
    expect((await bring(Buffer.alloc(2 * 1024 * 1024, 1))).status).toBe(413);
  });

  it('is for the organisation that writes, and for a budget table; reading a sheet changes nothing', async () => {
    const content = await sheet(HEAD, ['Personnel', 'Autre', 1]);
    expect((await bring(content)).status).toBe(200);
    expect((await bring(content, { who: 'stranger' })).status).toBe(404);
    expect((await bring(content, { who: 'reader' })).status).toBe(403);
    const table = budgetSheetPaths.table(draft.id, 'costs');
    expect((await (await api.as('stranger')).get(table)).status).toBe(404);
    expect((await owner.get(`${table}?language=de`)).status).toBe(400);
    for (const key of ['why', 'constructor', 'elsewhere']) {
      expect((await bring(content, { key })).status).toBe(404);
      expect((await owner.get(budgetSheetPaths.table(draft.id, key))).status).toBe(404);
    }
    const plain = await givenDraft(api, await givenOpenLot(api, { callCode: 'PLAIN' }), { title: 'Sans' });
    expect((await owner.get(budgetSheetPaths.table(plain.id, 'costs'))).status).toBe(404);
    const { rows } = await api.owner.query('select version, answers from applications where id = $1', [draft.id]);
    expect(rows).toEqual([{ version: draft.version, answers: { costs: LINES, wide: WIDE } }]);
  });
});
