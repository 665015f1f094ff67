import {
  addDays,
  addMonths,
  addWorkingDays,
  brusselsDay,
  brusselsInstant,
  daysBetween,
  isDateOnly,
  monthsBetween,
} from './dates';

describe('dates', () => {
  it.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['26-01-01', false],
    ['2026-1-1', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDateOnly(text)).toBe(expected);
  });

  it('counts days in Brussels: a deadline is not a day early through time zones', () => {
    expect(brusselsDay(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
    expect(brusselsDay(new Date('2026-01-01T22:30:00Z'))).toBe('2026-01-01');
  });

  it('turns a local time into an instant in winter, in summer and around both clock changes', () => {
    expect(brusselsInstant('2026-01-15', '12:00').toISOString()).toBe('2026-01-15T11:00:00.000Z');
    expect(brusselsInstant('2026-07-15', '12:00').toISOString()).toBe('2026-07-15T10:00:00.000Z');
    expect(brusselsInstant('2026-03-29', '03:30').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(brusselsInstant('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('adds days and months, keeping to the last day of a shorter month', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  it('leaves weekends and holidays out of working days (R9)', () => {
    expect(addWorkingDays('2026-11-20', 5)).toBe('2026-11-27');
    expect(addWorkingDays('2026-12-23', 2, ['2026-12-25'])).toBe('2026-12-28');
  });

  it('counts a begun month as one', () => {
    expect(monthsBetween('2026-01-01', '2026-12-31')).toBe(12);
    expect(monthsBetween('2026-01-01', '2027-01-01')).toBe(13);
  });
});

describe('days between two days', () => {
  it('are whole, also over a change of the clocks, and negative backwards', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-05-13', '2027-05-14')).toBe(366);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
    expect(daysBetween('2026-03-30', '2026-03-30')).toBe(0);
  });
});
