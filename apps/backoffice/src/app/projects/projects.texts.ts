import '../applications/applications.texts';
import '../documents/documents.texts';
import { MARKER_LABELS } from '../core/labels';
import { registerTexts } from '../core/texts';
import { FUNDING_LABELS, PRINCIPLE_LABELS, ROLE_LABELS } from './project-labels';
import './projects.reasons';

registerTexts({
  problems: {
    'agreement-not-in-force': $localize`:@@projects.problem.agreement:No agreement with the region is in force on this day. A manager can open the project with a reason.`,
    'override-needs-manager': $localize`:@@projects.problem.override:Only a manager lets a direct project go ahead without an agreement in force.`,
    'crisis-not-decided': $localize`:@@projects.problem.crisis:The decision to answer this crisis is not registered yet.`,
    'not-for-modality': $localize`:@@projects.problem.modality:This does not belong to this way of cooperation.`,
    'core-has-no-budget': $localize`:@@projects.problem.core:A core contribution has no project budget: the cost is the grant itself.`,
    'one-beneficiary': $localize`:@@projects.problem.one-beneficiary:A project has one beneficiary.`,
    'beneficiary-required': $localize`:@@projects.problem.beneficiary:Name the beneficiary, from the register of organisations.`,
    'above-share': $localize`:@@projects.problem.share:The grant is more than the largest share of the total cost.`,
    'sum-not-100': $localize`:@@projects.problem.sum:The percentages have to sum to 100.`,
    'fixed-after-approval': $localize`:@@projects.problem.fixed:This was decided and can no longer be written over.`,
    'not-on-dac-list': $localize`:@@projects.problem.dac-list:This organisation is not on the DAC list: its choice needs a written reason.`,
    'fixed-by-proposal': $localize`:@@projects.problem.fixed-by-proposal:The committee proposed otherwise: this no longer changes.`,
    'above-proposal': ({ limit }) =>
      $localize`:@@projects.problem.above-proposal:The committee proposed no more than € ${limit ?? ''}:limit:.`,
    'application-not-proposed': $localize`:@@projects.problem.not-proposed:The committee has not proposed this application.`,
    'project-exists': $localize`:@@projects.problem.exists:The project of this application is already open.`,
    'same-modality': $localize`:@@projects.problem.same-modality:The project already has this way of cooperation.`,
    'period-not-over': $localize`:@@projects.problem.not-over:The last day of the project has not passed yet.`,
  },
  events: {
    'project.open': (name) => $localize`:@@projects.history.open:${name}:name: opened the project.`,
    'project.update': (name) => $localize`:@@projects.history.update:${name}:name: changed the project.`,
    'project.changeModality': (name, data) =>
      $localize`:@@projects.history.modality:${name}:name: changed the way of cooperation: ${String(data['reason'])}:reason:`,
    'project.submitForApproval': (name) =>
      $localize`:@@projects.history.submit:${name}:name: sent the project into the approval chain.`,
    'project.returnToPreparation': (name) =>
      $localize`:@@projects.history.return:${name}:name: took the project back into preparation.`,
    'project.award': (name) => $localize`:@@projects.history.award:${name}:name: recorded that the grant was awarded.`,
    'project.refuse': (name) =>
      $localize`:@@projects.history.refuse:${name}:name: recorded that the grant was refused.`,
    'project.sign': (name) => $localize`:@@projects.history.sign:The agreement is signed; last by ${name}:name:.`,
    'project.commit': (name) =>
      $localize`:@@projects.history.commit:The money is committed, with the visa of ${name}:name:.`,
    'project.start': (name) =>
      $localize`:@@projects.history.start:${name}:name: notified the grant and started the project.`,
    'project.endPeriod': () => $localize`:@@projects.history.end:The period is over; the final report is due.`,
    'project.receiveFinalReport': (name) => $localize`:@@projects.history.report:${name}:name: sent the final report.`,
    'project.close': (name) => $localize`:@@projects.history.close:${name}:name: closed the file.`,
    'project.suspend': (name, data) =>
      $localize`:@@projects.history.suspend:${name}:name: suspended the project: ${String(data['reason'])}:reason:`,
    'project.resume': (name, data) =>
      $localize`:@@projects.history.resume:${name}:name: resumed the project: ${String(data['reason'])}:reason:`,
    'project.terminate': (name, data) =>
      $localize`:@@projects.history.terminate:${name}:name: terminated the project: ${String(data['reason'])}:reason:`,
    'project.withdraw': (name, data) =>
      $localize`:@@projects.history.withdraw:${name}:name: withdrew the project: ${String(data['reason'])}:reason:`,
    'project.amounts': () => $localize`:@@projects.history.amounts:The amounts of the project moved.`,
    'project.import': (name) => $localize`:@@projects.history.import:${name}:name: imported the published activity.`,
    'project.importAgain': (name) =>
      $localize`:@@projects.history.import-again:${name}:name: imported the published activity again.`,
    'project.export': (name) => $localize`:@@projects.history.export:${name}:name: exported projects.`,
  },
  fields: {
    description: $localize`:@@projects.field.description:Description`,
    themeId: $localize`:@@projects.field.theme:Theme`,
    placeIds: $localize`:@@projects.field.places:Places`,
    amount: $localize`:@@projects.field.amount:Grant`,
    totalCost: $localize`:@@projects.field.total-cost:Total cost`,
    sectors: $localize`:@@projects.codes.purposes:Purposes`,
    sdgs: $localize`:@@projects.codes.sdgs:Sustainable development goals`,
    markers: $localize`:@@projects.field.markers:Policy markers`,
    principles: $localize`:@@projects.field.principles:Principles`,
    aidType: $localize`:@@projects.field.aid-type:Type of aid`,
    partners: $localize`:@@projects.overview.organisations:Organisations`,
    fundingKind: $localize`:@@projects.field.funding:Funding`,
    crisisId: $localize`:@@projects.field.crisis:Crisis`,
    overrideReason: $localize`:@@projects.field.override:Justified exception`,
    granted: $localize`:@@projects.field.granted:Granted`,
    committed: $localize`:@@projects.field.committed:Committed`,
    paid: $localize`:@@projects.field.paid:Paid`,
  },
  codes: { fundingKind: FUNDING_LABELS, role: ROLE_LABELS, marker: MARKER_LABELS, principle: PRINCIPLE_LABELS },
});
