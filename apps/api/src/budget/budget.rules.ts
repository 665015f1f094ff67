import {
  cents,
  fromCents,
  SIGNED_MONEY_PATTERN,
  type Appropriation,
  type BudgetMovementKind,
} from '@passerelle/contract';

/** The running totals of a line, in euro. */
export interface LineTotals {
  commitmentOpened: string;
  committed: string;
  paymentOpened: string;
  cleared: string;
  paid: string;
}

/** What moves a line: what, on which side, and how much with its sign. */
export interface Movement {
  kind: BudgetMovementKind;
  appropriation: Appropriation;
  amount: string;
}

/** The total a kind of movement changes; openings and adjustments change what is open on their side. */
export function totalOf({ kind, appropriation }: Pick<Movement, 'kind' | 'appropriation'>): keyof LineTotals {
  const totals: Partial<Record<BudgetMovementKind, keyof LineTotals>> = {
    commitment: 'committed',
    decommitment: 'committed',
    clearance: 'cleared',
    payment: 'paid',
  };
  return totals[kind] ?? (appropriation === 'commitment' ? 'commitmentOpened' : 'paymentOpened');
}

/** The totals after a movement. */
export function moved(totals: LineTotals, movement: Movement): LineTotals {
  const total = totalOf(movement);
  return { ...totals, [total]: fromCents(cents(totals[total]) + cents(movement.amount)) };
}

/**
 * Why totals cannot be (R30 to R32): each appropriation holds what is used of it, what is paid was cleared, and nothing
 * falls below zero. Undefined when they can.
 */
export function impossibleTotals(totals: LineTotals, movement: Movement): string | undefined {
  if (!SIGNED_MONEY_PATTERN.test(totals[totalOf(movement)])) return 'out-of-range';
  const [opened, committed, payable, cleared, paid] = [
    cents(totals.commitmentOpened),
    cents(totals.committed),
    cents(totals.paymentOpened),
    cents(totals.cleared),
    cents(totals.paid),
  ];
  const possible = 0n <= committed && committed <= opened && 0n <= paid && paid <= cleared && cleared <= payable;
  return possible ? undefined : refusalOf(movement);
}

/** Opening less than is used, giving back more than was taken, or taking more than is free. */
function refusalOf({ kind, amount }: Movement): string {
  if (kind === 'opening' || kind === 'adjustment') return 'below-used';
  if (kind === 'payment') return 'not-cleared';
  return cents(amount) < 0n ? 'more-than-used' : 'over-budget';
}

/** Totals from movements, to compare with those kept. */
export function totalsOf(movements: readonly Movement[]): LineTotals {
  const zero = '0.00';
  return movements.reduce<LineTotals>(moved, {
    commitmentOpened: zero,
    committed: zero,
    paymentOpened: zero,
    cleared: zero,
    paid: zero,
  });
}
