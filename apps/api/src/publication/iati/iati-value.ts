import { fromCents, SIGNED_MONEY_PATTERN } from '@passerelle/contract';
import { formatDecimal, parseDecimal, rescale } from './iati-decimal';
import type { IatiReason } from './iati-finding';

export type ValueType =
  'text' | 'language' | 'uri' | 'boolean' | 'date' | 'instant' | 'decimal' | 'amount' | 'currency' | 'integer';

/** A value with a reason was changed; a reason without a value says why there is none. */
export interface ValueReading {
  value?: string | boolean;
  reason?: IatiReason;
}

const BOOLEANS: Readonly<Record<string, boolean>> = { '0': false, false: false, '1': true, true: true };
const DATE = /^(\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})?(T.*)?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?$/;
/** What bytes that are no UTF-8 arrive as. */
export const UNREADABLE = '\uFFFD';
/** What `xml:lang` may hold. */
export const LANGUAGE = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/;
const CURRENCY = /^[A-Z]{3}$/;
const INTEGER = /^\d{1,9}$/;

/** How a raw value of each type becomes data: never by way of a floating-point number. */
export const readValue: Readonly<Record<ValueType, (raw: string) => ValueReading>> = {
  text: (raw) => ({ value: raw }),
  language: (raw) => (LANGUAGE.test(raw) ? { value: raw } : { reason: 'language-unreadable' }),
  uri: (raw) => ({ value: raw }),
  boolean: (raw) => (Object.hasOwn(BOOLEANS, raw) ? { value: BOOLEANS[raw] } : { reason: 'boolean-unreadable' }),
  date: readDate,
  instant: (raw) => (isInstant(raw) ? { value: raw } : { reason: 'date-unreadable' }),
  decimal: readPercentage,
  amount: readAmount,
  currency: readCurrency,
  integer: (raw) => (INTEGER.test(raw) ? { value: raw } : { reason: 'integer-unreadable' }),
};

function readCurrency(raw: string): ValueReading {
  const value = raw.toUpperCase();
  if (!CURRENCY.test(value)) return { reason: 'currency-unreadable' };
  return { value, reason: value === raw ? undefined : 'currency-reformatted' };
}

function readDate(raw: string): ValueReading {
  const [, day, , time] = DATE.exec(raw) ?? [];
  if (day === undefined || !isCalendarDay(day)) return { reason: 'date-unreadable' };
  return { value: day, reason: time === undefined ? undefined : 'date-reformatted' };
}

function isInstant(raw: string): boolean {
  return INSTANT.test(raw) && isCalendarDay(raw.slice(0, 10)) && !Number.isNaN(Date.parse(raw));
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && !day.startsWith('0000');
}

function readPercentage(raw: string): ValueReading {
  const decimal = parseDecimal(raw);
  if (!decimal) return { reason: 'decimal-unreadable' };
  return { value: formatDecimal(decimal), reason: decimal.odd ? 'decimal-reformatted' : undefined };
}

function readAmount(raw: string): ValueReading {
  const decimal = parseDecimal(raw);
  if (!decimal) return { reason: 'amount-unreadable' };
  const { units, rounded } = rescale(decimal, 2);
  const value = fromCents(units);
  if (!SIGNED_MONEY_PATTERN.test(value)) return { reason: 'amount-too-large' };
  if (rounded) return { value, reason: 'amount-rounded' };
  return { value, reason: decimal.odd ? 'amount-reformatted' : undefined };
}
