import type { ActionState, CommitmentAction, CommitmentDecision, CommitmentState } from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import { allowedActions, type Workflow } from '../core/work/workflow';

/** What the rules of a commitment look at. */
export interface CommitmentFacts {
  id: string;
  state: CommitmentState;
  requestedById: string;
  beneficiaryId: string | null;
}

/** Asked for by finance; the visa of the controller makes it take effect (R15, R37); the end of the grant, which says who may, releases the rest. */
export const commitmentWorkflow: Workflow<CommitmentAction, CommitmentState, CommitmentFacts> = {
  grantVisa: { from: ['requested'], to: 'visa_granted', permission: 'commitments:visa', unless: partOfIt },
  refuseVisa: { from: ['requested'], to: 'visa_refused', permission: 'commitments:visa', unless: partOfIt },
  release: { from: ['visa_granted'], to: 'released', permission: 'commitments:read' },
};

/** What a person may be offered: releasing is never an action of its own. */
export function commitmentDecisions(commitment: CommitmentFacts, actor: Actor): ActionState<CommitmentDecision>[] {
  return allowedActions(commitmentWorkflow, commitment, actor).flatMap(({ action, ...rest }) =>
    action === 'release' ? [] : [{ action, ...rest }],
  );
}

function partOfIt({ requestedById, beneficiaryId }: CommitmentFacts, actor: Actor): string | undefined {
  if (requestedById === actor.id) return 'four-eyes';
  return worksFor(actor, beneficiaryId) ? 'conflict-of-interest' : undefined;
}
