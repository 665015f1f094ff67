/** A share with at most two decimals, with a point or a comma. */
export const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/;

/** The share with a point, as the API takes it. */
export const plainPercent = (typed: string): string => typed.replace(',', '.');

/** Sum of shares as they are typed, with a point; null while one of them is none. */
export function sumOfPercents(typed: readonly string[]): string | null {
  if (!typed.every((share) => PERCENT.test(share))) return null;
  const hundredths = typed.reduce((sum, share) => sum + Math.round(Number(plainPercent(share)) * 100), 0);
  return String(hundredths / 100);
}
