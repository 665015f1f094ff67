import {
  APPLICATION_SECTIONS,
  type ApplicationAction,
  type ApplicationState,
  type CostCategory,
  type DocumentKind,
  type ProceduralLanguage,
} from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { SECTION_LABELS } from '../core/section-labels';
import { fieldText } from '../core/texts';

/** States of an application in the reader's language. */
export const APPLICATION_STATUS: Record<ApplicationState, StatusLabel> = {
  draft: { label: $localize`:@@applications.state.draft:Draft`, tone: 'neutral' },
  submitted: { label: $localize`:@@applications.state.submitted:Submitted`, tone: 'info' },
  admissibility: { label: $localize`:@@applications.state.admissibility:Admissibility check`, tone: 'info' },
  returned: { label: $localize`:@@applications.state.returned:To be corrected`, tone: 'warning' },
  inadmissible: { label: $localize`:@@applications.state.inadmissible:Not admissible`, tone: 'negative' },
  evaluation: { label: $localize`:@@applications.state.evaluation:Evaluation`, tone: 'info' },
  proposed: { label: $localize`:@@applications.state.proposed:Proposed`, tone: 'positive' },
  reserve_list: { label: $localize`:@@applications.state.reserve-list:Reserve list`, tone: 'warning' },
  not_selected: { label: $localize`:@@applications.state.not-selected:Not selected`, tone: 'negative' },
  withdrawn: { label: $localize`:@@applications.state.withdrawn:Withdrawn`, tone: 'neutral' },
};

export const ACTION_LABELS: Record<ApplicationAction, string> = {
  submit: $localize`:@@applications.action.submit:Submit the application`,
  resubmit: $localize`:@@applications.action.resubmit:Send the corrected file`,
  unsubmit: $localize`:@@applications.action.unsubmit:Take back to change it`,
  withdraw: $localize`:@@applications.action.withdraw:Withdraw`,
  startScreening: $localize`:@@applications.action.start-screening:Check admissibility`,
  return: $localize`:@@applications.action.return:Ask for corrections`,
  returnAgain: $localize`:@@applications.action.return-again:Ask for corrections again`,
  reject: $localize`:@@applications.action.reject:Declare inadmissible`,
  admit: $localize`:@@applications.action.admit:Admit to the evaluation`,
  propose: $localize`:@@applications.action.propose:Propose`,
  reserve: $localize`:@@applications.action.reserve:Put on the reserve list`,
  decline: $localize`:@@applications.action.decline:Do not select`,
};

/** A part of the form in words: a section, a field of one, an attachment; undefined for what the form does not have. */
export function partText(target: string): string | undefined {
  const [name] = target.split('.');
  if (name === 'answers') return $localize`:@@applications.part.own:A question of the call`;
  const section = APPLICATION_SECTIONS.find((known) => known === name);
  if (section === undefined) return undefined;
  const label = placeText(target);
  return label === undefined ? SECTION_LABELS[section] : `${SECTION_LABELS[section]} · ${label}`;
}

/** The label of a field, of the list that holds it, or of an attachment; undefined for a whole section. */
export function placeText(target: string): string | undefined {
  const [section, field] = target.split('.');
  if (section === 'attachments') return DOCUMENT_LABELS[field as DocumentKind];
  return field === undefined ? undefined : fieldText(`${section}.${field}`);
}

/** In which language a letter to the applicant is written (R3). */
export const LANGUAGE_HELP: Record<ProceduralLanguage, string> = {
  fr: $localize`:@@reviews.dialog.french:Write in French, the language of the file: the applicant gets it in the letter.`,
  nl: $localize`:@@reviews.dialog.dutch:Write in Dutch, the language of the file: the applicant gets it in the letter.`,
};

export const CATEGORY_LABELS: Record<CostCategory, string> = {
  A: $localize`:@@applications.budget.category-a:A Operational costs`,
  B: $localize`:@@applications.budget.category-b:B Management costs`,
  C: $localize`:@@applications.budget.category-c:C Structure costs`,
};
