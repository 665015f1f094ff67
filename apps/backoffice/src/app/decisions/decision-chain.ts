import { Component, input, output } from '@angular/core';
import { decisionPaths, type DecisionDetail, type DecisionStepView } from '@passerelle/contract';
import { UiButton, UiDate, UiStatus } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { STEP_LABELS } from '../programmes/programme-labels';
import { STEP_STATES } from './decision-labels';

/** What was chosen on a step. */
export interface ChosenStep {
  step: DecisionStepView;
  as: 'own' | 'on-behalf' | 'overrule' | 'overrule-on-behalf';
}

/** The approval chain as steps: who spoke when on which document, and what the reader may do now. */
@Component({
  selector: 'app-decision-chain',
  imports: [UiButton, UiDate, UiStatus],
  templateUrl: './decision-chain.html',
  styleUrl: './decision-chain.css',
})
export class DecisionChain {
  readonly decision = input.required<DecisionDetail>();
  readonly choose = output<ChosenStep>();
  protected readonly labels = STEP_LABELS;
  protected readonly states = STEP_STATES;
  protected readonly paths = decisionPaths;

  /** Why a person who could otherwise speak on the step may not; what is only somebody else's turn is not explained. */
  protected explained(step: DecisionStepView): string | null {
    const obstacles = [step.obstacle, step.onBehalfObstacle, step.overruleObstacle, step.overruleOnBehalfObstacle];
    const code = obstacles.find((one) => one === 'four-eyes' || one === 'conflict-of-interest');
    return code === undefined || obstacles.includes(null) ? null : codeText(code);
  }

  protected documentName(step: DecisionStepView): string {
    return this.decision().documents.find(({ id }) => id === step.documentId)?.name ?? '';
  }
}
