import type { RecoveryDecision, RecoveryState } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

export const RECOVERY_LABELS: Record<RecoveryState, StatusLabel> = {
  opened: { label: $localize`:@@payments.recovery-state.opened:Opened`, tone: 'neutral' },
  notified: { label: $localize`:@@payments.recovery-state.notified:Notified`, tone: 'info' },
  contested: { label: $localize`:@@payments.recovery-state.contested:Contested`, tone: 'warning' },
  accepted: { label: $localize`:@@payments.recovery-state.accepted:Accepted`, tone: 'info' },
  paid: { label: $localize`:@@payments.recovery-state.paid:Repaid`, tone: 'positive' },
  offset: { label: $localize`:@@payments.recovery-state.offset:Set off`, tone: 'positive' },
  written_off: { label: $localize`:@@payments.recovery-state.written-off:Written off`, tone: 'neutral' },
};

export const RECOVERY_ACTION_LABELS: Record<RecoveryDecision, string> = {
  notify: $localize`:@@payments.recovery-action.notify:Notify the beneficiary`,
  contest: $localize`:@@payments.recovery-action.contest:Record the objection`,
  accept: $localize`:@@payments.recovery-action.accept:Record the acceptance`,
  recordRepayment: $localize`:@@payments.recovery-action.repayment:Record a repayment`,
  offset: $localize`:@@payments.recovery-action.offset:Set off against a claim`,
  writeOff: $localize`:@@payments.recovery-action.write-off:Write off`,
};

const GROUNDS: Readonly<Record<string, string>> = {
  'final-grant-below-paid': $localize`:@@payments.ground.below-paid:More was paid than the final grant of the accepted report.`,
};

/** Why money has to come back, in words. */
export const groundText = (ground: string): string => GROUNDS[ground] ?? ground;
