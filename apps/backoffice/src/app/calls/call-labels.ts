import type {
  ApplicantType,
  CallAction,
  CallGap,
  CallGapCode,
  CallPhase,
  CallState,
  ExtensionStage,
} from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

export const PHASE_LABELS: Record<CallPhase, StatusLabel> = {
  prepared: { label: $localize`:@@calls.phase.prepared:In preparation`, tone: 'neutral' },
  approved: { label: $localize`:@@calls.phase.approved:Approved by the Government`, tone: 'info' },
  announced: { label: $localize`:@@calls.phase.announced:Announced`, tone: 'info' },
  open: { label: $localize`:@@calls.phase.open:Open`, tone: 'positive' },
  closed: { label: $localize`:@@calls.phase.closed:Closed`, tone: 'warning' },
  in_selection: { label: $localize`:@@calls.phase.in-selection:In selection`, tone: 'info' },
  decided: { label: $localize`:@@calls.phase.decided:Decided`, tone: 'positive' },
  archived: { label: $localize`:@@calls.phase.archived:Archived`, tone: 'neutral' },
};

export const STATE_LABELS: Record<CallState, string> = {
  prepared: PHASE_LABELS.prepared.label,
  approved: PHASE_LABELS.approved.label,
  published: $localize`:@@calls.state.published:Published`,
  in_selection: PHASE_LABELS.in_selection.label,
  decided: PHASE_LABELS.decided.label,
  archived: PHASE_LABELS.archived.label,
};

export const CALL_ACTION_LABELS: Record<CallAction, string> = {
  approve: $localize`:@@calls.action.approve:Record the decision of the Government`,
  publish: $localize`:@@calls.action.publish:Publish`,
  startSelection: $localize`:@@calls.action.start-selection:Start the selection`,
  decide: $localize`:@@calls.action.decide:Close the selection`,
  archive: $localize`:@@calls.action.archive:Archive`,
};

export const CALL_DONE: Record<CallAction, string> = {
  approve: $localize`:@@calls.done.approve:The decision of the Government was recorded.`,
  publish: $localize`:@@calls.done.publish:The call was published.`,
  startSelection: $localize`:@@calls.done.start-selection:The selection has started.`,
  decide: $localize`:@@calls.done.decide:The selection was closed.`,
  archive: $localize`:@@calls.done.archive:The call was archived.`,
};

export const APPLICANT_LABELS: Record<ApplicantType, string> = {
  'accredited-cso': $localize`:@@calls.applicant.accredited-cso:Accredited civil society organisations`,
  asbl: $localize`:@@calls.applicant.asbl:Other Belgian non-profit associations`,
  'any-legal-person': $localize`:@@calls.applicant.any:Every organisation with legal personality`,
};

const inLanguage = (where: string) =>
  where === 'nl' ? $localize`:@@calls.gap.dutch:Dutch` : $localize`:@@calls.gap.french:French`;

const GAP_TEXTS: Record<CallGapCode, (where: string) => string> = {
  title: (where) => $localize`:@@calls.gap.title:Title in ${inLanguage(where)}:language:`,
  summary: (where) => $localize`:@@calls.gap.summary:Description in ${inLanguage(where)}:language:`,
  lots: () => $localize`:@@calls.gap.lots:At least one lot`,
  'lot-title': (where) => $localize`:@@calls.gap.lot-title:Lot ${where}:lot:: title in French and Dutch`,
  'criteria-labels': (where) => $localize`:@@calls.gap.criteria:Lot ${where}:lot:: criteria in French and Dutch`,
  'form-texts': (where) =>
    $localize`:@@calls.gap.form-texts:Questions of the form: texts in ${inLanguage(where)}:language:`,
  'form-questions': () =>
    $localize`:@@calls.gap.form-questions:Questions of the form: something is still to be completed`,
  'lot-form-texts': (where) =>
    $localize`:@@calls.gap.lot-form-texts:Lot ${where}:lot:: texts of its own form in French and Dutch`,
  'lot-form-questions': (where) =>
    $localize`:@@calls.gap.lot-form-questions:Lot ${where}:lot:: something of its own form is still to be completed`,
  'deadline-passed': () => $localize`:@@calls.gap.deadline:A deadline that is still to come`,
  'lot-limits': (where) =>
    $localize`:@@calls.gap.limits:Lot ${where}:lot:: amounts, share and weights that fit together`,
  themes: (where) => $localize`:@@calls.gap.themes:Lot ${where}:lot:: themes in force on the opening day`,
  regions: (where) => $localize`:@@calls.gap.regions:Lot ${where}:lot:: partner regions in force on the opening day`,
  instalments: (where) =>
    $localize`:@@calls.gap.instalments:Lot ${where}:lot:: an instalment plan in force on the opening day`,
  'point-labels': (where) =>
    $localize`:@@calls.gap.points:Lot ${where}:lot:: its own points of admissibility in French and Dutch`,
  'concept-time': (where) =>
    $localize`:@@calls.gap.concept-time:Lot ${where}:lot:: the end of the concept notes lies between the opening and the deadline of the call`,
  'concept-texts': (where) =>
    $localize`:@@calls.gap.concept-texts:Lot ${where}:lot:: texts of the short form in French and Dutch`,
  'concept-questions': (where) =>
    $localize`:@@calls.gap.concept-questions:Lot ${where}:lot:: something of the short form is still to be completed`,
  'decision-document': () =>
    $localize`:@@calls.gap.decision:The signed decision of the Government, among the documents`,
  'rules-document': () => $localize`:@@calls.gap.rules:The rules of the call, among the documents`,
};

/** What is missing, in words. */
export const gapText = ({ code, where }: CallGap): string => GAP_TEXTS[code](where);

/** What one organisation is given more time for. */
export const STAGE_LABELS: Record<ExtensionStage, string> = {
  application: $localize`:@@calls.deadline.stage-application:Application file`,
  concept: $localize`:@@calls.deadline.stage-concept:Concept note`,
};
