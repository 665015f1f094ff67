import { cents, fromCents, SIGNED_MONEY_PATTERN } from '@passerelle/contract';
import type { IatiActivity, IatiTransaction } from './iati-activity';

/** Commitments (transaction type 2) and disbursements (type 3) of one currency, to the cent. */
export interface IatiTotals {
  currency: string;
  commitments: string;
  disbursements: string;
}

/** The totals of an activity, one line per currency, in the order of the currency codes. */
export function activityTotals(activity: IatiActivity): IatiTotals[] {
  const transactions = activity.transactions ?? [];
  const currencyOf = ({ value }: IatiTransaction) => value.currency ?? activity.defaultCurrency ?? '';
  const sum = (type: string, currency: string) =>
    fromCents(
      transactions
        .filter((transaction) => transaction.type === type && currencyOf(transaction) === currency)
        .reduce((total, { value }) => total + cents(value.amount), 0n),
    );
  return [...new Set(transactions.map(currencyOf))]
    .sort()
    .map((currency) => ({ currency, commitments: sum('2', currency), disbursements: sum('3', currency) }));
}

/** False when all movements together, whatever their direction and currency, are more than a sum can hold. */
export function movesWithinLimits({ transactions = [] }: IatiActivity): boolean {
  const moved = transactions.map(({ value }) => cents(value.amount));
  return SIGNED_MONEY_PATTERN.test(fromCents(moved.reduce((sum, one) => sum + (one < 0n ? -one : one), 0n)));
}
