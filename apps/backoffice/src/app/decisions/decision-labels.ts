import type { DecisionAction, DecisionState, Preliminary, StepOutcome, StepState } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

export const STATES: Record<DecisionState, StatusLabel> = {
  prepared: { label: $localize`:@@decisions.state.prepared:Prepared`, tone: 'neutral' },
  in_approval: { label: $localize`:@@decisions.state.in-approval:In approval`, tone: 'info' },
  awarded: { label: $localize`:@@decisions.state.awarded:Awarded`, tone: 'positive' },
  refused: { label: $localize`:@@decisions.state.refused:Refused`, tone: 'negative' },
  withdrawn: { label: $localize`:@@decisions.state.withdrawn:Withdrawn`, tone: 'neutral' },
};

export const STEP_STATES: Record<StepState, StatusLabel> = {
  waiting: { label: $localize`:@@decisions.step-state.waiting:Waiting`, tone: 'neutral' },
  favourable: { label: $localize`:@@decisions.step-state.favourable:Favourable`, tone: 'positive' },
  with_remarks: { label: $localize`:@@decisions.step-state.with-remarks:Favourable with remarks`, tone: 'positive' },
  unfavourable: { label: $localize`:@@decisions.step-state.unfavourable:Unfavourable`, tone: 'negative' },
  overruled: { label: $localize`:@@decisions.step-state.overruled:Overruled`, tone: 'warning' },
};

export const OUTCOME_LABELS: Record<StepOutcome, string> = {
  favourable: STEP_STATES.favourable.label,
  with_remarks: STEP_STATES.with_remarks.label,
  unfavourable: STEP_STATES.unfavourable.label,
};

export const ACTION_LABELS: Record<DecisionAction, string> = {
  start: $localize`:@@decisions.action.start:Start the approval`,
  award: $localize`:@@decisions.action.award:Award the grant`,
  refuse: $localize`:@@decisions.action.refuse:Refuse the grant`,
  withdraw: $localize`:@@decisions.action.withdraw:Withdraw the file`,
};

export const PRELIMINARY_LABELS: Record<Preliminary, string> = {
  'gender-test': $localize`:@@decisions.preliminary.gender:Gender test`,
  'equal-opportunity-test': $localize`:@@decisions.preliminary.equal:Equal-opportunity test`,
  'state-aid': $localize`:@@decisions.preliminary.state-aid:State-aid check`,
};
