import type { DecisionStepKind, Permission, StepOutcome, StepState } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import type { Workflow } from '../core/work/workflow';
import { openStep, type ChainStep, type DecisionFile } from './chain.rules';
import { partOfIt } from './decision.workflow';

export type StepAction = StepOutcome | 'overrule';

/** What the rules of a step look at. */
export interface StepFacts extends ChainStep {
  id: string;
  preparedById: string;
  file?: DecisionFile;
}

type StepWorkflow = Workflow<StepAction, StepState, StepFacts>;

const PERMISSIONS: Readonly<Record<DecisionStepKind, Permission>> = {
  management: 'decisions:management',
  inspector: 'decisions:inspector',
  'budget-minister': 'decisions:budget-minister',
  government: 'decisions:government',
  minister: 'decisions:minister',
};

/** The life of a step, recorded in own name or, for a body that does not sign in, by an officer with its document (R5). */
export function stepWorkflow(kind: DecisionStepKind, onBehalf: boolean): StepWorkflow {
  const record = {
    from: ['waiting'] as const,
    permission: onBehalf ? ('decisions:record-on-behalf' as const) : PERMISSIONS[kind],
    unless: onBehalf ? cannotRegister : cannotRecord,
  };
  return {
    favourable: { ...record, to: 'favourable' },
    with_remarks: { ...record, to: 'with_remarks' },
    unfavourable: { ...record, to: 'unfavourable' },
    overrule: {
      from: ['unfavourable'],
      to: 'overruled',
      permission: onBehalf ? 'decisions:record-on-behalf' : 'decisions:overrule',
      unless: cannotOverrule,
    },
  };
}

/** Steps speak in their order, and only while the file is in approval. */
function notItsTurn({ position, file }: StepFacts): string | undefined {
  if (file?.state !== 'in_approval') return 'not-in-approval';
  const open = openStep(file.steps);
  if (open === undefined || open.position >= position) return undefined;
  return open.state === 'unfavourable' ? 'unfavourable-opinion' : 'earlier-step-waiting';
}

/** Nobody records two steps of a file in own name, and never the one who prepared it (R38). */
function cannotRecord(step: StepFacts, actor: Actor): string | undefined {
  const spoken = step.file?.steps.some(({ recordedById, onBehalf }) => recordedById === actor.id && !onBehalf);
  return notItsTurn(step) ?? partOfFile(step, actor) ?? (spoken === true ? 'four-eyes' : undefined);
}

/** The administration's own step is never registered for somebody else, and no step by who prepared the file (R38). */
function cannotRegister(step: StepFacts, actor: Actor): string | undefined {
  return step.kind === 'management' ? 'never-on-behalf' : (notItsTurn(step) ?? partOfFile(step, actor));
}

/** What these refuse is no opinion: it stands. */
const FINAL: readonly DecisionStepKind[] = ['management', 'minister', 'government'];

/** An opinion is overruled by somebody else than who gave or registered it (R5, R36). */
function cannotOverrule(step: StepFacts, actor: Actor): string | undefined {
  return notOverrulable(step) ?? partOfFile(step, actor) ?? (step.recordedById === actor.id ? 'four-eyes' : undefined);
}

function notOverrulable({ kind, file }: StepFacts): string | undefined {
  if (file?.state !== 'in_approval') return 'not-in-approval';
  return FINAL.includes(kind) ? 'not-overrulable' : undefined;
}

const partOfFile = ({ preparedById, file }: StepFacts, actor: Actor): string | undefined =>
  partOfIt({ preparedById, beneficiaryId: file?.beneficiaryId ?? null }, actor);
