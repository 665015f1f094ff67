import { payableOf, type ClaimAction, type ClaimDetail } from '@passerelle/contract';
import type { ConfirmQuestion } from '@passerelle/ui';
import { ACTION_LABELS } from './claim-labels';

/** Steps that need nothing more than a yes. */
export type DirectAction = 'resubmit' | 'check' | 'approve' | 'order';

type Question = (claim: ClaimDetail) => ConfirmQuestion;

/** What is asked before each of them; none can be taken back. */
export const CLAIM_QUESTIONS: Record<DirectAction, Question> = {
  resubmit: ({ reference, amount }) => ({
    heading: $localize`:@@payments.question.resubmit:Send the claim ${reference}:reference: again?`,
    text: $localize`:@@payments.question.resubmit-text:It goes back to the administration with the documents that stand here now.`,
    amount,
    action: ACTION_LABELS.resubmit,
  }),
  check: ({ reference, amount }) => ({
    heading: $localize`:@@payments.question.check:Declare the claim ${reference}:reference: checked?`,
    text: $localize`:@@payments.question.check-text:You confirm that the declaration, its documents and the account are in order. The claim then waits for approval.`,
    amount,
    action: ACTION_LABELS.check,
  }),
  approve: ({ reference, amount }) => ({
    heading: $localize`:@@payments.question.approve:Approve the claim ${reference}:reference:?`,
    text: $localize`:@@payments.question.approve-text:It then waits for the visa on the clearance.`,
    amount,
    action: ACTION_LABELS.approve,
  }),
  order: (claim) => ({
    heading: $localize`:@@payments.question.order:Order the payment of ${claim.reference}:reference:?`,
    text: $localize`:@@payments.question.order-text:The order names the account of ${claim.beneficiaryName}:beneficiary: that is certified at this moment.`,
    amount: payableOf(claim),
    action: ACTION_LABELS.order,
  }),
};

/** What is said when it is done. */
export const CLAIM_DONE: Record<ClaimAction, string> = {
  return: $localize`:@@payments.done.return:The claim went back to the beneficiary.`,
  resubmit: $localize`:@@payments.done.resubmit:The claim was sent again.`,
  check: $localize`:@@payments.done.check:The claim is checked and waits for approval.`,
  approve: $localize`:@@payments.done.approve:The claim is approved and waits for the visa on the clearance.`,
  refuse: $localize`:@@payments.done.refuse:The claim was refused.`,
  clear: $localize`:@@payments.done.clear:The claim is cleared and can be ordered.`,
  order: $localize`:@@payments.done.order:The payment is ordered.`,
  pay: $localize`:@@payments.done.pay:The payment is confirmed.`,
};
