import {
  brusselsDay,
  compare,
  euro,
  type DateOnly,
  type FieldError,
  type Money,
  type ProposeApplication,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Standing } from './ranking.queries';

/** Fewest complete sheets before a file may be proposed (R12). */
const SHEETS_NEEDED = 2;

/** Who has an interest in a file, or scored it, does not speak for the committee on it (R4, R12). */
export function interestObstacle(
  applicantId: string,
  standing: Pick<Standing, 'scoredByActor'>,
  actor: Actor,
): string | undefined {
  if (actor.organisationIds.includes(applicantId)) return 'conflict-of-interest';
  return standing.scoredByActor ? 'four-eyes' : undefined;
}

/** The code of what keeps a file from being proposed, or undefined (R12). */
export function proposalObstacle({ completeSheets, score, threshold }: Standing): string | undefined {
  if (completeSheets < SHEETS_NEEDED || score === null) return 'too-few-sheets';
  return Number(score) < threshold ? 'below-threshold' : undefined;
}

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
