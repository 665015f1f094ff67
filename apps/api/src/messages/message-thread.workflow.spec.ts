import { THREAD_STATES } from '@passerelle/contract';
import { systemActor, type Actor } from '../core/auth/actor';
import { permissionsOf } from '../core/auth/roles';
import { obstacle, unreachableStates } from '../core/work/workflow';
import { messageThreadWorkflow, type GovernedThread } from './message-thread.workflow';

const APPLICANT = 'o1';
const partner: Actor = { ...systemActor(permissionsOf(['editor'])), organisationId: APPLICANT };
const officer: Actor = systemActor(permissionsOf(['officer']));
const thread = (openedFrom: GovernedThread['openedFrom']): GovernedThread => ({
  state: 'open',
  openedFrom,
  organisationId: APPLICANT,
  rolesIn: 'f1',
});

describe('workflow of the thread', () => {
  it('reaches every state', () => {
    expect(unreachableStates(messageThreadWorkflow, THREAD_STATES, 'open')).toEqual([]);
  });

  it('is settled by the administration, and by the partner where the partner began', () => {
    const closing = (actor: Actor, from: GovernedThread['openedFrom']) =>
      obstacle(messageThreadWorkflow, thread(from), 'close', actor);
    expect(closing(officer, 'partner')).toBeUndefined();
    expect(closing(officer, 'administration')).toBeUndefined();
    expect(closing(partner, 'partner')).toBeUndefined();
    expect(closing(partner, 'administration')).toBe('not-permitted');
  });

  it('is not settled by an officer who works for the applicant', () => {
    const both = { ...officer, organisationIds: [APPLICANT] };
    expect(obstacle(messageThreadWorkflow, thread('partner'), 'close', both)).toBe('conflict-of-interest');
  });
});
