import { budgetSheetPaths, type ApplicationDetail, type BudgetSheet, type Problem } from '@passerelle/contract';
import { XLSX, writeXlsx } from '../core/lists/xlsx';
import type { Cell } from '../core/lists/write-xlsx.worker';
import { givenOpenLot, givenReadyDraft, type OpenLot } from '../testing/given/applications';
import { archive } from '../testing/given/files';
import type { ApiClient } from '../testing/api-client';
import type { People } from '../testing/people';
import { startApi, type TestApi } from '../testing/start-api';

const HEAD = [
  { header: 'Catégorie', type: 'text' as const },
  { header: 'Description', type: 'text' as const },
  { header: 'Année', type: 'text' as const },
  { header: 'Montant', type: 'text' as const },
];

describe('the costs of a file in a spreadsheet', () => {
  let api: TestApi;
  let lot: OpenLot;
  let draft: ApplicationDetail;
  let owner: ApiClient;

  beforeAll(async () => {
    api = await startApi();
    lot = await givenOpenLot(api);
    draft = await givenReadyDraft(api, lot);
    owner = await api.as('owner');
  });
  afterAll(() => api.close());

  const read = async (content: Buffer, who: keyof People = 'owner', name = 'budget.xlsx') =>
    (await api.as(who)).upload<BudgetSheet & Problem>(
      budgetSheetPaths.sheet(draft.id),
      { name, type: XLSX, content },
      {},
      { key: null },
    );
  const sheet = (...rows: Cell[][]) => writeXlsx({ columns: HEAD, rows });

  it('go out as they are and come back the same, in every language', async () => {
    for (const language of ['fr', 'nl', 'en']) {
      const reader = await owner.stream(`${budgetSheetPaths.sheet(draft.id)}?language=${language}`);
      const parts: Uint8Array[] = [];
      for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
      const { body, status } = await read(Buffer.concat(parts));
      expect([status, body]).toEqual([200, { lines: draft.content.budget.lines, errors: [] }]);
    }
  });

  it('are understood as people write them: text or number, small letters, empty rows, no head', async () => {
    const { body } = await read(
      await writeXlsx({
        columns: [
          { header: 'a', type: 'text' },
          { header: 'Bancs', type: 'text' },
          { header: '2027', type: 'text' },
          { header: '1 234,56', type: 'text' },
        ],
        rows: [
          [null, null, null, null],
          ['B Coûts de gestion', '=1+1', 2028, 99.9],
        ],
      }),
    );
    expect(body.lines.map(({ category, label, year, amount }) => [category, label, year, amount.amount])).toEqual([
      ['A', 'Bancs', 2027, '1234.56'],
      ['B', '=1+1', 2028, '99.90'],
    ]);
  });

  it('say which row is wrong and why, and are taken whole or not at all (SEC-47)', async () => {
    const { body } = await read(
      await sheet(
        ['A', 'Bon', 2027, 100],
        ['D', 'Sans catégorie', 2027, 100],
        ['A', '', 2027, 100],
        ['A', 'Sans année', 'bientôt', 100],
        ['A', 'Trois décimales', 2027, 1.005],
        ['A', 'Négatif', 2027, -1],
      ),
    );
    expect(body).toEqual({
      lines: [],
      errors: [
        { row: 3, code: 'sheet-category' },
        { row: 4, code: 'sheet-label' },
        { row: 5, code: 'sheet-year' },
        { row: 6, code: 'sheet-amount' },
        { row: 7, code: 'sheet-amount' },
      ],
    });
  });

  it('refuse more lines than a budget has, and what is no spreadsheet', async () => {
    const many = await sheet(...Array.from({ length: 80 }, (_, row): Cell[] => ['A', `Ligne ${row}`, 2027, 1]));
    expect((await read(many)).body.errors).toMatchObject([{ path: 'file', code: 'too-many-rows' }]);
    expect((await read(Buffer.from('%PDF-1.7\n'))).status).toBe(422);
    expect((await read(archive([{ name: 'xl/bomb.xml', content: Buffer.alloc(3_000_000) }]))).status).toBe(422);
    expect((await read(await sheet(), 'owner', 'budget.csv')).status).toBe(415);
    expect((await read(Buffer.alloc(2 * 1024 * 1024, 1))).status).toBe(413);
  });

  it('are for the organisation that writes; reading a sheet changes nothing', async () => {
    expect((await read(await sheet(), 'stranger')).status).toBe(404);
    expect((await read(await sheet(), 'reader')).status).toBe(403);
    expect((await (await api.as('stranger')).get(budgetSheetPaths.sheet(draft.id))).status).toBe(404);
    expect((await owner.get<Problem>(`${budgetSheetPaths.sheet(draft.id)}?language=de`)).status).toBe(400);
    const { rows } = await api.owner.query<{ version: number }>('select version from applications where id = $1', [
      draft.id,
    ]);
    expect(rows).toEqual([{ version: draft.version }]);
  });
});
