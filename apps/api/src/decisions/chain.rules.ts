import {
  DECISION_STEPS,
  PRELIMINARIES,
  type DecisionState,
  type DecisionStepKind,
  type Money,
  type StepState,
  type WriteDecision,
} from '@passerelle/contract';
import { stepsFor, type Threshold } from '../programmes/threshold.rules';

/** One step as the rules of the chain look at it. */
export interface ChainStep {
  position: number;
  kind: DecisionStepKind;
  state: StepState;
  recordedById: string | null;
  onBehalf: boolean;
}

/** The file around a step. */
export interface DecisionFile {
  state: DecisionState;
  beneficiaryId: string | null;
  steps: readonly ChainStep[];
}

/** The administration answers for its own file and the minister decides, whatever the amount. */
const ALWAYS: readonly DecisionStepKind[] = ['management', 'minister'];

/** Who has to speak on the total grant, in order (R35, domain 7.2). */
export function chainOf(thresholds: readonly Threshold[], total: Money): DecisionStepKind[] {
  const passed = stepsFor(thresholds, total);
  return DECISION_STEPS.filter((step) => ALWAYS.includes(step) || passed.includes(step));
}

const PASSED: readonly StepState[] = ['favourable', 'with_remarks', 'overruled'];

/** The first step that has not passed: it waits, or its unfavourable opinion blocks (R36). */
export const openStep = <Step extends ChainStep>(steps: readonly Step[]): Step | undefined =>
  steps.find(({ state }) => !PASSED.includes(state));

/** The step whose turn it is; null when all have spoken or one blocks. */
export function waitingFor(steps: readonly ChainStep[]): DecisionStepKind | null {
  const open = openStep(steps);
  return open?.state === 'waiting' ? open.kind : null;
}

/** True when every preliminary step has its date (R1). */
export const preliminariesDone = (preliminaries: WriteDecision['preliminaries']): boolean =>
  PRELIMINARIES.every((wanted) =>
    preliminaries.some(({ preliminary, doneOn }) => preliminary === wanted && doneOn !== null),
  );
