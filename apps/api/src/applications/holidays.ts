import { addDays, addWorkingDays, type DateOnly } from '@passerelle/contract';

/** Days on which the administration of the Region is closed: the legal holidays and the Iris feast of 8 May. */
const FIXED = ['01-01', '05-01', '05-08', '07-21', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension, Whit Monday as days after Easter. */
const AFTER_EASTER = [1, 39, 50];

/** The holidays of a year, for deadlines in working days (R9). */
export function brusselsHolidays(year: number): DateOnly[] {
  const easter = easterSunday(year);
  return [...FIXED.map((day) => `${year}-${day}`), ...AFTER_EASTER.map((days) => addDays(easter, days))];
}

/** So many days later on which the administration works; fewer than a year of them. */
export function workingDaysAfter(day: DateOnly, count: number): DateOnly {
  const year = Number(day.slice(0, 4));
  return addWorkingDays(day, count, [...brusselsHolidays(year), ...brusselsHolidays(year + 1)]);
}

/** Easter of the Gregorian calendar, by Butcher's rule. */
function easterSunday(year: number): DateOnly {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const g = Math.floor((8 * century + 13) / 25);
  const h = (19 * a + century - Math.floor(century / 4) - g + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - h - (rest % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return `${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-${String((days % 31) + 1).padStart(2, '0')}`;
}
