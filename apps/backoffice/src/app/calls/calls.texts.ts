import type { Money } from '@passerelle/contract';
import { formatDate, formatDateTime, formatMoney } from '@passerelle/ui';
import '../documents/documents.texts';
import '../forms/forms.texts';
import '../organisations/organisations.texts';
import { inReaders, registerTexts } from '../core/texts';
import './call-questions.texts';
import './calls.reasons';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const moment = (value: unknown): string =>
  typeof value === 'string' ? formatDateTime(value, $localize.locale ?? 'en') : '';
const day = (value: unknown): string => (typeof value === 'string' ? formatDate(value, $localize.locale ?? 'en') : '');
const money = (value: unknown): string => (value ? formatMoney(value as Money, $localize.locale ?? 'en') : '');

registerTexts({
  problems: {
    'deadline-not-later': $localize`:@@calls.problem.deadline-not-later:The new deadline has to be later than the present one, and still to come.`,
    'extension-running': $localize`:@@calls.problem.extension-running:An organisation was given more time; it has not passed yet.`,
    'no-concept-stage': $localize`:@@calls.problem.no-concept-stage:In this lot no concept note comes first.`,
    'call-incomplete': $localize`:@@calls.problem.incomplete:Something is still missing; see the list on the page.`,
    'call-over': $localize`:@@calls.problem.over:The deadline has passed; change the dates first.`,
    'call-not-closed': $localize`:@@calls.problem.not-closed:The call is still open: applicants have until the deadline.`,
    'no-such-time': $localize`:@@calls.problem.no-such-time:This time does not exist: the clocks change then.`,
    'above-largest-grant': $localize`:@@calls.problem.above-largest-grant:The smallest grant is above the largest one.`,
    'above-envelope': $localize`:@@calls.problem.above-envelope:One grant is above the envelope of the lot.`,
    'not-a-percentage': $localize`:@@calls.problem.not-a-percentage:Write a percentage above 0 and at most 100.`,
    'weights-not-100': ({ sum }) =>
      $localize`:@@calls.problem.weights:The weights sum to ${sum ?? ''}:sum:; they have to sum to 100.`,
    'same-lot': $localize`:@@calls.problem.same-lot:Choose another lot than the one the money comes from.`,
    'more-than-free': ({ free }) =>
      $localize`:@@calls.problem.more-than-free:At most € ${free ?? ''}:free: can leave this lot.`,
    'outside-call': $localize`:@@calls.problem.outside-call:Choose a time between the opening and the deadline of the call.`,
    'not-in-force': $localize`:@@calls.problem.not-in-force:Not in force on the day the call opens.`,
  },
  events: {
    'call.export': (name) => $localize`:@@calls.history.export:${name}:name: exported calls.`,
    'call.create': (name) => $localize`:@@calls.history.create:${name}:name: prepared the call.`,
    'call.update': (name) => $localize`:@@calls.history.update:${name}:name: changed the call.`,
    'lot.create': (name) => $localize`:@@calls.history.lot-create:${name}:name: added a lot.`,
    'lot.update': (name) => $localize`:@@calls.history.lot-update:${name}:name: changed a lot.`,
    'lot_template.create': (name) =>
      $localize`:@@calls.history.template-keep:${name}:name: kept the lists of a lot as a template.`,
    'lot_template.withdraw': (name, { template }) =>
      $localize`:@@calls.history.template-withdraw:${name}:name: withdrew the template “${inReaders(template)}:template:”.`,
    'lot.give-form': (name, data) =>
      $localize`:@@calls.history.lot-give-form:${name}:name: gave lot ${String(data['code'])}:lot: a form of its own.`,
    'lot.drop-form': (name, data) =>
      $localize`:@@calls.history.lot-drop-form:${name}:name: removed the own form of lot ${String(data['code'])}:lot:: it uses the form of the call again.`,
    'lot.propose': (name) =>
      $localize`:@@calls.history.lot-propose:${name}:name: proposed an amount within the envelope of the lot.`,
    'lot.giveBack': () =>
      $localize`:@@calls.history.lot-give-back:A proposed amount is free again in the envelope of the lot.`,
    'call.remove-lot': (name, data) =>
      $localize`:@@calls.history.lot-remove:${name}:name: removed lot ${String(data['code'])}:lot:.`,
    'call.approve': (name, data) =>
      $localize`:@@calls.history.approve:${name}:name: recorded the decision of the Government (${String(data['item'])}:item:).`,
    'call.publish': (name) => $localize`:@@calls.history.publish:${name}:name: published the call.`,
    'call.extend': (name, { from, until, reason }) =>
      $localize`:@@calls.history.extend:${name}:name: extended the deadline from ${moment(from)}:from: to ${moment(until)}:until: for everybody: ${inReaders(reason)}:reason:`,
    'call.moveBetweenLots': (name, { amount, from, to, decidedOn, item, reason }) =>
      $localize`:@@calls.history.move:${name}:name: moved ${money(amount)}:amount: from lot ${text(from)}:from: to lot ${text(to)}:to:, as the Government decided on ${day(decidedOn)}:day: (${text(item)}:item:): ${text(reason)}:reason:`,
    'deadline_extension.give': (name, { organisation, lot, stage, from, until, reason }) =>
      stage === 'concept'
        ? $localize`:@@calls.history.give-note:${name}:name: gave ${text(organisation)}:organisation: until ${moment(until)}:until: instead of ${moment(from)}:from: for its concept note in lot ${text(lot)}:lot:: ${text(reason)}:reason:`
        : $localize`:@@calls.history.give-extension:${name}:name: gave ${text(organisation)}:organisation: until ${moment(until)}:until: instead of ${moment(from)}:from: for lot ${text(lot)}:lot:: ${text(reason)}:reason:`,
    'call.startSelection': (name) => $localize`:@@calls.history.start:${name}:name: started the selection.`,
    'call.decide': (name) => $localize`:@@calls.history.decide:${name}:name: closed the selection.`,
    'call.archive': (name) => $localize`:@@calls.history.archive:${name}:name: archived the call.`,
  },
  fields: {
    summary: $localize`:@@calls.field.summary:Description`,
    opensAt: $localize`:@@calls.field.opens:Opens`,
    closesAt: $localize`:@@calls.field.closes:Closes`,
    contactEmail: $localize`:@@calls.field.contact:E-mail for questions`,
    envelope: $localize`:@@calls.field.envelope:Envelope`,
    sourceEnvelope: $localize`:@@calls.transfer.source:Envelope of the lot the money left`,
    targetEnvelope: $localize`:@@calls.transfer.target:Envelope of the lot the money went to`,
    minGrant: $localize`:@@calls.field.min-grant:Smallest grant`,
    maxGrant: $localize`:@@calls.field.max-grant:Largest grant`,
    conceptClosesAt: $localize`:@@calls.concept.until:Concept notes until`,
    scoreThreshold: $localize`:@@calls.field.threshold:Lowest score (%)`,
  },
});
