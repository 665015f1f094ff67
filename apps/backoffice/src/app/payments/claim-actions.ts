import { compare, type ClaimAction, type ClaimDetail } from '@passerelle/contract';
import type { PageAction } from '@passerelle/ui';
import { pageActions } from '../core/actions';
import { ACTION_LABELS } from './claim-labels';

/** What takes a claim further, as opposed to what sends it back or ends it. */
const FORWARD: readonly ClaimAction[] = ['resubmit', 'check', 'approve', 'clear', 'order', 'pay'];

/** Code of what the payment appropriation lacks for the clearance (R31). */
function appropriationObstacle({ clearanceLine, amount }: ClaimDetail): string | undefined {
  if (clearanceLine === null) return 'no-clearance-line';
  return compare(clearanceLine.paymentFree, amount) < 0 ? 'payment-appropriation-short' : undefined;
}

/** The one next step, also when something stands in its way; the others go to the menu. */
export function claimHeader(claim: ClaimDetail): {
  next: PageAction<ClaimAction> | null;
  actions: PageAction<ClaimAction>[];
} {
  const mine = claim.allowedActions
    .filter(({ obstacle }) => obstacle !== 'not-permitted')
    .map((state) => {
      const obstacle = state.obstacle ?? (state.action === 'clear' ? appropriationObstacle(claim) : undefined);
      return obstacle === undefined ? state : { ...state, obstacle };
    });
  const { next, actions } = pageActions(mine, ACTION_LABELS, FORWARD);
  const blocked = next ?? actions.find(({ id }) => FORWARD.includes(id)) ?? null;
  return { next: blocked, actions: actions.filter((action) => action !== blocked) };
}
