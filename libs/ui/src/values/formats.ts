import { BRUSSELS, type Instant, type Money } from '@passerelle/contract';

/** A calendar day (`DateOnly`) or an `Instant`. */
export type When = string;

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** Locale for `Intl`: the reader's language as it is written in Belgium (British dates in English). */
function regional(locale: string): string {
  return locale.startsWith('en') ? 'en-GB' : `${locale.slice(0, 2)}-BE`;
}

/** `€ 12 345,67` in French and Dutch, `€12,345.67` in English; other currencies by their code. Works on the digits, never on a float. */
export function formatMoney(money: Money, locale: string): string {
  const english = locale.startsWith('en');
  const [units = '0', decimals = '00'] = money.amount.replace('-', '').split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, english ? ',' : NARROW_SPACE);
  const figure = `${grouped}${english ? '.' : ','}${decimals}`;
  const symbol = money.currency === 'EUR' ? '€' : money.currency;
  const gap = english && symbol === '€' ? '' : NO_BREAK_SPACE;
  return `${money.amount.startsWith('-') ? '−' : ''}${symbol}${gap}${figure}`;
}

/** The amount of a box (`12345.60`) in the reader's notation without a sign, `12 345,60`; what is no amount stays as it is. */
export function formatAmount(amount: string, locale: string): string {
  if (!/^\d+\.\d{2}$/.test(amount)) return amount;
  return formatMoney({ amount, currency: 'EUR' }, locale).replace(/^€\s*/, '');
}

/** `12,5 %` in French and Dutch, `12.5 %` in English, of a decimal string. */
export function formatPercent(percent: string, locale: string): string {
  return `${locale.startsWith('en') ? percent : percent.replace('.', ',')}${NO_BREAK_SPACE}%`;
}

/** A whole number with the reader's thousands mark. */
export function formatCount(value: number, locale: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale.startsWith('en') ? ',' : NARROW_SPACE);
}

/** `26 Nov 2026` in the reader's language, of a calendar day or of an instant counted in Brussels. */
export function formatDate(value: When, locale: string): string {
  const day = value.length === 10;
  return new Intl.DateTimeFormat(regional(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: day ? 'UTC' : BRUSSELS,
  }).format(new Date(value));
}

/** `14:02`, Brussels time. */
export function formatTime(value: Instant, locale: string): string {
  return new Intl.DateTimeFormat(regional(locale), { hour: '2-digit', minute: '2-digit', timeZone: BRUSSELS }).format(
    new Date(value),
  );
}

/** `26 Nov 2026, 12:00`, Brussels time. */
export function formatDateTime(value: Instant, locale: string): string {
  return `${formatDate(value, locale)}, ${formatTime(value, locale)}`;
}

const DAY = 86_400_000;

/** Unit, its length, and the distance from which it is used: days stay days for two months. */
const STEPS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['year', 365 * DAY, 730 * DAY],
  ['month', 30 * DAY, 60 * DAY],
  ['day', DAY, DAY],
  ['hour', 3_600_000, 3_600_000],
];

/** `in 3 days`, `2 hours ago`; only to be shown beside the absolute date. */
export function formatRelative(value: When, now: Date, locale: string): string {
  const distance = new Date(value).getTime() - now.getTime();
  const [unit, size] = STEPS.find(([, , from]) => Math.abs(distance) >= from) ?? ['minute', 60_000];
  const numeric = unit === 'day' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(regional(locale), { numeric }).format(Math.trunc(distance / size), unit);
}

/** `1.2 MB`, with the reader's decimal mark and unit words; as limits are set and desktops count, a MB is 1024 kB. */
export function formatSize(bytes: number, locale: string): string {
  const [unit, value] =
    bytes >= 1024 * 1024 ? (['megabyte', bytes / 1024 / 1024] as const) : (['kilobyte', bytes / 1024] as const);
  return new Intl.NumberFormat(regional(locale), { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}
