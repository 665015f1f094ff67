import { cents, split, type Money } from '@passerelle/contract';

const PERCENT = /^\d{1,3}([.,]\d{1,2})?$/;

/** `33,3` as the percentage of the contract, `33.30`; what is none stays as it was typed. */
export function readPercent(typed: string): string {
  const compact = typed.replace(/[\s%]/g, '');
  if (!PERCENT.test(compact)) return typed;
  const [units = '0', decimals = ''] = compact.split(/[.,]/);
  return `${units}.${decimals.padEnd(2, '0')}`;
}

/** Percentages together; null while one of them is none. */
export function sumOfPercents(percents: readonly string[]): string | null {
  const parts = percents.map(readPercent);
  if (!parts.every((part) => /^\d{1,3}\.\d{2}$/.test(part))) return null;
  const sum = parts.reduce((total, part) => total + cents(part), 0n);
  return `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;
}

/** The amounts of the instalments, the last taking the cents (R39); none until the percentages sum to 100. */
export function plannedAmounts(amount: Money, percents: readonly string[]): Money[] {
  return sumOfPercents(percents) === '100.00' ? split(amount, percents.map(readPercent)) : [];
}
