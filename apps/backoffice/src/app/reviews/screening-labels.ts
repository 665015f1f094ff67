import type {
  CheckMatch,
  CheckOutcome,
  FieldError,
  MatchReason,
  RejectionCode,
  ScreeningAction,
} from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';
import { ACTION_LABELS as APPLICATION_ACTIONS } from '../applications/application-labels';
import { DOCUMENT_LABELS } from '../core/document-labels';
import { codeText } from '../core/problem-texts';
import { fieldText } from '../core/texts';

/** Why a record was found. */
export const MATCH_LABELS: Record<MatchReason, string> = {
  'same-title': $localize`:@@reviews.match.same-title:same title`,
  'similar-title': $localize`:@@reviews.match.similar-title:similar title`,
  'similar-amount': $localize`:@@reviews.match.similar-amount:similar title and amount`,
  'debt-open': $localize`:@@reviews.match.debt-open:to be paid back, not due yet`,
  'debt-overdue': $localize`:@@reviews.match.debt-overdue:to be paid back, overdue`,
  'debt-contested': $localize`:@@reviews.match.debt-contested:to be paid back, contested`,
};

/** Where the record is read. */
const MATCH_PATHS: Record<CheckMatch['feature'], string> = {
  applications: '/applications',
  projects: '/projects',
  recoveries: '/payments/recoveries',
};
export const matchPath = ({ feature, id }: CheckMatch): string => `${MATCH_PATHS[feature]}/${id}`;

export const OUTCOMES: Record<CheckOutcome, StatusLabel> = {
  pass: { label: $localize`:@@reviews.outcome.pass:Passes`, tone: 'positive' },
  fail: { label: $localize`:@@reviews.outcome.fail:Does not pass`, tone: 'negative' },
};
export const NOT_CHECKED: StatusLabel = { label: $localize`:@@reviews.outcome.none:To be checked`, tone: 'neutral' };

export const SCREENING_LABELS: Record<ScreeningAction, string> = {
  startScreening: $localize`:@@reviews.action.start:Open the checklist`,
  confirm: $localize`:@@reviews.action.confirm:Confirm the checklist`,
  return: APPLICATION_ACTIONS.return,
  returnAgain: APPLICATION_ACTIONS.returnAgain,
  reject: APPLICATION_ACTIONS.reject,
  admit: APPLICATION_ACTIONS.admit,
};

/** Reasons of inadmissibility (R10). */
export const REJECTION_LABELS: Record<RejectionCode, string> = {
  late: $localize`:@@reviews.rejection.late:Submitted too late`,
  applicant: $localize`:@@reviews.rejection.applicant:Applicant not eligible`,
  place: $localize`:@@reviews.rejection.place:Place outside the zone`,
  theme: $localize`:@@reviews.rejection.theme:Outside the theme`,
  amount: $localize`:@@reviews.rejection.amount:Amount outside the limits`,
  incomplete: $localize`:@@reviews.rejection.incomplete:Incomplete file`,
  'double-financing': $localize`:@@reviews.rejection.double-financing:Double financing`,
  debt: $localize`:@@reviews.rejection.debt:Open debt to the Region`,
};

/** Fields a finding names and the form of the applicant does not. */
const FIELDS: Record<string, string> = {
  submittedAt: $localize`:@@applications.list.submitted:Submitted`,
  'partners.applicant': $localize`:@@applications.list.organisation:Organisation`,
  'partners.regionId': $localize`:@@applications.partners.region:Partner region`,
  'partners.placeIds': $localize`:@@applications.partners.places:Cities`,
  ...Object.fromEntries(Object.entries(DOCUMENT_LABELS).map(([kind, label]) => [`attachments.${kind}`, label])),
};

/** What is wrong, said of the applicant: the texts of the form speak to the applicant. */
const FINDINGS: Record<string, string> = {
  'call-closed': $localize`:@@reviews.finding.late:after the call had closed.`,
  'kbo-missing': $localize`:@@reviews.finding.kbo-missing:no enterprise number is known.`,
  'kbo-invalid': $localize`:@@reviews.finding.kbo-invalid:the check digits of the enterprise number are wrong.`,
  'kbo-unknown': $localize`:@@reviews.finding.kbo-unknown:the status of the enterprise number was not recorded, and the number was not found in the loaded register of enterprises.`,
  'kbo-stopped': $localize`:@@reviews.finding.kbo-stopped:the register of enterprises says that the organisation has stopped.`,
  'founding-unknown': $localize`:@@reviews.finding.founding-unknown:its day of founding is not known.`,
  'applicant-too-young': $localize`:@@reviews.finding.too-young:the organisation is younger than the lot asks.`,
  'applicant-not-eligible': $localize`:@@reviews.finding.not-eligible:the lot is not open to organisations of this kind.`,
  'attachment-missing': $localize`:@@reviews.finding.attachment:missing.`,
  required: $localize`:@@reviews.finding.required:not filled in.`,
  'debt-overdue': $localize`:@@reviews.finding.debt:what it owes the Region is overdue.`,
};

/** A point and how it was decided. */
export function pointText(label: string, outcome: CheckOutcome): string {
  return at(label, OUTCOMES[outcome].label);
}

/** A finding of the system as a sentence that names its field. */
export function findingText({ path, code, params }: FieldError): string {
  const field = FIELDS[path] ?? fieldText(path);
  const text = FINDINGS[code] ?? codeText(code, params);
  return field === undefined ? text : at(field, text);
}

const at = (field: string, text: string) => $localize`:@@reviews.finding.at:${field}:field:: ${text}:text:`;
