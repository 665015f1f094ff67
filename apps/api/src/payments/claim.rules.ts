import {
  add,
  compare,
  euro,
  share,
  type AgreementState,
  type ClaimDetail,
  type DateOnly,
  type FieldError,
  type InstalmentCondition,
  type Money,
  type ProjectState,
} from '@passerelle/contract';

/** What decides whether an instalment or the balance may be paid (R40). */
export interface PaymentFacts {
  amount: Money;
  projectState: ProjectState;
  agreementState: AgreementState;
  /** What of the commitment in force is there for this claim; null without a commitment in force. */
  openBalance: Money | null;
  /** The certified account of the beneficiary; null when there is none. */
  accountId: string | null;
  /** True when a report is overdue on any grant of the beneficiary. */
  reportOverdue: boolean;
  /** Condition of the instalment; null for the balance. */
  condition: InstalmentCondition | null;
  plannedOn: DateOnly | null;
  reportAccepted: boolean;
  /** True while another claim of the grant is neither paid nor refused. */
  otherClaimOpen: boolean;
  finalGrant: Money | null;
  /** What was cleared of the grant without this claim. */
  clearedBefore: Money;
  /** Sum of the instalments before this one, and what the report says of it was spent. */
  earlier: Money;
  justified: Money;
}

/** One condition of R40: its name, whether it is met, and the code of what stands in the way when it is not. */
export interface PaymentCondition {
  code: string;
  met: boolean;
  obstacle: string;
}

const RUNNING: readonly ProjectState[] = ['running', 'final_report_due', 'final_control'];

/** Every condition of a payment, each met or not, in the order in which they are looked at (R40). */
export function paymentConditions(facts: PaymentFacts, today: DateOnly, justifiedShare: string): PaymentCondition[] {
  const { openBalance, finalGrant, amount } = facts;
  const missing = unmetInstalmentCondition(facts, today, justifiedShare);
  return [
    condition('agreement-signed', facts.agreementState === 'signed', 'agreement-not-signed'),
    condition('commitment-in-force', openBalance !== null, 'no-commitment'),
    condition('project-running', RUNNING.includes(facts.projectState), 'project-not-running'),
    condition('instalment-condition', missing === undefined, missing ?? ''),
    condition('no-other-claim', facts.condition !== null || !facts.otherClaimOpen, 'claim-in-progress'),
    condition('account-certified', facts.accountId !== null, 'account-not-certified'),
    condition('no-overdue-report', !facts.reportOverdue, 'report-overdue'),
    condition('within-commitment', openBalance === null || compare(amount, openBalance) <= 0, 'over-commitment'),
    condition(
      'within-final-grant',
      finalGrant === null || compare(add(facts.clearedBefore, amount), finalGrant) <= 0,
      'over-final-grant',
    ),
  ];
}

/** Code of the first condition that is not met. */
export const firstObstacle = (conditions: readonly PaymentCondition[]): string | undefined =>
  conditions.find(({ met }) => !met)?.obstacle;

const condition = (code: string, met: boolean, obstacle: string): PaymentCondition => ({ code, met, obstacle });

/** What the plan of the agreement still asks for before this instalment (R39). */
function unmetInstalmentCondition(facts: PaymentFacts, today: DateOnly, justifiedShare: string): string | undefined {
  switch (facts.condition) {
    case null:
    case 'report-accepted':
      return facts.reportAccepted ? undefined : 'report-not-accepted';
    case 'date':
      return facts.plannedOn !== null && facts.plannedOn <= today ? undefined : 'date-not-reached';
    case 'justified-share':
      return compare(facts.justified, share(facts.earlier, justifiedShare)) >= 0 ? undefined : 'share-not-justified';
    default:
      return undefined;
  }
}

/** Code of what the payment appropriation of the present year lacks for a clearance (R30, R31). */
export function appropriationObstacle(line: ClaimDetail['clearanceLine'], amount: Money): string | undefined {
  if (line === null) return 'no-clearance-line';
  return compare(line.paymentFree, amount) < 0 ? 'payment-appropriation-short' : undefined;
}

/** A value date is not in the future. */
export const valueDateErrors = (valueDate: DateOnly, today: DateOnly): FieldError[] =>
  valueDate > today ? [{ path: 'valueDate', code: 'day-in-future' }] : [];

/** A repayment is something, in euro, and never more than what is owed (R43). */
export function repaymentErrors(amount: Money, owed: Money): FieldError[] {
  if (amount.currency !== owed.currency) return [{ path: 'amount', code: 'wrong-currency' }];
  if (compare(amount, euro('0.01')) < 0) return [{ path: 'amount', code: 'too-small', params: { limit: '0.01' } }];
  return compare(amount, owed) > 0 ? [{ path: 'amount', code: 'more-than-owed', params: { owed: owed.amount } }] : [];
}
