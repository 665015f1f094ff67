import '../budget/budget.texts';
import '../documents/documents.texts';
import '../programmes/programmes.texts';
import type { EventText } from '../core/texts';
import { registerTexts } from '../core/texts';
import './agreements.reasons';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const because =
  (sentence: (name: string, why: string) => string): EventText =>
  (name, data) =>
    sentence(name, text(data['reason']));

registerTexts({
  problems: {
    'wrong-currency': $localize`:@@agreements.problem.currency:The amount is in euro.`,
    'project-not-awarded': $localize`:@@agreements.problem.not-awarded:The grant is not awarded, or its agreement is already signed.`,
    'agreement-exists': $localize`:@@agreements.problem.exists:This project already has an agreement.`,
    'period-missing': $localize`:@@agreements.problem.period-missing:The project has no start or end.`,
    'beneficiary-missing': $localize`:@@agreements.problem.beneficiary-missing:The project has no beneficiary.`,
    'report-before-end': $localize`:@@agreements.problem.report:The report is due after the end.`,
    'before-partner': $localize`:@@agreements.problem.before-partner:The Region signs after the partner.`,
    'decree-missing': $localize`:@@agreements.problem.decree:The award decree is not among the documents of the decision.`,
    'agreement-copy-missing': $localize`:@@agreements.problem.copy:No signed copy of the agreement was added yet.`,
    'bank-record-missing': $localize`:@@agreements.problem.bank:The beneficiary has no certified bank account.`,
    'kbo-not-active': $localize`:@@agreements.problem.kbo-not-active:The enterprise number of the beneficiary is not recorded as active.`,
    'kbo-number-missing': $localize`:@@agreements.problem.kbo:The beneficiary has no enterprise number.`,
    'agreement-not-signed': $localize`:@@agreements.problem.not-signed:The agreement is not signed by both parties.`,
    'commitment-exists': $localize`:@@agreements.problem.commitment-exists:The commitment was already asked for.`,
    'unknown-line': $localize`:@@agreements.problem.unknown-line:Choose a budget line.`,
    'line-of-other-code': $localize`:@@agreements.problem.line-code:The line has another code than the grant.`,
    'year-past': $localize`:@@agreements.problem.year-past:This year is over.`,
    'plan-not-amount': $localize`:@@agreements.problem.plan:The years together have to be exactly the amount of the grant.`,
  },
  events: {
    'agreement.prepare': (name) => $localize`:@@agreements.history.prepare:${name}:name: drew up the agreement.`,
    'agreement.update': (name) => $localize`:@@agreements.history.update:${name}:name: changed the agreement.`,
    'agreement.send': (name) => $localize`:@@agreements.history.send:${name}:name: sent the agreement to the partner.`,
    'agreement.recall': (name) => $localize`:@@agreements.history.recall:${name}:name: took the agreement back.`,
    'agreement.signPartner': (name) =>
      $localize`:@@agreements.history.sign-partner:${name}:name: recorded the signature of the partner.`,
    'agreement.signRegion': (name) =>
      $localize`:@@agreements.history.sign-region:${name}:name: recorded the signature of the Region.`,
    'commitment.request': (name) =>
      $localize`:@@agreements.history.commitment-request:${name}:name: asked for the commitment.`,
    'commitment.grantVisa': (name) => $localize`:@@agreements.history.visa:${name}:name: gave the visa.`,
    'commitment.refuseVisa': because(
      (name, why) => $localize`:@@agreements.history.visa-refused:${name}:name: refused the visa: ${why}:reason:`,
    ),
    'commitment.cleared': (name) =>
      $localize`:@@agreements.history.cleared:${name}:name: cleared a claim on this commitment.`,
    'commitment.paid': (name) =>
      $localize`:@@agreements.history.paid:${name}:name: confirmed a payment on this commitment.`,
    'commitment.release': (name) =>
      $localize`:@@agreements.history.release:${name}:name: released what was not needed.`,
    'agreements.export': (name) => $localize`:@@agreements.history.export:${name}:name: exported agreements.`,
    'commitments.export': (name) =>
      $localize`:@@agreements.history.commitments-export:${name}:name: exported commitments.`,
  },
  fields: {
    terms: $localize`:@@agreements.field.terms:Text of the agreement`,
    reportDueOn: $localize`:@@agreements.field.report-due:Final report due on`,
    instalments: $localize`:@@agreements.field.instalments:Instalments`,
    cleared: $localize`:@@agreements.field.cleared:Cleared`,
    plan: $localize`:@@agreements.field.plan:Payments by year`,
  },
});
