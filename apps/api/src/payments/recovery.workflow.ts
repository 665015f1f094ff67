import type { ActionState, RecoveryAction, RecoveryDecision, RecoveryState } from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import { allowedActions, type Workflow } from '../core/work/workflow';

/** What the rules of a recovery look at. */
export interface RecoveryFacts {
  id: string;
  state: RecoveryState;
  notifiedById: string | null;
  beneficiaryId: string | null;
}

const OWED: readonly RecoveryState[] = ['notified', 'contested', 'accepted'];

/** Money that has to come back: notified, contested or accepted, paid in one or several parts, or written off by another person (R43). */
export const recoveryWorkflow: Workflow<RecoveryAction, RecoveryState, RecoveryFacts> = {
  notify: { from: ['opened'], to: 'notified', permission: 'recoveries:manage', unless: ownMoney },
  contest: { from: ['notified'], to: 'contested', permission: 'recoveries:manage', unless: ownMoney },
  accept: { from: ['notified', 'contested'], to: 'accepted', permission: 'recoveries:manage', unless: ownMoney },
  recordRepayment: { from: OWED, to: 'accepted', permission: 'recoveries:manage', unless: ownMoney },
  settle: { from: ['accepted'], to: 'paid', permission: 'recoveries:manage' },
  writeOff: { from: OWED, to: 'written_off', permission: 'recoveries:manage', unless: notifiedIt },
};

/** What a person may be offered: settling is never an action of its own. */
export function recoveryDecisions(recovery: RecoveryFacts, actor: Actor): ActionState<RecoveryDecision>[] {
  return allowedActions(recoveryWorkflow, recovery, actor).flatMap(({ action, ...rest }) =>
    action === 'settle' ? [] : [{ action, ...rest }],
  );
}

function ownMoney({ beneficiaryId }: RecoveryFacts, actor: Actor): string | undefined {
  return worksFor(actor, beneficiaryId) ? 'conflict-of-interest' : undefined;
}

function notifiedIt(recovery: RecoveryFacts, actor: Actor): string | undefined {
  return recovery.notifiedById === actor.id ? 'four-eyes' : ownMoney(recovery, actor);
}
