import { APPLICATION_STATES } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { obstacle, unreachableStates } from '../core/work/workflow';
import { applicationWorkflow } from './application.workflow';

describe('workflow of an application', () => {
  const owner = systemActor(['applications:submit']);

  it('reaches every state', () => {
    expect(unreachableStates(applicationWorkflow, APPLICATION_STATES, 'draft')).toEqual([]);
  });

  it('takes no file once the call is closed (R22), and no completion once its time is over (R9)', () => {
    expect(obstacle(applicationWorkflow, { state: 'draft', late: true }, 'submit', owner)).toBe('call-closed');
    expect(obstacle(applicationWorkflow, { state: 'returned', late: true }, 'resubmit', owner)).toBe('return-expired');
    expect(obstacle(applicationWorkflow, { state: 'draft', late: false }, 'submit', owner)).toBeUndefined();
  });

  it('lets the applicant take a file back until the deadline or the start of the check (R22)', () => {
    const unsubmit = (state: 'submitted' | 'admissibility', late: boolean) =>
      obstacle(applicationWorkflow, { state, late }, 'unsubmit', owner);
    expect(unsubmit('submitted', false)).toBeUndefined();
    expect(unsubmit('submitted', true)).toBe('call-closed');
    expect(unsubmit('admissibility', false)).toBe('wrong-state');
  });

  it('lets the applicant withdraw until the committee has proposed', () => {
    const withdraw = (state: 'evaluation' | 'proposed') =>
      obstacle(applicationWorkflow, { state, late: false }, 'withdraw', owner);
    expect(withdraw('evaluation')).toBeUndefined();
    expect(withdraw('proposed')).toBe('wrong-state');
  });
});
