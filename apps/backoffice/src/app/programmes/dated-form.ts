import type { DateOnly } from '@passerelle/contract';

/** The days of a row as a form holds them: an empty text for no end. */
export interface DatedForm {
  validFrom: DateOnly;
  validTo: DateOnly;
}

/** The days of a stored row for the form; a new row has none. */
export const datesOf = (row?: { validFrom: DateOnly; validTo: DateOnly | null }): DatedForm => ({
  validFrom: row?.validFrom ?? '',
  validTo: row?.validTo ?? '',
});

/** An empty day is none. */
export const dayOrNull = (day: DateOnly): DateOnly | null => (day === '' ? null : day);
