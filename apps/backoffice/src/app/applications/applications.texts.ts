import '../concepts/concepts.texts';
import type { CorrectionMark, PartnerRole } from '@passerelle/contract';
import { TEAM_ROLE_LABELS } from '../core/labels';
import { registerTexts, type EventText } from '../core/texts';
import { partText } from './application-labels';
import './applications.reasons';

/** What was marked for correction, in words; empty for what was returned before there were marks. */
const marked = (marks: unknown) =>
  (Array.isArray(marks) ? (marks as CorrectionMark[]) : []).map(({ target }) => partText(target) ?? target).join(', ');

/** Asked to correct these parts, and what was said beside. */
const returned: EventText = (name, data) => {
  const [parts, reason] = [marked(data['marks']), said(data['reason'])];
  if (parts === '')
    return $localize`:@@applications.event.return:${name}:name: asked to complete the file: ${reason}:reason:`;
  return reason === ''
    ? $localize`:@@applications.event.return-marks:${name}:name: asked for corrections: ${parts}:parts:`
    : $localize`:@@applications.event.return-marks-reason:${name}:name: asked for corrections: ${parts}:parts:. ${reason}:reason:`;
};

/** Whose role it is stands in the before and after: a name is no part of the trail (SEC-23). */
const roleGiven: EventText = (name, { role }) => {
  if (typeof role !== 'string')
    return $localize`:@@applications.event.take-role:${name}:name: took back a role in this file; the role in the organisation applies again.`;
  const label = TEAM_ROLE_LABELS[role as PartnerRole];
  return $localize`:@@applications.event.give-role:${name}:name: gave somebody the role “${label}:role:” in this file.`;
};

const said = (value: unknown) => (typeof value === 'string' ? value : '');

registerTexts({
  problems: {
    'sheet-category': $localize`:@@applications.problem.sheet-category:the first column holds no category A, B or C.`,
    'sheet-label': $localize`:@@applications.problem.sheet-label:the second column holds no description, or one of more than 200 characters.`,
    'sheet-year': $localize`:@@applications.problem.sheet-year:the third column holds no year.`,
    'sheet-amount': $localize`:@@applications.problem.sheet-amount:the fourth column holds no amount with two decimals at most.`,
    'sheet-heading': $localize`:@@applications.problem.sheet-heading:the first column holds no heading of this table.`,
    'sheet-description': ({ max }) =>
      $localize`:@@applications.problem.sheet-description:the second column holds no description, or one that does not fit on one line of ${max ?? ''}:max: characters.`,
    'sheet-cell': ({ column }) =>
      $localize`:@@applications.problem.sheet-cell:column ${column ?? ''}:column: holds no amount with two decimals at most.`,
    'sheet-lines': ({ max }) =>
      $localize`:@@applications.problem.sheet-lines:from here on there are too many lines; the table holds ${max ?? ''}:max: at most.`,
    'sheet-unreadable': $localize`:@@applications.problem.sheet-unreadable:This spreadsheet cannot be read. Save it again as XLSX.`,
    'too-many-rows': ({ max }) =>
      $localize`:@@applications.problem.too-many-rows:A spreadsheet holds ${max ?? ''}:max: rows at most. Filter the list, or take the CSV file.`,
    'call-closed': $localize`:@@applications.problem.call-closed:The call is closed: nothing can be written or sent any more.`,
    'nothing-changed': $localize`:@@applications.problem.nothing-changed:Nothing was changed.`,
    'owner-in-every-file': $localize`:@@applications.problem.owner-in-every-file:Those responsible for the organisation keep all rights in every file.`,
    'declared-by-applicant': $localize`:@@applications.problem.declared-by-applicant:Only the applicant declares this.`,
    'not-marked': $localize`:@@applications.problem.not-marked:Only what the administration marked can be changed now.`,
    'return-expired': $localize`:@@applications.problem.return-expired:The time to correct this file is over.`,
    'duplicate-application': $localize`:@@applications.problem.duplicate:Your organisation already sent a file with this title in this lot.`,
    'still-being-completed': $localize`:@@applications.problem.still-being-completed:The applicant still has time to correct the file.`,
    'start-not-in-future': $localize`:@@applications.problem.start:The project has to start after today.`,
    'year-outside-project': $localize`:@@applications.problem.year:This year lies outside the project.`,
    'budget-does-not-add-up': ({ cost, financing }) =>
      $localize`:@@applications.problem.sums:Costs (€ ${cost ?? ''}:cost:) and financing (€ ${financing ?? ''}:financing:) are not equal.`,
    'structure-costs-too-high': ({ percent, max }) =>
      $localize`:@@applications.problem.structure:Structure costs may be ${percent ?? ''}:percent: % of A + B at most: € ${max ?? ''}:max:.`,
    'share-above-maximum': ({ percent, max }) =>
      $localize`:@@applications.problem.share:The Region pays ${percent ?? ''}:percent: % of the cost at most: € ${max ?? ''}:max:.`,
    'attachment-missing': $localize`:@@applications.problem.attachment:A required document is missing.`,
  },
  events: {
    'application.export': (name) => $localize`:@@applications.event.export:${name}:name: exported applications.`,
    'application.copy': (name) =>
      $localize`:@@applications.history.copy:${name}:name: began the file with an earlier one.`,
    'application.carryOver': (name, data) =>
      $localize`:@@applications.event.carry-over:${name}:name: began the file with the concept note ${said(data['reference'])}:reference:.`,
    'application.create': (name) => $localize`:@@applications.event.create:${name}:name: started the file.`,
    'application.write': (name) => $localize`:@@applications.event.write:${name}:name: wrote in the file.`,
    'application.editOnBehalf': (name, data) =>
      $localize`:@@applications.event.edit-on-behalf:${name}:name: corrected the file on behalf of the applicant: ${said(data['reason'])}:reason:`,
    'application.giveRole': roleGiven,
    'application.submit': (name, data) =>
      $localize`:@@applications.event.submit:${name}:name: submitted the file as ${said(data['reference'])}:reference:.`,
    'application.unsubmit': (name, data) =>
      $localize`:@@applications.event.unsubmit:${name}:name: took the file ${said(data['reference'])}:reference: back to change it; it is no longer submitted.`,
    'application.resubmit': (name) => $localize`:@@applications.event.resubmit:${name}:name: sent the corrected file.`,
    'application.freeze': () => $localize`:@@applications.event.freeze:The file was frozen as it was sent.`,
    'application.withdraw': (name, data) =>
      $localize`:@@applications.event.withdraw:${name}:name: withdrew the file: ${said(data['reason'])}:reason:`,
    'application.startScreening': (name) =>
      $localize`:@@applications.event.screening:${name}:name: began to check the admissibility.`,
    'application.return': returned,
    'application.returnAgain': returned,
    'application.reject': (name, data) =>
      $localize`:@@applications.event.reject:${name}:name: declared the file inadmissible: ${said(data['reason'])}:reason:`,
    'application.admit': (name) => $localize`:@@applications.event.admit:${name}:name: admitted the file.`,
    'application.assign': (name) => $localize`:@@applications.event.assign:${name}:name: assigned an evaluator.`,
    'application.propose': (name) =>
      $localize`:@@applications.event.propose:${name}:name: recorded that the committee proposes the file.`,
    'application.reserve': (name) =>
      $localize`:@@applications.event.reserve:${name}:name: recorded that the committee puts the file on the reserve list.`,
    'application.decline': (name) =>
      $localize`:@@applications.event.decline:${name}:name: recorded that the committee does not select the file.`,
    'application.message': (name) =>
      $localize`:@@messages.event.file-message:${name}:name: wrote a message about the file.`,
    'application.closeThread': (name) =>
      $localize`:@@messages.event.file-close:${name}:name: closed a conversation about the file.`,
    'application.reopenThread': (name) =>
      $localize`:@@messages.event.file-reopen:${name}:name: reopened a conversation about the file.`,
    'application.giveBack': () =>
      $localize`:@@applications.event.give-back:What was not awarded of the proposal is free again in the envelope of the lot.`,
  },
  fields: {
    filePerson: $localize`:@@applications.field.person:Person`,
    fileRole: $localize`:@@applications.people.role:Role in this file`,
    givenBack: $localize`:@@applications.event.given-back:Given back to the envelope (€)`,
    'project.title': $localize`:@@applications.project.title:Title`,
    'project.summary': $localize`:@@applications.project.summary:Summary`,
    'project.context': $localize`:@@applications.project.context:Context and needs`,
    'project.objectives': $localize`:@@applications.project.objectives:Objectives`,
    'project.startsOn': $localize`:@@applications.project.starts:Starts on`,
    'project.endsOn': $localize`:@@applications.project.ends:Ends on`,
    'partners.regionId': $localize`:@@applications.partners.region:Partner region`,
    'partners.placeIds': $localize`:@@applications.partners.places:Cities`,
    'partners.localPartners': $localize`:@@applications.partners.local:Local partners`,
    'partners.urbanContext': $localize`:@@applications.partners.urban:Why the project is urban or peri-urban`,
    'theme.themeId': $localize`:@@applications.theme.theme:Theme`,
    'theme.sectors': $localize`:@@applications.theme.sectors:Sectors`,
    'theme.sdgs': $localize`:@@applications.theme.sdgs:Sustainable Development Goals`,
    'theme.crossCutting': $localize`:@@applications.theme.cross-cutting:Gender, climate and inclusion`,
    'budget.lines': $localize`:@@applications.budget.costs:Costs`,
    'budget.requested': $localize`:@@applications.budget.requested:Grant asked of the Region (€)`,
    'budget.ownContribution': $localize`:@@applications.budget.own:Own contribution (€)`,
    'budget.otherFunding': $localize`:@@applications.budget.funder:Other funder`,
    'results.results': $localize`:@@applications.results.heading:Expected results`,
    'results.sustainability': $localize`:@@applications.results.sustainability:What remains after the project`,
    'attachments.note': $localize`:@@applications.attachments.note:Remark about the documents`,
    'declarations.noDoubleFinancing': $localize`:@@applications.declarations.no-double-field:No double financing`,
    'declarations.noOpenDebt': $localize`:@@applications.declarations.no-debt-field:No debt to the Region`,
    'declarations.truthful': $localize`:@@applications.declarations.truthful-field:True and complete`,
    'declarations.signatory': $localize`:@@applications.declarations.signatory:Name of the person who signs`,
  },
  codes: { fileRole: TEAM_ROLE_LABELS },
});
