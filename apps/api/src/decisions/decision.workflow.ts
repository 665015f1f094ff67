import type { DecisionAction, DecisionState, WriteDecision } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';
import { openStep, preliminariesDone, type ChainStep } from './chain.rules';

/** What the rules of a decision file look at. */
export interface DecisionFacts {
  id: string;
  state: DecisionState;
  preparedById: string;
  beneficiaryId: string | null;
  preliminaries: WriteDecision['preliminaries'];
  steps: readonly ChainStep[];
}

type DecisionWorkflow = Workflow<DecisionAction, DecisionState, DecisionFacts>;

/** The file of an award, from its preparation through the chain to its end (R13). */
export const decisionWorkflow: DecisionWorkflow = {
  start: { from: ['prepared'], to: 'in_approval', permission: 'decisions:prepare', unless: notReady },
  award: { from: ['in_approval'], to: 'awarded', permission: 'decisions:minister', unless: cannotAward },
  refuse: { from: ['in_approval'], to: 'refused', permission: 'decisions:minister', unless: partOfIt },
  withdraw: { from: ['prepared', 'in_approval'], to: 'withdrawn', permission: 'decisions:prepare' },
};

/** As an officer registers what the minister signed (R5): never the officer who prepared the file (R38). */
export const onBehalfWorkflow: DecisionWorkflow = {
  ...decisionWorkflow,
  award: { ...decisionWorkflow.award, permission: 'decisions:record-on-behalf' },
  refuse: { ...decisionWorkflow.refuse, permission: 'decisions:record-on-behalf' },
};

function notReady({ preliminaries }: DecisionFacts): string | undefined {
  return preliminariesDone(preliminaries) ? undefined : 'preliminaries-missing';
}

/** Who prepares never decides (R38), nor does anybody who works for the beneficiary. */
export function partOfIt(
  { preparedById, beneficiaryId }: Pick<DecisionFacts, 'preparedById' | 'beneficiaryId'>,
  actor: Actor,
): string | undefined {
  if (preparedById === actor.id) return 'four-eyes';
  return beneficiaryId !== null && actor.organisationIds.includes(beneficiaryId) ? 'conflict-of-interest' : undefined;
}

function cannotAward(decision: DecisionFacts, actor: Actor): string | undefined {
  const open = openStep(decision.steps);
  if (open) return open.state === 'unfavourable' ? 'unfavourable-opinion' : 'steps-waiting';
  return partOfIt(decision, actor);
}
