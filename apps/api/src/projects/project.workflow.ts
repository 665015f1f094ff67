import type { DateOnly, ProjectAction, ProjectState } from '@passerelle/contract';
import type { Workflow } from '../core/work/workflow';

/** What the rules of the chain look at. */
export interface ProjectFacts {
  id: string;
  state: ProjectState;
  /** Where a suspended project goes back to. */
  resumesAs: ProjectState | null;
  endsOn: DateOnly | null;
  today: DateOnly;
}

type ProjectWorkflow = Workflow<ProjectAction, ProjectState, ProjectFacts>;

const UNDER_WAY: readonly ProjectState[] = ['committed', 'running', 'final_report_due'];

/**
 * The chain of domain 5.1. Actions of later stages (decision, agreement, commitment, report, closing) are performed
 * by those stages, whose own machines say who may; the permission here is the least that everybody among them has.
 */
export const projectWorkflow: ProjectWorkflow = {
  submitForApproval: { from: ['preparation'], to: 'approval', permission: 'decisions:prepare' },
  returnToPreparation: { from: ['approval'], to: 'preparation', permission: 'decisions:prepare' },
  award: { from: ['approval'], to: 'awarded', permission: 'decisions:read' },
  refuse: { from: ['approval'], to: 'refused', permission: 'decisions:read' },
  sign: { from: ['awarded'], to: 'agreement_signed', permission: 'agreements:read' },
  commit: { from: ['agreement_signed'], to: 'committed', permission: 'commitments:visa' },
  start: { from: ['committed'], to: 'running', permission: 'projects:manage' },
  endPeriod: { from: ['running'], to: 'final_report_due', permission: 'projects:manage', unless: periodNotOver },
  receiveFinalReport: { from: ['running', 'final_report_due'], to: 'final_control', permission: 'reports:read' },
  close: { from: ['final_control'], to: 'closed', permission: 'projects:close' },
  suspend: { from: UNDER_WAY, to: 'suspended', permission: 'projects:manage' },
  resume: { from: ['suspended'], to: 'running', permission: 'projects:manage' },
  terminate: {
    from: ['awarded', 'agreement_signed', ...UNDER_WAY, 'suspended'],
    to: 'terminated',
    permission: 'projects:manage',
  },
  withdraw: { from: ['preparation'], to: 'withdrawn', permission: 'projects:manage' },
};

/** Actions that are taken on the project itself; the others belong to later stages. */
export const OWN_ACTIONS = ['start', 'endPeriod', 'suspend', 'resume', 'terminate', 'withdraw'] as const;
export type OwnAction = (typeof OWN_ACTIONS)[number];

/** The chain as it stands for one project: a suspended one resumes where it was. */
export function workflowOf(project: Pick<ProjectFacts, 'resumesAs'>): ProjectWorkflow {
  if (project.resumesAs === null) return projectWorkflow;
  return { ...projectWorkflow, resume: { ...projectWorkflow.resume, to: project.resumesAs } };
}

/** The period is over when its last day is (R18). */
function periodNotOver({ endsOn, today }: ProjectFacts): string | undefined {
  return endsOn !== null && endsOn < today ? undefined : 'period-not-over';
}
