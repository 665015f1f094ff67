/** A calendar day, `YYYY-MM-DD`. */
export type DateOnly = string;
/** An instant in UTC, ISO 8601, e.g. `2026-05-13T10:00:00.000Z`. */
export type Instant = string;

/** The zone in which days and deadlines are counted. */
export const BRUSSELS = 'Europe/Brussels';
/** Made once: making a formatter costs many times what using it does. Swedish writes days as ISO does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: BRUSSELS });
const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: BRUSSELS, dateStyle: 'short', timeStyle: 'short' });

/** True for an existing calendar day between 1900 and 2199 written `YYYY-MM-DD`. */
export function isDateOnly(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The day in Brussels at an instant. */
export function brusselsDay(instant: Date): DateOnly {
  return DAY.format(instant);
}

/** The instant of a local time in Brussels, e.g. `('2026-05-13', '12:00')`; the earlier one when a clock change doubles it. */
export function brusselsInstant(day: DateOnly, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  return (
    [2, 1]
      .map((hours) => new Date(asUtc.getTime() - hours * 3_600_000))
      .find((candidate) => brusselsTime(candidate) === `${day} ${time}`) ?? new Date(asUtc.getTime() - 3_600_000)
  );
}

/** `days` later (or earlier when negative). */
export function addDays(day: DateOnly, days: number): DateOnly {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from the first to the last; negative when the last comes before. */
export const daysBetween = (first: DateOnly, last: DateOnly): number =>
  (Date.parse(last) - Date.parse(first)) / 86_400_000;

/** `months` later; the last day of a shorter month. */
export function addMonths(day: DateOnly, months: number): DateOnly {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Working days later: Saturdays, Sundays and the given holidays do not count (R9). */
export function addWorkingDays(day: DateOnly, count: number, holidays: readonly DateOnly[] = []): DateOnly {
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    const weekday = new Date(`${current}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !holidays.includes(current)) left -= 1;
  }
  return current;
}

/** Whole months from the first day to the last, a begun month counted as one. */
export function monthsBetween(first: DateOnly, last: DateOnly): number {
  let months = 0;
  while (addMonths(first, months) <= last) months += 1;
  return months;
}

function brusselsTime(instant: Date): string {
  return TIME.format(instant);
}
