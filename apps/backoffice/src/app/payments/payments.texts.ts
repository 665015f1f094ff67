import '../documents/documents.texts';
import '../projects/projects.texts';
import '../budget/budget.texts';
import '../agreements/agreements.texts';
import '../reports/reports.texts';
import { euro } from '@passerelle/contract';
import { formatMoney } from '@passerelle/ui';
import type { EventText } from '../core/texts';
import { registerTexts } from '../core/texts';
import './payments.reasons';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const because =
  (sentence: (name: string, why: string) => string): EventText =>
  (name, data) =>
    sentence(name, text(data['reason']));

/** An amount of an event in the reader's notation. */
function money(value: unknown): string {
  const amount = typeof value === 'object' && value !== null && 'amount' in value ? text(value.amount) : text(value);
  return amount === '' ? '' : formatMoney(euro(amount), $localize.locale ?? 'en');
}

registerTexts({
  problems: {
    'no-commitment': $localize`:@@payments.problem.commitment:The grant has no commitment in force yet.`,
    'report-not-accepted': $localize`:@@payments.problem.report-not-accepted:The final report is not accepted yet.`,
    'date-not-reached': $localize`:@@payments.problem.date:The planned day has not come yet.`,
    'share-not-justified': $localize`:@@payments.problem.share:Not enough of the earlier money is justified yet.`,
    'account-not-certified': $localize`:@@payments.problem.account:The beneficiary has no certified bank account.`,
    'report-overdue': $localize`:@@payments.problem.overdue:A report of the beneficiary is overdue; nothing is paid until it is there.`,
    'over-commitment': $localize`:@@payments.problem.over-commitment:The amount is more than what is left of the commitment.`,
    'over-final-grant': $localize`:@@payments.problem.over-grant:With this amount more would be paid than the final grant.`,
    'account-changed': $localize`:@@payments.problem.account-changed:The certified account has changed since the order; the payment has to be ordered again.`,
    'already-ordered': $localize`:@@payments.problem.ordered:The payment is already ordered.`,
    'not-claimable': $localize`:@@payments.problem.not-claimable:This is already claimed, or there is nothing left to claim.`,
    'no-clearance-line': $localize`:@@payments.problem.no-line:No budget line of this year has the code of the commitment.`,
    'payment-appropriation-short': $localize`:@@payments.problem.appropriation:The payment appropriation of this year does not have this amount free.`,
    'bank-reference-used': $localize`:@@payments.problem.bank-reference:This bank reference was already used.`,
    'signed-claim-missing': $localize`:@@payments.problem.signed-claim:The signed claim is not among the documents yet.`,
    'more-than-owed': ({ owed }) =>
      $localize`:@@payments.problem.more-than-owed:No more than ${money(String(owed ?? ''))}:amount: is owed.`,
    'day-in-past': $localize`:@@payments.problem.past:This day is over.`,
    'not-in-final-control': $localize`:@@payments.problem.final-control:The project is not in its final control.`,
    'balance-not-paid': $localize`:@@payments.problem.balance:The balance is not paid yet.`,
    'recovery-open': $localize`:@@payments.problem.recovery:The recovery is neither repaid, set off nor written off.`,
    'nothing-to-offset': $localize`:@@payments.problem.nothing-to-offset:No claim of the beneficiary is under way that is not ordered yet.`,
    'offset-pending': $localize`:@@payments.problem.offset-pending:A part will be withheld from a claim that is not paid yet.`,
    'claim-not-offsettable': $localize`:@@payments.problem.not-offsettable:Choose a claim of the beneficiary that is under way and not ordered yet.`,
  },
  events: {
    'claim.submit': (name) => $localize`:@@payments.history.submit:${name}:name: sent the claim.`,
    'claim.resubmit': (name) => $localize`:@@payments.history.resubmit:${name}:name: sent the claim again.`,
    'claim.return': because(
      (name, why) => $localize`:@@payments.history.return:${name}:name: returned the claim: ${why}:reason:`,
    ),
    'claim.check': (name) => $localize`:@@payments.history.check:${name}:name: checked the claim.`,
    'claim.approve': (name) => $localize`:@@payments.history.approve:${name}:name: approved the claim.`,
    'claim.refuse': because(
      (name, why) => $localize`:@@payments.history.refuse:${name}:name: refused the claim: ${why}:reason:`,
    ),
    'claim.clear': (name) => $localize`:@@payments.history.clear:${name}:name: gave the visa on the clearance.`,
    'claim.order': (name) => $localize`:@@payments.history.order:${name}:name: ordered the payment.`,
    'claim.pay': (name, data) =>
      $localize`:@@payments.history.pay:${name}:name: confirmed the payment (${text(data['bankReference'])}:bankReference:).`,
    'claim.account': () => $localize`:@@payments.history.account:The claim now goes to the newly certified account.`,
    'claim.withhold': (name, data) =>
      $localize`:@@payments.history.withhold:${name}:name: decided that ${money(data['amount'])}:amount: is withheld for the recovery ${text(data['recovery'])}:recovery:.`,
    'claims.export': (name) => $localize`:@@payments.history.export:${name}:name: exported claims.`,
    'recovery.open': () => $localize`:@@payments.history.recovery-open:The recovery opened with the accepted report.`,
    'recovery.notify': (name) =>
      $localize`:@@payments.history.recovery-notify:${name}:name: notified the beneficiary of the recovery.`,
    'recovery.contest': because(
      (name, why) =>
        $localize`:@@payments.history.recovery-contest:${name}:name: recorded the objection of the beneficiary: ${why}:reason:`,
    ),
    'recovery.accept': (name) =>
      $localize`:@@payments.history.recovery-accept:${name}:name: recorded that the beneficiary accepts.`,
    'recovery.recordRepayment': (name, data) =>
      $localize`:@@payments.history.repayment:${name}:name: recorded a repayment of ${money(data['amount'])}:amount: (${text(data['bankReference'])}:bankReference:).`,
    'recovery.offset': (name, data) =>
      $localize`:@@payments.history.offset:${name}:name: decided to withhold ${money(data['amount'])}:amount: from the claim ${text(data['claim'])}:claim:: ${text(data['reason'])}:reason:`,
    'recovery.applyOffset': (_name, data) =>
      $localize`:@@payments.history.offset-applied:${money(data['amount'])}:amount: came back with the payment of the claim ${text(data['claim'])}:claim:.`,
    'recovery.settleOffset': () => $localize`:@@payments.history.offset-settled:The recovery is fully set off.`,
    'recovery.settle': () => $localize`:@@payments.history.settle:The recovery is fully repaid.`,
    'recovery.writeOff': because(
      (name, why) => $localize`:@@payments.history.write-off:${name}:name: wrote the recovery off: ${why}:reason:`,
    ),
  },
  fields: {
    signatory: $localize`:@@payments.field.signatory:Name of the person who signs`,
    valueDate: $localize`:@@payments.field.value-date:Value date`,
    bankReference: $localize`:@@payments.field.bank-reference:Bank reference`,
  },
});
