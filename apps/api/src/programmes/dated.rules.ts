import type { DateOnly, FieldError } from '@passerelle/contract';

/** What holds between two days, both included; without an end until further notice. */
export interface Dated {
  validFrom: DateOnly;
  validTo: DateOnly | null;
}

/** True when the row holds on the day. */
export const inForceOn = ({ validFrom, validTo }: Dated, day: DateOnly): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** True when the two share a day. */
export const overlap = (one: Dated, other: Dated): boolean =>
  one.validFrom <= (other.validTo ?? '9999-12-31') && other.validFrom <= (one.validTo ?? '9999-12-31');

/** The end may not come before the start. */
export const dateErrors = ({ validFrom, validTo }: Dated): FieldError[] =>
  validTo !== null && validTo < validFrom ? [{ path: 'validTo', code: 'ends-before-start' }] : [];

/**
 * Rules the past was decided by are not rewritten: once in force, only the end of a row may change, and not to a day
 * that is over. `changed` are the fields that would change.
 */
export function frozenErrors(before: Dated, after: Dated, changed: readonly string[], today: DateOnly): FieldError[] {
  if (before.validFrom > today) return [];
  const frozen = changed.filter((field) => field !== 'validTo');
  const errors = frozen.map((path) => ({ path, code: 'already-in-force' }));
  const endsInPast = changed.includes('validTo') && after.validTo !== null && after.validTo < today;
  return endsInPast ? [...errors, { path: 'validTo', code: 'in-the-past' }] : errors;
}
