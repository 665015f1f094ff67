import '../calls/calls.texts';
import { registerTexts } from '../core/texts';
import './concepts.reasons';

const said = (value: unknown) => (typeof value === 'string' ? value : '');

registerTexts({
  problems: {
    'maximum-reached': $localize`:@@applications.problem.maximum:Your organisation already has as many files in this lot as the call allows.`,
    'duration-too-long': ({ max }) =>
      $localize`:@@applications.problem.duration:The project may last ${max ?? ''}:max: months at most.`,
    'kbo-missing': $localize`:@@applications.problem.kbo-missing:Your organisation has no enterprise number. Add it to its page.`,
    'kbo-stopped': $localize`:@@applications.problem.kbo-stopped:The register of enterprises says that your organisation has stopped. Write to the administration if that is wrong.`,
    'founding-unknown': $localize`:@@applications.problem.founding-unknown:This lot asks how long your organisation has existed. Add its day of founding to its page.`,
    'applicant-too-young': ({ years }) =>
      $localize`:@@applications.problem.too-young:In this lot the applicant has to exist for a minimum number of years: ${years ?? ''}:years:.`,
    'applicant-not-eligible': $localize`:@@applications.problem.not-eligible:This lot is not open to organisations of your kind.`,
    'region-outside-lot': $localize`:@@applications.problem.region:This lot is not for this region.`,
    'theme-outside-lot': $localize`:@@applications.problem.theme:This theme is not one of the lot.`,
    'grant-below-minimum': ({ min }) =>
      $localize`:@@applications.problem.minimum:The smallest grant of this lot is € ${min ?? ''}:min:.`,
    'grant-above-maximum': ({ max }) =>
      $localize`:@@applications.problem.above:The largest grant of this lot is € ${max ?? ''}:max:.`,
    'concept-closed': $localize`:@@concepts.problem.closed:Concept notes are no longer taken: nothing can be written or sent any more.`,
    'concept-not-selected': $localize`:@@concepts.problem.not-selected:In this lot the full file follows a selected concept note of your organisation that has no file yet.`,
    'duplicate-concept': $localize`:@@concepts.problem.duplicate:Your organisation already sent a note with this title in this lot.`,
  },
  events: {
    'concept_note.create': (name) => $localize`:@@concepts.event.create:${name}:name: started the concept note.`,
    'concept_note.write': (name) => $localize`:@@concepts.event.write:${name}:name: wrote in the concept note.`,
    'concept_note.submit': (name, data) =>
      $localize`:@@concepts.event.submit:${name}:name: submitted the concept note as ${said(data['reference'])}:reference:.`,
    'concept_note.unsubmit': (name, data) =>
      $localize`:@@concepts.event.unsubmit:${name}:name: took the concept note ${said(data['reference'])}:reference: back to change it; it is no longer submitted.`,
    'concept_note.remind': (_name, { notes }) =>
      notes === 0
        ? $localize`:@@concepts.event.nothing-to-remind:No draft of a concept note was left to remind of.`
        : $localize`:@@concepts.event.remind:The organisation was reminded that concept notes are soon no longer taken.`,
    'concept_note.export': (name) => $localize`:@@concepts.event.export:${name}:name: exported concept notes.`,
    'concept_note.freeze': () => $localize`:@@concepts.event.freeze:The concept note was frozen as it was sent.`,
    'concept_note.withdraw': (name, data) =>
      $localize`:@@concepts.event.withdraw:${name}:name: withdrew the concept note: ${said(data['reason'])}:reason:`,
    'concept_note.select': (name, data) =>
      said(data['reason']) === ''
        ? $localize`:@@concepts.event.select:${name}:name: selected the concept note and invited the organisation to the full file.`
        : $localize`:@@concepts.event.select-advice:${name}:name: selected the concept note and invited the organisation to the full file: ${said(data['reason'])}:reason:`,
    'concept_note.decline': (name, data) =>
      $localize`:@@concepts.event.decline:${name}:name: did not select the concept note: ${said(data['reason'])}:reason:`,
  },
  fields: {
    'idea.regionId': $localize`:@@applications.partners.region:Partner region`,
    'idea.placeIds': $localize`:@@applications.partners.places:Cities`,
    'idea.themeId': $localize`:@@applications.theme.theme:Theme`,
    'idea.requested': $localize`:@@concepts.field.requested:Amount asked for`,
    'idea.months': $localize`:@@concepts.field.months:Duration in months`,
  },
});
