import {
  RECOVERY_CONSEQUENCES,
  type ActionState,
  type RecoveryAction,
  type RecoveryDecision,
  type RecoveryDetail,
  type RecoveryState,
} from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import { allowedActions, type Workflow } from '../core/work/workflow';

/** What the rules of a recovery look at. */
export interface RecoveryFacts {
  id: string;
  state: RecoveryState;
  notifiedById: string | null;
  beneficiaryId: string | null;
  /** What will be withheld of claims that are not paid yet. */
  offsets: RecoveryDetail['offsets'];
  /** Claims from which it can be withheld. */
  offsettable: RecoveryDetail['offsettable'];
}

const OWED: readonly RecoveryState[] = ['notified', 'contested', 'accepted'];

/**
 * Money that has to come back: notified, contested or accepted, paid in one or several parts, withheld from a claim by
 * the decision of another person, or written off by another person (R43).
 */
export const recoveryWorkflow: Workflow<RecoveryAction, RecoveryState, RecoveryFacts> = {
  notify: { from: ['opened'], to: 'notified', permission: 'recoveries:manage', unless: ownMoney },
  contest: { from: ['notified'], to: 'contested', permission: 'recoveries:manage', unless: ownMoney },
  accept: { from: ['notified', 'contested'], to: 'accepted', permission: 'recoveries:manage', unless: ownMoney },
  recordRepayment: { from: OWED, to: 'accepted', permission: 'recoveries:manage', unless: ownMoney },
  settle: { from: ['accepted'], to: 'paid', permission: 'recoveries:manage' },
  offset: { from: ['accepted'], to: 'accepted', permission: 'payments:approve', unless: nothingToOffset },
  applyOffset: { from: ['accepted'], to: 'accepted', permission: 'payments:pay' },
  settleOffset: { from: ['accepted'], to: 'offset', permission: 'payments:pay' },
  writeOff: { from: OWED, to: 'written_off', permission: 'recoveries:manage', unless: offsetPending },
};

const CONSEQUENCES: readonly RecoveryAction[] = RECOVERY_CONSEQUENCES;
const isDecision = (action: RecoveryAction): action is RecoveryDecision => !CONSEQUENCES.includes(action);

/** What a person may be offered. */
export function recoveryDecisions(recovery: RecoveryFacts, actor: Actor): ActionState<RecoveryDecision>[] {
  return allowedActions(recoveryWorkflow, recovery, actor).flatMap(({ action, ...rest }) =>
    isDecision(action) ? [{ action, ...rest }] : [],
  );
}

function ownMoney({ beneficiaryId }: RecoveryFacts, actor: Actor): string | undefined {
  return worksFor(actor, beneficiaryId) ? 'conflict-of-interest' : undefined;
}

function notifiedIt(recovery: RecoveryFacts, actor: Actor): string | undefined {
  return recovery.notifiedById === actor.id ? 'four-eyes' : ownMoney(recovery, actor);
}

/** One claim at a time: what is left waits until that one is paid. */
function nothingToOffset(recovery: RecoveryFacts, actor: Actor): string | undefined {
  return offsetPending(recovery, actor) ?? (recovery.offsettable.length ? undefined : 'nothing-to-offset');
}

function offsetPending(recovery: RecoveryFacts, actor: Actor): string | undefined {
  return notifiedIt(recovery, actor) ?? (recovery.offsets.length ? 'offset-pending' : undefined);
}
