import type {
  FundingKind,
  Principle,
  ProjectAction,
  ProjectOrganisationRole,
  ProjectState,
} from '@passerelle/contract';
import type { StatusLabel } from '@passerelle/ui';

/** States of the chain as word and tone. */
export const STATES: Record<ProjectState, StatusLabel> = {
  preparation: { label: $localize`:@@projects.state.preparation:In preparation`, tone: 'neutral' },
  approval: { label: $localize`:@@projects.state.approval:In approval`, tone: 'info' },
  refused: { label: $localize`:@@projects.state.refused:Refused`, tone: 'negative' },
  awarded: { label: $localize`:@@projects.state.awarded:Awarded`, tone: 'positive' },
  agreement_signed: { label: $localize`:@@projects.state.agreement-signed:Agreement signed`, tone: 'positive' },
  committed: { label: $localize`:@@projects.state.committed:Committed`, tone: 'positive' },
  running: { label: $localize`:@@projects.state.running:Running`, tone: 'positive' },
  final_report_due: { label: $localize`:@@projects.state.final-report-due:Final report due`, tone: 'warning' },
  final_control: { label: $localize`:@@projects.state.final-control:Final control`, tone: 'info' },
  closed: { label: $localize`:@@projects.state.closed:Closed`, tone: 'neutral' },
  suspended: { label: $localize`:@@projects.state.suspended:Suspended`, tone: 'warning' },
  terminated: { label: $localize`:@@projects.state.terminated:Terminated`, tone: 'negative' },
  withdrawn: { label: $localize`:@@projects.state.withdrawn:Withdrawn`, tone: 'neutral' },
  historic: { label: $localize`:@@projects.state.historic:Published history`, tone: 'neutral' },
};

/** Who is next at a stage of the chain. */
export const NEXT_AT: Partial<Record<ProjectState, string>> = {
  preparation: $localize`:@@projects.next.officer:File officer`,
  approval: $localize`:@@projects.next.approvers:Approvers`,
  awarded: $localize`:@@projects.next.parties:Both parties sign`,
  agreement_signed: $localize`:@@projects.next.finance:Budget officer`,
  committed: $localize`:@@projects.next.officer:File officer`,
  running: $localize`:@@projects.next.beneficiary:Beneficiary`,
  final_report_due: $localize`:@@projects.next.beneficiary:Beneficiary`,
  final_control: $localize`:@@projects.next.officer-manager:Officer and head of cooperation`,
};

export const ACTION_LABELS: Record<ProjectAction, string> = {
  submitForApproval: $localize`:@@projects.action.submit:Send to approval`,
  returnToPreparation: $localize`:@@projects.action.return:Return to preparation`,
  award: $localize`:@@projects.action.award:Award`,
  refuse: $localize`:@@projects.action.refuse:Refuse`,
  sign: $localize`:@@projects.action.sign:Sign`,
  commit: $localize`:@@projects.action.commit:Commit`,
  start: $localize`:@@projects.action.start:Start the project`,
  endPeriod: $localize`:@@projects.action.end-period:Close the period`,
  receiveFinalReport: $localize`:@@projects.action.final-report:Receive the final report`,
  close: $localize`:@@projects.action.close:Close the file`,
  suspend: $localize`:@@projects.action.suspend:Suspend`,
  resume: $localize`:@@projects.action.resume:Resume`,
  terminate: $localize`:@@projects.action.terminate:Terminate`,
  withdraw: $localize`:@@projects.action.withdraw:Withdraw`,
};

export const FUNDING_LABELS: Record<FundingKind, string> = {
  core: $localize`:@@projects.funding.core:Core: to the organisation itself`,
  earmarked: $localize`:@@projects.funding.earmarked:Earmarked: for a named purpose`,
};

export const ROLE_LABELS: Record<ProjectOrganisationRole, string> = {
  beneficiary: $localize`:@@projects.role.beneficiary:Beneficiary`,
  'local-partner': $localize`:@@projects.role.local-partner:Local partner`,
  authority: $localize`:@@projects.role.authority:Partner authority`,
  channel: $localize`:@@projects.role.channel:Channel of delivery`,
  funder: $localize`:@@projects.role.funder:Other funder`,
};

/** Meaning of a marker's value; above 2 only some markers go. */
export const MARKER_VALUES: readonly string[] = [
  $localize`:@@projects.marker.value-0:0 · not targeted`,
  $localize`:@@projects.marker.value-1:1 · significant objective`,
  $localize`:@@projects.marker.value-2:2 · principal objective`,
  $localize`:@@projects.marker.value-3:3 · principal objective, with an action programme`,
  $localize`:@@projects.marker.value-4:4 · explicit primary objective`,
];

export const PRINCIPLE_LABELS: Record<Principle, string> = {
  ownership: $localize`:@@projects.principle.ownership:Ownership by the partner`,
  results: $localize`:@@projects.principle.results:Focus on results`,
  partnership: $localize`:@@projects.principle.partnership:Inclusive partnership`,
  transparency: $localize`:@@projects.principle.transparency:Transparency and mutual accountability`,
  humanity: $localize`:@@projects.principle.humanity:Humanity`,
  neutrality: $localize`:@@projects.principle.neutrality:Neutrality`,
  impartiality: $localize`:@@projects.principle.impartiality:Impartiality`,
  independence: $localize`:@@projects.principle.independence:Independence`,
  'needs-assessment': $localize`:@@projects.principle.needs-assessment:Assessment of needs`,
};
