import { DECISION_STATES, DECISION_STEPS, STEP_STATES } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { stepWorkflow } from './decision-step.workflow';
import { decisionWorkflow, onBehalfWorkflow } from './decision.workflow';

describe('workflows of the decision', () => {
  it('reach every state of the file', () => {
    expect(unreachableStates(decisionWorkflow, DECISION_STATES, 'prepared')).toEqual([]);
    expect(unreachableStates(onBehalfWorkflow, DECISION_STATES, 'prepared')).toEqual([]);
  });

  it.each(DECISION_STEPS)('reach every state of the step of %s, recorded in own name or for it', (kind) => {
    for (const onBehalf of [false, true])
      expect(unreachableStates(stepWorkflow(kind, onBehalf), STEP_STATES, 'waiting')).toEqual([]);
  });
});
