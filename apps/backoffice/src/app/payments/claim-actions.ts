import type { ClaimAction, ClaimDetail } from '@passerelle/contract';
import type { PageAction } from '@passerelle/ui';
import { pageActions } from '../core/actions';
import { ACTION_LABELS } from './claim-labels';

/** What takes a claim further, as opposed to what sends it back or ends it. */
const FORWARD: readonly ClaimAction[] = ['resubmit', 'check', 'approve', 'clear', 'order', 'pay'];

/** The one next step, also when something stands in its way; the others go to the menu. */
export function claimHeader(claim: ClaimDetail): {
  next: PageAction<ClaimAction> | null;
  actions: PageAction<ClaimAction>[];
} {
  const mine = claim.allowedActions.filter(({ obstacle }) => obstacle !== 'not-permitted');
  const { next, actions } = pageActions(mine, ACTION_LABELS, FORWARD);
  const blocked = next ?? actions.find(({ id }) => FORWARD.includes(id)) ?? null;
  return { next: blocked, actions: actions.filter((action) => action !== blocked) };
}
