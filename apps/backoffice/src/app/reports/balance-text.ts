import { cents, euro, fromCents, type Money } from '@passerelle/contract';

/** What the balance of a grant means, in words (R41). */
export function balanceText(balance: Money, format: (amount: Money) => string): string {
  const value = cents(balance.amount);
  if (value === 0n) return $localize`:@@reports.balance.nothing:Nothing is left to pay or to recover.`;
  if (value > 0n)
    return $localize`:@@reports.balance.to-pay:${format(balance)}:amount: is still to be paid to the beneficiary.`;
  return $localize`:@@reports.balance.to-recover:${format(recovered(balance))}:amount: is to be recovered from the beneficiary.`;
}

/** A negative balance as the amount that comes back. */
export const recovered = (balance: Money): Money => euro(fromCents(-cents(balance.amount)));
