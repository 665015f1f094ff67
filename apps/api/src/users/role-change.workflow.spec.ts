import { ROLE_CHANGE_STATES } from '@passerelle/contract';
import { unreachableStates } from '../core/work/workflow';
import { accountWorkflow, roleChangeWorkflow } from './role-change.workflow';

describe('the life of a role change and of an account', () => {
  it('reaches every state', () => {
    expect(unreachableStates(roleChangeWorkflow, ROLE_CHANGE_STATES, 'proposed')).toEqual([]);
    expect(unreachableStates(accountWorkflow, ['open', 'disabled'], 'open')).toEqual([]);
  });
});
