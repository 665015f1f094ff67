import type { IatiActivity } from './iati-activity';

export interface IatiPeriod {
  startsOn: string | null;
  endsOn: string | null;
  /** The file says that it ends before it begins. */
  reversed: boolean;
}

/** Actual dates before planned ones; an end before the start is none. */
export function activityPeriod({ dates }: IatiActivity): IatiPeriod {
  const dateOf = (...types: string[]) =>
    types.map((type) => dates.find((date) => date.type === type)?.date).find((date) => date !== undefined) ?? null;
  const [startsOn, end] = [dateOf('2', '1'), dateOf('4', '3')];
  const reversed = startsOn !== null && end !== null && end < startsOn;
  return { startsOn, endsOn: reversed ? null : end, reversed };
}
