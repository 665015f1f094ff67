import { validate as isUuid } from 'uuid';
import { malformed } from '../problems';

/** A value of a filter that has to be one of a list; 400 for another one. */
export function oneOf<Value extends string>(path: string, value: string, known: readonly Value[]): Value {
  const found = known.find((one) => one === value);
  if (found === undefined) throw malformed('unknown-filter', [{ path, code: 'not-in-list' }]);
  return found;
}

/** A value of a filter that has to be an identifier; 400 for another one. */
export function idOf(path: string, value: string): string {
  if (!isUuid(value)) throw malformed('unknown-filter', [{ path, code: 'not-an-id' }]);
  return value;
}
