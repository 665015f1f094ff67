import type { ActionState, ClaimAction, ClaimState } from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import { allowedActions, type Workflow } from '../core/work/workflow';

/** What the rules of a claim look at. */
export interface ClaimFacts {
  id: string;
  state: ClaimState;
  claimedById: string;
  checkedById: string | null;
  approvedById: string | null;
  clearedById: string | null;
  orderedById: string | null;
  /** Who decided that a part is withheld (R43). */
  withheldById: string | null;
  beneficiaryId: string | null;
  /** The signed claim is among its documents (R40). */
  signed: boolean;
  /** First condition of payment that is not met (R40). */
  unmet: string | undefined;
  /** What the payment appropriation of this year lacks for the clearance (R31). */
  unfunded: string | undefined;
  bankRecordId: string;
  /** The certified account of the beneficiary now. */
  accountId: string | null;
}

type Part = 'claimedById' | 'checkedById' | 'approvedById' | 'clearedById' | 'orderedById' | 'withheldById';
type Unless = (claim: ClaimFacts, actor: Actor) => string | undefined;

/**
 * Claimed by the partner, then checked, approved, cleared, ordered and paid, each by another person and each time with
 * every condition of payment met (R38, R40). An order is made again when the account was changed since.
 */
export const claimWorkflow: Workflow<ClaimAction, ClaimState, ClaimFacts> = {
  return: { from: ['submitted'], to: 'returned', permission: 'payments:check', unless: tookPart('claimedById') },
  resubmit: { from: ['returned'], to: 'submitted', permission: 'payments:claim', unless: either(unsigned, unmet) },
  check: {
    from: ['submitted'],
    to: 'checked',
    permission: 'payments:check',
    unless: either(tookPart('claimedById'), unsigned, unmet),
  },
  approve: {
    from: ['checked'],
    to: 'approved',
    permission: 'payments:approve',
    unless: either(tookPart('claimedById', 'checkedById'), unmet),
  },
  refuse: {
    from: ['submitted', 'checked', 'approved'],
    to: 'refused',
    permission: 'payments:approve',
    unless: tookPart('claimedById', 'checkedById'),
  },
  clear: {
    from: ['approved'],
    to: 'cleared',
    permission: 'payments:visa',
    unless: either(tookPart('claimedById', 'checkedById', 'approvedById'), unmet, unfunded),
  },
  order: {
    from: ['cleared', 'ordered'],
    to: 'ordered',
    permission: 'payments:order',
    unless: either(tookPart('claimedById', 'checkedById', 'approvedById', 'clearedById'), alreadyOrdered, unmet),
  },
  pay: {
    from: ['ordered'],
    to: 'paid',
    permission: 'payments:pay',
    unless: either(
      tookPart('claimedById', 'checkedById', 'approvedById', 'clearedById', 'orderedById', 'withheldById'),
      unmet,
      accountChanged,
    ),
  },
};

/** What a page offers: a second order only when there is a reason for it. */
export function claimDecisions(claim: ClaimFacts, actor: Actor): ActionState<ClaimAction>[] {
  return allowedActions(claimWorkflow, claim, actor).filter(({ obstacle }) => obstacle !== 'already-ordered');
}

function either(...checks: Unless[]): Unless {
  return (claim, actor) => checks.map((check) => check(claim, actor)).find((code) => code !== undefined);
}

/** Nobody does two of the steps (R38), nor any of them for an organisation one works for. */
function tookPart(...earlier: Part[]): Unless {
  return (claim, actor) => {
    if (earlier.some((part) => claim[part] === actor.id)) return 'four-eyes';
    return worksFor(actor, claim.beneficiaryId) ? 'conflict-of-interest' : undefined;
  };
}

function unsigned({ signed }: ClaimFacts): string | undefined {
  return signed ? undefined : 'signed-claim-missing';
}

function unmet(claim: ClaimFacts): string | undefined {
  return claim.unmet;
}

function unfunded(claim: ClaimFacts): string | undefined {
  return claim.unfunded;
}

function accountChanged(claim: ClaimFacts): string | undefined {
  return claim.bankRecordId === claim.accountId ? undefined : 'account-changed';
}

function alreadyOrdered(claim: ClaimFacts): string | undefined {
  return claim.state === 'ordered' && accountChanged(claim) === undefined ? 'already-ordered' : undefined;
}
