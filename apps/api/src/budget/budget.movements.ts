import { brusselsDay, cents, fromCents, type Money } from '@passerelle/contract';
import { impossible } from '../core/problems';
import type { Work } from '../core/work/work';
import { BudgetLine } from './budget-line.entity';
import { BudgetMovement } from './budget-movement.entity';
import { impossibleTotals, moved, totalOf, type Movement } from './budget.rules';

/** The commitment or claim a movement comes from. */
export interface MovementSource {
  id: string;
  reference: string;
  reason?: string;
}

/** Locks a line; always before the commitment or claim it pays for (SEC-10). */
export const lockBudgetLine = (work: Work, id: string): Promise<BudgetLine> => work.lock(BudgetLine, { id });

/** Reserves money for a decision on the commitment appropriation of the running year; 422 `over-budget` when not free (R30, R31). */
export function commit(work: Work, lineId: string, amount: Money, source: MovementSource): Promise<BudgetLine> {
  return use(work, lineId, { kind: 'commitment', appropriation: 'commitment', amount: positive(amount) }, source);
}

/** Releases what a commitment no longer needs; also on the line of an earlier year (R32). */
export function decommit(work: Work, lineId: string, amount: Money, source: MovementSource): Promise<BudgetLine> {
  return move(work, lineId, { kind: 'decommitment', appropriation: 'commitment', amount: negative(amount) }, source);
}

/** Establishes a debt on the payment appropriation of the running year; 422 `over-budget` when not free (R31). */
export function clear(work: Work, lineId: string, amount: Money, source: MovementSource): Promise<BudgetLine> {
  return use(work, lineId, { kind: 'clearance', appropriation: 'payment', amount: positive(amount) }, source);
}

/** Takes a clearance back, by a movement of its own with its reason (SEC-12). */
export function reverseClearance(
  work: Work,
  lineId: string,
  amount: Money,
  source: MovementSource,
): Promise<BudgetLine> {
  return move(work, lineId, { kind: 'clearance', appropriation: 'payment', amount: negative(amount) }, source);
}

/** Books a payment of what was cleared on the line; 422 `not-cleared` when it was not. */
export function pay(work: Work, lineId: string, amount: Money, source: MovementSource): Promise<BudgetLine> {
  return move(work, lineId, { kind: 'payment', appropriation: 'payment', amount: positive(amount) }, source);
}

/** Takes from the appropriation of a year, which is only possible in that year (R31, R32). */
async function use(work: Work, lineId: string, movement: Movement, source: MovementSource): Promise<BudgetLine> {
  const line = await lockBudgetLine(work, lineId);
  if (String(line.year) !== brusselsDay(work.now).slice(0, 4)) throw impossible('line-of-other-year');
  return move(work, lineId, movement, source);
}

async function move(work: Work, lineId: string, movement: Movement, source: MovementSource): Promise<BudgetLine> {
  const line = await lockBudgetLine(work, lineId);
  const { reason = source.reference, ...from } = source;
  return bookMovement(work, line, movement, reason, from);
}

/** Changes a locked line by a movement that stays for ever; 422 when the totals would be impossible. */
export async function bookMovement(
  work: Work,
  line: BudgetLine,
  movement: Movement,
  reason: string,
  source?: { id: string; reference: string },
): Promise<BudgetLine> {
  const totals = moved(line, movement);
  const refusal = impossibleTotals(totals, movement);
  if (refusal !== undefined) throw impossible(refusal);
  const total = totalOf(movement);
  line[total] = totals[total];
  await work.db.save(line);
  await work.db.save(
    work.db.create(BudgetMovement, {
      budgetLineId: line.id,
      at: work.now,
      ...movement,
      reason,
      sourceId: source?.id ?? null,
      sourceReference: source?.reference ?? null,
      byId: work.actor.id,
    }),
  );
  work.record(`budget_line.${movement.kind}`, line, { ...movement, reason, source: source?.reference ?? null });
  return line;
}

function positive({ amount, currency }: Money): string {
  if (currency !== 'EUR') throw impossible('not-euro');
  if (cents(amount) <= 0n) throw impossible('amount-not-positive');
  return amount;
}

const negative = (money: Money): string => fromCents(-cents(positive(money)));
