import { COUNT_LIMIT, DEFAULT_PAGE_SIZE, PAGE_SIZES, type Page } from '@passerelle/contract';
import type { Queryable } from '../database/database';
import { malformed } from '../problems';
import { readCursor, writeCursor, type SortType } from './cursor';

/** Collects the values of a statement; `add` answers with the placeholder of the value. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A condition in SQL; values go through `parameters`. */
export type Condition = (parameters: Parameters) => string;

/** A column one may sort by: its expression, never null, and its type for the comparison with the cursor. */
export interface SortColumn {
  sql: string;
  type: SortType;
}

/** How a list finds words, in the two ways between which only their number of rows decides. */
export interface Search {
  /** Holds for a row with the words: what many rows have is met soon in any order. */
  holds: string;
  /** The column of the list by which it finds what few rows have. */
  key: string;
  /** Selects the keys of all rows with the words through the index of the words. */
  keys: string;
}

/** One list: what it shows and what may be asked of it. Everything not named here is refused (SEC-41). */
export interface ListDefinition<Filter extends string = string> {
  /** Column expressions with their names in the row type. */
  columns: string | Condition;
  /** Table and joins. */
  from: string;
  /** Expression of the identifier, the tie-breaker of every sort. */
  id: string;
  /** Its type; `uuid` when left out. */
  idType?: 'uuid' | 'bigint';
  sorts: Readonly<Record<string, SortColumn>>;
  defaultSort: string;
  /** For each filter, the condition for its value. */
  filters: Readonly<Record<Filter, (value: string, parameters: Parameters) => string>>;
  /** The filter `search` of a list that is long. */
  search?: (text: string, parameters: Parameters) => Search;
}

type Query = Readonly<Record<string, string | undefined>>;
const RESERVED = ['sort', 'after', 'size', 'language', 'columns'];
/** More rows than this hold words that are met soon: the sort order is followed until the page is full. */
const FEW = 10_000;

/** The conditions of the filters in `query`; 400 for a filter the list does not know. */
export function conditionsOf(definition: ListDefinition, query: Query): Condition[] {
  return Object.entries(query)
    .filter(([name, value]) => !RESERVED.includes(name) && value !== undefined && value !== '')
    .map(([name, value]) => {
      const { search } = definition;
      if (name === 'search' && search) return (parameters) => search(value ?? '', parameters).holds;
      const condition = Object.hasOwn(definition.filters, name) ? definition.filters[name] : undefined;
      if (!condition) throw malformed('unknown-filter', [{ path: name, code: 'unknown-field' }]);
      return (parameters) => condition(value ?? '', parameters);
    });
}

/**
 * One page of a list in one statement: keyset paging on (sort column, identifier), a count that stops at 10,000.
 * `visible` is the visibility of the reader, always given.
 */
export async function listPage<Row extends object>(
  db: Queryable,
  definition: ListDefinition,
  query: Query,
  visible: Condition,
): Promise<Page<Row>> {
  const parameters = new Parameters();
  const size = sizeOf(query['size']);
  const sort = sortOf(definition, query['sort']);
  const { column, direction } = sort;
  const { search: words, ...filters } = query;
  const where = [visible, ...(await searched(db, definition, words)), ...conditionsOf(definition, filters)]
    .map((condition) => `(${condition(parameters)})`)
    .join(' and ');
  const after = query['after'] ? cursorCondition(query['after'], definition, sort, parameters) : '';
  const found = await db.query<(Row & { keyset: string; keyset_id: string; keyset_total: number })[]>(
    `select ${columnsOf(definition, parameters)}, (${column.sql})::text as keyset, ${definition.id}::text as keyset_id,
            (select count(*)::int from (select 1 from ${definition.from} where ${where} limit ${COUNT_LIMIT + 1}) c)
              as keyset_total
     from ${definition.from} where ${where}${after}
     order by ${column.sql} ${direction}, ${definition.id} ${direction} limit ${size + 1}`,
    parameters.values,
  );
  const last = found.length > size ? found[size - 1] : undefined;
  const total = found[0]?.keyset_total ?? 0;
  return {
    items: found
      .slice(0, size)
      .map(({ keyset: _sort, keyset_id: _id, keyset_total: _total, ...row }) => row as unknown as Row),
    next: last ? writeCursor(sort.asked, { value: last.keyset, id: last.keyset_id }) : null,
    total: Math.min(total, COUNT_LIMIT),
    totalIsExact: total <= COUNT_LIMIT,
  };
}

/**
 * The planner cannot know how rare words are: it would walk the sort order and read every row for those that nobody
 * wrote. They are counted by their index first, no further than needed.
 */
async function searched(db: Queryable, definition: ListDefinition, words = ''): Promise<Condition[]> {
  const { search } = definition;
  if (words === '' || !search) return conditionsOf(definition, { search: words });
  const parameters = new Parameters();
  const { keys } = search(words, parameters);
  const more = await db.query<unknown[]>(`select 1 from (${keys}) k offset ${FEW} limit 1`, parameters.values);
  return [
    (all) => {
      const found = search(words, all);
      return more.length > 0 ? found.holds : amongFound(found);
    },
  ];
}

/** The rows with the words, through the index of the words; of more than it is worth to look at, some. */
export const amongFound = ({ key, keys }: Search): string => `${key} = any(array(${keys} limit ${FEW}))`;

/** The statement behind an export: every row the filters and the reader's visibility leave, in the asked order. */
export function exportStatement(definition: ListDefinition, query: Query, visible: Condition) {
  const parameters = new Parameters();
  const { column, direction } = sortOf(definition, query['sort']);
  const where = [visible, ...conditionsOf(definition, query)]
    .map((condition) => `(${condition(parameters)})`)
    .join(' and ');
  const sql = `select ${columnsOf(definition, parameters)} from ${definition.from} where ${where}
               order by ${column.sql} ${direction}, ${definition.id} ${direction}`;
  return { sql, parameters: parameters.values };
}

const columnsOf = ({ columns }: ListDefinition, parameters: Parameters): string =>
  typeof columns === 'string' ? columns : columns(parameters);

function sizeOf(value: string | undefined): number {
  if (value === undefined) return DEFAULT_PAGE_SIZE;
  const size = PAGE_SIZES.find((allowed) => String(allowed) === value);
  if (size === undefined) throw malformed('unknown-page-size', [{ path: 'size', code: 'not-in-list' }]);
  return size;
}

interface Sort {
  /** As it is asked for, e.g. `-amount`. */
  asked: string;
  column: SortColumn;
  direction: 'asc' | 'desc';
}

function sortOf(definition: ListDefinition, value: string | undefined): Sort {
  const asked = value === undefined || value === '' ? definition.defaultSort : value;
  const name = asked.replace(/^-/, '');
  const column = Object.hasOwn(definition.sorts, name) ? definition.sorts[name] : undefined;
  if (!column) throw malformed('unknown-sort', [{ path: 'sort', code: 'not-in-list' }]);
  return { asked, column, direction: asked.startsWith('-') ? 'desc' : 'asc' };
}

function cursorCondition(
  cursor: string,
  definition: ListDefinition,
  { asked, column, direction }: Sort,
  parameters: Parameters,
): string {
  const idType = definition.idType ?? 'uuid';
  const { value, id } = readCursor(cursor, asked, column.type, idType);
  const sign = direction === 'desc' ? '<' : '>';
  return ` and (${column.sql}, ${definition.id}) ${sign} (${parameters.add(value)}::${column.type}, ${parameters.add(id)}::${idType})`;
}
