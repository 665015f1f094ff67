import {
  brusselsDay,
  compare,
  euro,
  type DateOnly,
  type FieldError,
  type Money,
  type ProposeApplication,
} from '@passerelle/contract';

/** What is impossible in a proposal, each at its field. */
export function proposalErrors({ amount, minutesOn }: ProposeApplication, requested: Money, now: Date): FieldError[] {
  return [...amountErrors(amount, requested), ...minutesErrors(minutesOn, now)];
}

function amountErrors(amount: Money, requested: Money): FieldError[] {
  const path = 'amount';
  if (amount.currency !== 'EUR') return [{ path, code: 'currency-not-euro' }];
  if (compare(amount, euro('0.00')) === 0) return [{ path, code: 'amount-zero' }];
  return compare(amount, requested) > 0 ? [{ path, code: 'above-requested', params: { max: requested.amount } }] : [];
}

/** Minutes are of a meeting that took place. */
export function minutesErrors(minutesOn: DateOnly, now: Date): FieldError[] {
  return minutesOn > brusselsDay(now) ? [{ path: 'minutesOn', code: 'day-in-future' }] : [];
}
