import { euro } from '@passerelle/contract';
import { formatMoney } from '@passerelle/ui';
import '../agreements/agreements.texts';
import type { EventText } from '../core/texts';
import { registerTexts } from '../core/texts';
import './reports.reasons';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
/** An amount in euro in the notation of the page. */
const money = (amount: unknown): string => formatMoney(euro(text(amount)), $localize.locale ?? 'en');
const because =
  (sentence: (name: string, why: string) => string): EventText =>
  (name, data) =>
    sentence(name, text(data['reason']));

registerTexts({
  problems: {
    'project-not-running': $localize`:@@reports.problem.not-running:The project is not running.`,
    'nothing-spent': $localize`:@@reports.problem.nothing-spent:Write what was spent in at least one category.`,
    'financial-report-missing': $localize`:@@reports.problem.financial-report:Add the financial report to the documents.`,
    'evidence-missing': $localize`:@@reports.problem.evidence:Add at least one supporting document, invoice or proof of payment.`,
    'each-category-once': $localize`:@@reports.problem.categories:Each cost category has to be there once.`,
    'more-than-spent': ({ spent }) =>
      $localize`:@@reports.problem.more-than-spent:At most what was spent is accepted: ${money(spent)}:amount:.`,
    'accepted-structure-costs-too-high': ({ percent, max }) =>
      $localize`:@@reports.problem.structure:Structure costs are accepted up to ${percent ?? ''}:percent: % of operational and management costs: ${money(max)}:amount:.`,
    'note-missing': $localize`:@@reports.problem.note:Say why less is accepted than was spent.`,
    'not-an-amount': $localize`:@@ui.error.money:Write an amount like 1250.00.`,
    'claim-in-progress': $localize`:@@reports.problem.claim:A claim of this grant is still under way: wait until it is paid or refused.`,
  },
  figures: { 'overdue-reports': $localize`:@@reports.figure.overdue:Overdue reports` },
  events: {
    'report.open': (name) =>
      $localize`:@@reports.history.open:The final report was opened with the signature of ${name}:name:.`,
    'report.begin': (name) => $localize`:@@reports.history.begin:${name}:name: began the report.`,
    'report.update': (name) => $localize`:@@reports.history.update:${name}:name: changed the report.`,
    'report.submit': (name) => $localize`:@@reports.history.submit:${name}:name: sent the report.`,
    'report.return': because(
      (name, why) =>
        $localize`:@@reports.history.return:${name}:name: returned the report for correction: ${why}:reason:`,
    ),
    'report.check': (name) =>
      $localize`:@@reports.history.check:${name}:name: checked the costs and decided what of them is accepted.`,
    'report.sendBack': because(
      (name, why) =>
        $localize`:@@reports.history.send-back:${name}:name: sent the report back to the officer: ${why}:reason:`,
    ),
    'report.accept': (name, data) =>
      $localize`:@@reports.history.accept:${name}:name: accepted the report; the final grant is ${money(data['finalGrant'])}:amount:.`,
    'reports.export': (name) => $localize`:@@reports.history.export:${name}:name: exported final reports.`,
  },
  fields: {
    narrative: $localize`:@@reports.field.narrative:What was done`,
    results: $localize`:@@reports.field.results:Results reached`,
    otherIncome: $localize`:@@reports.field.other-income:Other income`,
  },
});
