import type { ClaimAction, ClaimKind, ClaimState, ClaimStep } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import { ROLE_LABELS } from '../core/labels';

export const STATES: Record<ClaimState, StatusLabel> = {
  submitted: { label: $localize`:@@payments.state.submitted:Claimed`, tone: 'info' },
  returned: { label: $localize`:@@payments.state.returned:Returned`, tone: 'warning' },
  checked: { label: $localize`:@@payments.state.checked:Checked`, tone: 'info' },
  approved: { label: $localize`:@@payments.state.approved:Approved`, tone: 'info' },
  cleared: { label: $localize`:@@payments.state.cleared:Cleared`, tone: 'info' },
  ordered: { label: $localize`:@@payments.state.ordered:Ordered`, tone: 'info' },
  paid: { label: $localize`:@@payments.state.paid:Paid`, tone: 'positive' },
  refused: { label: $localize`:@@payments.state.refused:Refused`, tone: 'negative' },
};

export const KINDS: Record<ClaimKind, string> = {
  instalment: $localize`:@@payments.kind.instalment:Instalment`,
  balance: $localize`:@@payments.kind.balance:Balance`,
};

/** What is claimed: which instalment, or the balance. */
export function claimedPart(position: number | null): string {
  return position === null ? KINDS.balance : $localize`:@@payments.part.instalment:Instalment ${position}:position:`;
}

export const ACTION_LABELS: Record<ClaimAction, string> = {
  return: $localize`:@@payments.action.return:Return to the beneficiary`,
  resubmit: $localize`:@@payments.action.resubmit:Send the claim again`,
  check: $localize`:@@payments.action.check:Declare checked`,
  approve: $localize`:@@payments.action.approve:Approve`,
  refuse: $localize`:@@payments.action.refuse:Refuse the claim`,
  clear: $localize`:@@payments.action.clear:Give the visa on the clearance`,
  order: $localize`:@@payments.action.order:Order the payment`,
  pay: $localize`:@@payments.action.pay:Confirm the payment`,
};

/** The six steps, each with the state that it leads to and who does it (R38). */
export const STEPS: Record<ClaimStep['step'], { label: string; by: string }> = {
  claimed: { label: STATES.submitted.label, by: $localize`:@@payments.field.beneficiary:Beneficiary` },
  checked: { label: STATES.checked.label, by: ROLE_LABELS.officer },
  approved: { label: STATES.approved.label, by: ROLE_LABELS.manager },
  cleared: { label: STATES.cleared.label, by: ROLE_LABELS.controller },
  ordered: { label: STATES.ordered.label, by: ROLE_LABELS.finance },
  paid: { label: STATES.paid.label, by: ROLE_LABELS.accountant },
};
