import { brusselsDay, type DateOnly } from '@passerelle/contract';

/** What holds between two days, both included; without an end until further notice. */
export interface Dated {
  validFrom: DateOnly;
  validTo: DateOnly | null;
}
export type DatedState = 'now' | 'planned' | 'ended';

/** Today in Brussels. */
export const today = (): DateOnly => brusselsDay(new Date());

/** Whether a row holds on a day, will hold, or held. */
export function datedState({ validFrom, validTo }: Dated, day: DateOnly): DatedState {
  if (validFrom > day) return 'planned';
  return validTo !== null && validTo < day ? 'ended' : 'now';
}

/** The days of a row as a form holds them: an empty text for none. */
export const daysOf = (row?: Dated): { validFrom: DateOnly; validTo: DateOnly } => ({
  validFrom: row?.validFrom ?? '',
  validTo: row?.validTo ?? '',
});

/** An empty day is none. */
export const dayOrNull = (day: DateOnly): DateOnly | null => (day === '' ? null : day);
