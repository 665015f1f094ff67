import type { FiledContent } from './corrections';

/** A run of words that stayed, went or came. */
export interface WordRun {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** How one value became another: texts by words, tables by rows and cells, everything else as it was and is. */
export type ValueDiff =
  | { kind: 'text'; before: string; after: string; words: WordRun[] }
  | { kind: 'list'; items: WordRun[] }
  | { kind: 'table'; columns: string[]; rows: RowDiff[] }
  | { kind: 'value'; before: unknown; after: unknown };

export interface RowDiff {
  kind: 'same' | 'removed' | 'added' | 'changed';
  cells: { column: string; changed: boolean; diff: ValueDiff }[];
}

/** A field that differs, as `budget.lines`. */
export interface FieldDiff {
  path: string;
  diff: ValueDiff;
}

/** An attachment that went or came. */
export interface DocumentDiff {
  change: 'removed' | 'added';
  kind: FiledContent['documents'][number]['kind'];
  name: string;
}

type Row = Readonly<Record<string, unknown>>;

/** The fields that differ between two states of a file, in their order (R9). */
export function diffContent(before: FiledContent['content'], after: FiledContent['content']): FieldDiff[] {
  const [old, present] = [sectionsOf(before), sectionsOf(after)];
  return keysOf([old, present]).flatMap((section) => diffFields(section, old[section] ?? {}, present[section] ?? {}));
}

/** The fields of one section that differ. */
export function diffFields(section: string, before: object, after: object): FieldDiff[] {
  const [was, is] = [new Map<string, unknown>(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !equal(was.get(field), is.get(field)))
    .map((field) => ({ path: `${section}.${field}`, diff: diffValue(was.get(field), is.get(field)) }));
}

/** The attachments that went and came; a new version of a file is another file. */
export function diffDocuments(before: FiledContent['documents'], after: FiledContent['documents']): DocumentDiff[] {
  const differ = (one: FiledContent['documents'], other: FiledContent['documents']) =>
    one.filter(({ kind, sha256 }) => !other.some((file) => file.kind === kind && file.sha256 === sha256));
  const said = (change: DocumentDiff['change'], files: FiledContent['documents']) =>
    files.map(({ kind, name }) => ({ change, kind, name }));
  return [...said('removed', differ(before, after)), ...said('added', differ(after, before))];
}

/** How a value became another. */
export function diffValue(before: unknown, after: unknown): ValueDiff {
  if (isText(before, after)) {
    const [was, is] = [textOf(before), textOf(after)];
    return { kind: 'text', before: was, after: is, words: diffWords(was, is) };
  }
  if (Array.isArray(before) || Array.isArray(after)) {
    const [was, is] = [listOf(before), listOf(after)];
    return [...was, ...is].some(isRow)
      ? diffTable(was.filter(isRow), is.filter(isRow))
      : { kind: 'list', items: runs(align(was.map(String), is.map(String), (a, b) => a === b)) };
  }
  return { kind: 'value', before: before ?? null, after: after ?? null };
}

/** The words that stayed, went and came; put together again they are the two texts. */
export function diffWords(before: string, after: string): WordRun[] {
  const merged: WordRun[] = [];
  for (const run of runs(align(wordsOf(before), wordsOf(after), (a, b) => a === b))) {
    const last = merged.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else merged.push(run);
  }
  return merged;
}

/** Rows that are the same stay together; of what lies between them, rows that resemble each other are one row that changed. */
function diffTable(before: readonly Row[], after: readonly Row[]): ValueDiff {
  const columns = keysOf([...before, ...after]);
  const rows = align(before, after, equal).flatMap((step) =>
    'removed' in step ? align(step.removed, step.added, (a, b) => resembles(a, b, columns)).flatMap(single) : [step],
  );
  return { kind: 'table', columns, rows: rows.flatMap(single).map(({ was, is }) => diffRow(was, is, columns)) };
}

function diffRow(was: Row | undefined, is: Row | undefined, columns: readonly string[]): RowDiff {
  const cells = columns.map((column) => {
    const [old, present] = [cellOf(was, is, column), cellOf(is, was, column)];
    return { column, changed: !equal(old, present), diff: diffValue(old, present) };
  });
  if (was === undefined) return { kind: 'added', cells };
  if (is === undefined) return { kind: 'removed', cells };
  return { kind: cells.some(({ changed }) => changed) ? 'changed' : 'same', cells };
}

/** A cell of a row that is not there reads as in the other one, but for the rows of a table inside it. */
function cellOf(row: Row | undefined, other: Row | undefined, column: string): unknown {
  if (row) return row[column];
  return Array.isArray(other?.[column]) ? [] : other?.[column];
}

/** Half of the cells at least are the same. */
function resembles(was: Row, is: Row, columns: readonly string[]): boolean {
  return columns.filter((column) => equal(was[column], is[column])).length * 2 >= columns.length;
}

interface Pair<Item> {
  was: Item;
  is: Item;
}
interface Gap<Item> {
  removed: Item[];
  added: Item[];
}

const single = <Item>(step: Pair<Item> | Gap<Item> | Partial<Pair<Item>>): Partial<Pair<Item>>[] =>
  'removed' in step ? [...step.removed.map((was) => ({ was })), ...step.added.map((is) => ({ is }))] : [step];

const runs = (steps: (Pair<string> | Gap<string>)[]): WordRun[] =>
  steps.flatMap(single).map(({ was, is }): WordRun => {
    if (was === undefined) return { kind: 'added', text: is ?? '' };
    return { kind: is === undefined ? 'removed' : 'same', text: was };
  });

type Matches<Item> = (was: Item, is: Item) => boolean;

/** The longest common subsequence: pairs that match, and gaps between them. */
function align<Item>(
  before: readonly Item[],
  after: readonly Item[],
  matches: Matches<Item>,
): (Pair<Item> | Gap<Item>)[] {
  const common = commonLengths(before, after, matches);
  const steps: (Pair<Item> | Gap<Item>)[] = [];
  const gap = (): Gap<Item> => {
    const last = steps.at(-1);
    if (last && 'removed' in last) return last;
    const opened = { removed: [], added: [] };
    steps.push(opened);
    return opened;
  };
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    const [was, is] = [before[row] as Item, after[column] as Item];
    if (matches(was, is)) {
      steps.push({ was, is });
      row += 1;
      column += 1;
    } else if (common(row + 1, column) >= common(row, column + 1)) {
      gap().removed.push(was);
      row += 1;
    } else {
      gap().added.push(is);
      column += 1;
    }
  }
  if (row < before.length) gap().removed.push(...before.slice(row));
  if (column < after.length) gap().added.push(...after.slice(column));
  return steps;
}

/** How many matches what follows two positions has in common. */
function commonLengths<Item>(before: readonly Item[], after: readonly Item[], matches: Matches<Item>) {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      lengths[row * width + column] = matches(before[row] as Item, after[column] as Item)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
  return at;
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+\s*/g) ?? [];
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isText = (one: unknown, other: unknown): boolean =>
  [one, other].some((value) => typeof value === 'string') &&
  [one, other].every((value) => typeof value === 'string' || value === null || value === undefined);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const keysOf = (objects: readonly Row[]): string[] => [...new Set(objects.flatMap((object) => Object.keys(object)))];
const sectionsOf = (content: object): Record<string, Row> =>
  Object.fromEntries(Object.entries(content).filter((entry): entry is [string, Row] => isRow(entry[1])));
