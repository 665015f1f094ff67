import { malformed } from '../problems';

/** A type of column that a list may be sorted by. */
export type SortType = 'text' | 'timestamptz' | 'date' | 'numeric' | 'integer' | 'bigint' | 'uuid';

/** Where a page ends: the value of the sort column and the identifier of its last row. */
export interface CursorPosition {
  value: string;
  id: string;
}

/** What PostgreSQL writes of each type; everything else does not come from a page of ours. */
const WRITTEN: Readonly<Record<SortType, RegExp>> = {
  text: /^/,
  timestamptz: /^(-?infinity|\d{4}-[01]\d-[0-3]\d [0-2]\d:[0-5]\d:[0-5]\d(\.\d{1,6})?[+-]\d\d(:\d\d)?)$/,
  date: /^(-?infinity|\d{4}-[01]\d-[0-3]\d)$/,
  numeric: /^-?\d{1,20}(\.\d{1,20})?$/,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/** The cursor that continues after `position` in the order `sort`, for the client an opaque word. */
export const writeCursor = (sort: string, { value, id }: CursorPosition): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');

/** The position a cursor names; 400 when it was made for another order or holds what the columns cannot (SEC-40). */
export function readCursor(cursor: string, sort: string, valueType: SortType, idType: SortType): CursorPosition {
  const [madeFor, value, id] = parts(cursor);
  const fits = madeFor === sort && isWritten(value, valueType) && isWritten(id, idType);
  if (!fits) throw malformed('wrong-cursor', [{ path: 'after', code: 'wrong-format' }]);
  return { value, id };
}

const isWritten = (part: unknown, type: SortType): part is string =>
  typeof part === 'string' && WRITTEN[type].test(part);

function parts(cursor: string): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
