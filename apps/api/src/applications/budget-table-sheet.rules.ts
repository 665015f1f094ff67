import {
  budgetColumns,
  FORM_LIMITS,
  LANGUAGES,
  localized,
  shapeErrors,
  type BudgetCell,
  type BudgetLineAnswer,
  type BudgetTableSheet,
  type FormOption,
  type Language,
  type QuestionOf,
  type SheetError,
} from '@passerelle/contract';
import type { ReadCell, SheetSize } from '../core/lists/read-xlsx.worker';
import type { Sheet } from '../core/lists/write-xlsx.worker';
import { paperWords } from './application-paper.texts';
import { amountOf, wordsOf, written } from './budget-sheet.rules';

type Table = QuestionOf<'budget-table'>;
type Fault = Omit<SheetError, 'row'>;

/** Heading and description stand before the amounts. */
const BEFORE_AMOUNTS = 2;
/** A head, the lines, and as many rows that are left empty between them or are too many. */
const ROWS_READ = 2 * FORM_LIMITS.rows + 1;

/** How much of a sheet is looked at. */
export const tableSize = (table: Table): SheetSize => ({
  rows: ROWS_READ,
  columns: BEFORE_AMOUNTS + budgetColumns(table).length,
});

/** The lines of a budget table as a sheet in the reader's language: heading, description, an amount per year and source. */
export function tableSheet(table: Table, lines: readonly BudgetLineAnswer[], language: Language): Sheet {
  const say = paperWords(language);
  const columns = budgetColumns(table);
  const nameOf = ({ year, source }: (typeof columns)[number]) => [
    `${say('year')} ${year}`,
    ...(table.sources.length > 1 ? [labelOf(table.sources, source, language)] : []),
  ];
  return {
    columns: [
      { header: say('heading'), type: 'text' },
      { header: say('description'), type: 'text', width: 60 },
      ...columns.map((column) => ({ header: nameOf(column).join(' · '), type: 'amount' as const })),
    ],
    rows: lines.map(({ heading, label, cells }) => [
      labelOf(table.headings, heading, language),
      label,
      ...columns.map((column) => cells.find((cell) => isIn(column, cell))?.amount ?? null),
    ]),
  };
}

/** The lines of a sheet, in whatever language its headings are; all of them, or the rows that are not understood. */
export function tableOf(table: Table, rows: readonly ReadCell[][]): BudgetTableSheet {
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells, row }) => cells.some((cell) => written(cell) !== '') && !(row === 1 && isHead(table, cells)));
  const headings = headingsOf(
    table,
    filled.map(({ cells: [first] }) => first),
  );
  const lines: BudgetLineAnswer[] = [];
  const errors: SheetError[] = [];
  for (const { cells, row } of filled.slice(0, table.maxRows)) {
    const line = lineOf(table, headings, cells);
    if ('code' in line) errors.push({ row, ...line });
    else lines.push(line);
  }
  const over = filled[table.maxRows];
  if (over) errors.push({ row: over.row, code: 'sheet-lines', params: { max: table.maxRows } });
  return errors.length > 0 ? { lines: [], errors } : { lines, errors };
}

const isIn = ({ year, source }: Pick<BudgetCell, 'year' | 'source'>, cell: BudgetCell): boolean =>
  cell.year === year && cell.source === source;

const labelOf = (options: readonly FormOption[], code: string, language: Language): string =>
  localized(options.find((option) => option.code === code)?.label ?? code, language);

/** The first row names the columns: it begins as our sheets do, or has words where amounts stand. */
function isHead(table: Table, [first, , ...amounts]: readonly ReadCell[]): boolean {
  if (headingsOf(table, [first]).has(plain(first))) return false;
  const named = LANGUAGES.some((language) => plain(paperWords(language)('heading')) === plain(first));
  return named || amounts.some((cell) => written(cell) !== '' && amountOf(cell) === undefined);
}

/**
 * The codes of the headings by their names: in the one language in which all given cells are known, else in any, without a name
 * that stands for two of them.
 */
function headingsOf({ headings }: Table, given: readonly (ReadCell | undefined)[]): ReadonlyMap<string, string> {
  const namesIn = (languages: readonly Language[]) => {
    const names = new Map<string, Set<string>>();
    for (const { code, label } of headings)
      for (const language of languages) {
        const name = plain(localized(label, language));
        names.set(name, new Set([...(names.get(name) ?? []), code]));
      }
    return new Map([...names].flatMap(([name, codes]) => (codes.size === 1 ? [[name, [...codes].join()]] : [])));
  };
  const one = LANGUAGES.map((language) => namesIn([language])).find((names) =>
    given.every((cell) => names.has(plain(cell))),
  );
  return one ?? namesIn(LANGUAGES);
}

const plain = (text: ReadCell | undefined): string => wordsOf(text).normalize('NFC').replace(/\s+/g, ' ').toLowerCase();

function lineOf(
  table: Table,
  headings: ReadonlyMap<string, string>,
  given: readonly ReadCell[],
): BudgetLineAnswer | Fault {
  const heading = headings.get(plain(given[0]));
  if (heading === undefined) return { code: 'sheet-heading' };
  const label = wordsOf(given[1]).normalize('NFC').replace(/\s+/g, ' ');
  if (label === '' || shapeErrors(table, [{ heading, label, cells: [] }]).length)
    return { code: 'sheet-description', params: { max: FORM_LIMITS.cellText } };
  const cells: BudgetCell[] = [];
  for (const [index, column] of budgetColumns(table).entries()) {
    const cell = given[BEFORE_AMOUNTS + index];
    if (written(cell) === '') continue;
    const amount = amountOf(cell);
    if (amount === undefined) return { code: 'sheet-cell', params: { column: letterOf(BEFORE_AMOUNTS + index) } };
    cells.push({ ...column, amount });
  }
  return { heading, label, cells };
}

/** What a spreadsheet calls a column: A for the first, AA after Z. */
const letterOf = (index: number): string =>
  (index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
