import { compare, euro, type Money, type ProjectState, type RecoveryState } from '@passerelle/contract';
import { can, worksFor, type Actor } from '../core/auth/actor';
import { firstObstacle, type PaymentCondition } from './claim.rules';

/** What has to be settled before a grant is closed. */
export interface ClosingFacts {
  projectState: ProjectState;
  beneficiaryId: string | null;
  reportAccepted: boolean;
  reportCheckedById: string | null;
  openClaims: number;
  /** Final grant less what was paid and not repaid; null until the report is accepted. */
  balance: Money | null;
  recoveryState: RecoveryState | null;
}

const SETTLED: readonly (RecoveryState | null)[] = [null, 'paid', 'offset', 'written_off'];

/** Report accepted, nothing on its way, balance paid or recovered (R19, R41); each with the code of its absence. */
export function closingConditions(facts: ClosingFacts): PaymentCondition[] {
  const { balance } = facts;
  const paid = balance !== null && compare(balance, euro('0.00')) <= 0;
  return [
    { code: 'report-accepted', met: facts.reportAccepted, obstacle: 'report-not-accepted' },
    { code: 'in-final-control', met: facts.projectState === 'final_control', obstacle: 'not-in-final-control' },
    { code: 'no-open-claim', met: facts.openClaims === 0, obstacle: 'claim-in-progress' },
    { code: 'balance-paid', met: paid, obstacle: 'balance-not-paid' },
    { code: 'recovery-settled', met: SETTLED.includes(facts.recoveryState), obstacle: 'recovery-open' },
  ];
}

/** Code of what keeps the actor from closing: the officer who checked the report does not also close (R19, R38). */
export function closingObstacle(facts: ClosingFacts, actor: Actor): string | undefined {
  if (!can(actor, 'projects:close')) return 'not-permitted';
  if (facts.reportCheckedById === actor.id) return 'four-eyes';
  if (worksFor(actor, facts.beneficiaryId)) return 'conflict-of-interest';
  return firstObstacle(closingConditions(facts));
}
