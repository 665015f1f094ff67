import { AGREEMENT_STATES, COMMITMENT_STATES } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { agreementWorkflow } from './agreement.workflow';
import { commitmentWorkflow } from './commitment.workflow';

describe('workflows of the agreement', () => {
  it('reach every state', () => {
    expect(unreachableStates(agreementWorkflow, AGREEMENT_STATES, 'draft')).toEqual([]);
    expect(unreachableStates(commitmentWorkflow, COMMITMENT_STATES, 'requested')).toEqual([]);
  });
});
