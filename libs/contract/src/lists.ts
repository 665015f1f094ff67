/** One page of a list; `next` is the cursor of the following page. */
export interface Page<Row> {
  items: Row[];
  next: string | null;
  /** Rows that match, counted up to `COUNT_LIMIT`. */
  total: number;
  /** False when there are more than `COUNT_LIMIT`. */
  totalIsExact: boolean;
}

/** Query of a list that can be searched for words. */
export interface ListQuery extends PageQuery {
  search?: string;
}

/** Query every list understands; `sort` is a column name, with `-` before it for descending. */
export interface PageQuery {
  sort?: string;
  after?: string;
  size?: string;
}

export const COUNT_LIMIT = 10_000;
/** Rows that fit into a spreadsheet we write (ADR 18); CSV has no limit. */
export const SHEET_LIMITS = { rows: 50_000 };
export const PAGE_SIZES = [25, 50, 100] as const;
export const DEFAULT_PAGE_SIZE = 25;

/** `path?a=1&b=2` from the values that are set; the same order always, so that equal filters are equal URLs. */
export function withQuery(path: string, query: object): string {
  const entries = Object.entries(query as Record<string, string | undefined>)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '')
    .sort(([a], [b]) => a.localeCompare(b));
  return entries.length ? `${path}?${new URLSearchParams(entries).toString()}` : path;
}

/** One action on a record for the person who asked: allowed, or the code of what stands in the way and who could. */
export interface ActionState<Action extends string = string> {
  action: Action;
  /** Undefined when the action is allowed. */
  obstacle?: string;
  /** Permission that the action asks for: whoever has it "can". */
  permission: string;
}
