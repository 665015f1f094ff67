/** An amount of money as it travels: a plain decimal string with two decimals and an ISO 4217 code. */
export interface Money {
  /** Plain decimal, e.g. `1250.00` or `-3.10`; at most 13 digits before the point. */
  amount: string;
  /** ISO 4217, three capitals. */
  currency: string;
}

/** Largest amount the database keeps: `numeric(15,2)`. */
export const MONEY_PATTERN = /^\d{1,13}\.\d{2}$/;
/** As `MONEY_PATTERN`, but a minus sign is allowed. */
export const SIGNED_MONEY_PATTERN = /^-?\d{1,13}\.\d{2}$/;

/** `12 345,6`, `12.345,60` or `12,345.60` as the decimal string `12345.60`; what is no amount stays as it was typed. */
export function readAmount(typed: string): string {
  const compact = typed.replace(/[\s€]/g, '');
  const [, units, decimals = ''] = /^(\d+|\d{1,3}(?:[.,]\d{3})+)(?:[.,](\d{1,2}))?$/.exec(compact) ?? [];
  if (units === undefined) return typed;
  return `${units.replace(/[.,]/g, '')}.${decimals.padEnd(2, '0')}`;
}

/** Cents of a decimal string. Throws a `RangeError` on anything but digits with two decimals. */
export function cents(amount: string): bigint {
  if (!SIGNED_MONEY_PATTERN.test(amount)) throw new RangeError(`not an amount: ${amount}`);
  return BigInt(amount.replace('.', ''));
}

/** The decimal string of an amount in cents. */
export function fromCents(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Euros from a decimal string. */
export function euro(amount: string): Money {
  return { amount, currency: 'EUR' };
}

/** Sum of amounts of one currency; an empty list is zero euro. Throws a `RangeError` when currencies differ. */
export function add(...parts: Money[]): Money {
  const currency = sameCurrency(parts);
  return { amount: fromCents(parts.reduce((sum, part) => sum + cents(part.amount), 0n)), currency };
}

/** `from - less`, of one currency. */
export function subtract(from: Money, less: Money): Money {
  const currency = sameCurrency([from, less]);
  return { amount: fromCents(cents(from.amount) - cents(less.amount)), currency };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`, of one currency. */
export function compare(a: Money, b: Money): number {
  sameCurrency([a, b]);
  const difference = cents(a.amount) - cents(b.amount);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `percent` of an amount (`12.5` for 12.5 %, at most 4 decimals), rounded half up to the cent. */
export function share(whole: Money, percent: string): Money {
  const [units = '0', decimals = ''] = percent.split('.');
  if (!/^\d{1,4}(\.\d{1,4})?$/.test(percent)) throw new RangeError(`not a percentage: ${percent}`);
  const parts = BigInt(units) * 10_000n + BigInt(decimals.padEnd(4, '0'));
  const scaled = cents(whole.amount) * parts;
  const half = scaled < 0n ? -500_000n : 500_000n;
  return { amount: fromCents((scaled + half) / 1_000_000n), currency: whole.currency };
}

/** Parts of an amount by percentages that sum to 100; the last part takes the difference of rounding (R39). */
export function split(whole: Money, percents: readonly string[]): Money[] {
  const parts = percents.slice(0, -1).map((percent) => share(whole, percent));
  const rest = parts.reduce((left, part) => subtract(left, part), whole);
  return percents.length ? [...parts, rest] : [];
}

/** The smallest of the amounts, of one currency. */
export function least(first: Money, ...others: Money[]): Money {
  return others.reduce((low, next) => (compare(next, low) < 0 ? next : low), first);
}

/** What `part` is of `whole` in percent with one decimal, e.g. `33.3`; `0.0` when the whole is zero. */
export function percentOf(part: Money, whole: Money): string {
  sameCurrency([part, whole]);
  const total = cents(whole.amount);
  if (total === 0n) return '0.0';
  const tenths = (cents(part.amount) * 1000n + total / 2n) / total;
  return `${tenths / 10n}.${tenths % 10n}`;
}

function sameCurrency(parts: readonly Money[]): string {
  const currency = parts[0]?.currency ?? 'EUR';
  if (parts.some((part) => part.currency !== currency)) throw new RangeError('currencies differ');
  return currency;
}
