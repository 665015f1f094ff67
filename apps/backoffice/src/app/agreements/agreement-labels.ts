import type { AgreementAction, AgreementState, CommitmentDecision, CommitmentState } from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

export const STATES: Record<AgreementState, StatusLabel> = {
  draft: { label: $localize`:@@agreements.state.draft:Draft`, tone: 'neutral' },
  sent: { label: $localize`:@@agreements.state.sent:Sent for signature`, tone: 'info' },
  signed_by_partner: { label: $localize`:@@agreements.state.signed-by-partner:Signed by the partner`, tone: 'info' },
  signed: { label: $localize`:@@agreements.state.signed:Signed`, tone: 'positive' },
};

export const ACTION_LABELS: Record<AgreementAction, string> = {
  send: $localize`:@@agreements.action.send:Send to the partner`,
  recall: $localize`:@@agreements.action.recall:Take back`,
  signPartner: $localize`:@@agreements.action.sign-partner:Sign for the partner`,
  signRegion: $localize`:@@agreements.action.sign-region:Sign for the Region`,
};

export const COMMITMENT_STATES: Record<CommitmentState, StatusLabel> = {
  requested: { label: $localize`:@@agreements.commitment-state.requested:Waits for the visa`, tone: 'info' },
  visa_granted: { label: $localize`:@@agreements.commitment-state.granted:In force`, tone: 'positive' },
  visa_refused: { label: $localize`:@@agreements.commitment-state.refused:Visa refused`, tone: 'negative' },
  released: { label: $localize`:@@agreements.commitment-state.released:Rest released`, tone: 'neutral' },
};

export const COMMITMENT_ACTIONS: Record<CommitmentDecision, string> = {
  grantVisa: $localize`:@@agreements.commitment-action.grant:Give the visa`,
  refuseVisa: $localize`:@@agreements.commitment-action.refuse:Refuse the visa`,
};
