import { CONCEPT_STATES, type ConceptState } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { obstacle, unreachableStates } from '../core/work/workflow';
import { conceptNoteWorkflow } from './concept-note.workflow';

describe('workflow of a concept note', () => {
  const owner = systemActor(['applications:submit']);
  const officer = systemActor(['reviews:screen']);
  const note = (state: ConceptState, late = false) => ({ state, late, organisationId: 'partner' });

  it('reaches every state', () => {
    expect(unreachableStates(conceptNoteWorkflow, CONCEPT_STATES, 'draft')).toEqual([]);
  });

  it('takes no note and gives none back once the stage is closed (R22)', () => {
    expect(obstacle(conceptNoteWorkflow, note('draft'), 'submit', owner)).toBeUndefined();
    expect(obstacle(conceptNoteWorkflow, note('draft', true), 'submit', owner)).toBe('concept-closed');
    expect(obstacle(conceptNoteWorkflow, note('submitted', true), 'unsubmit', owner)).toBe('concept-closed');
  });

  it('lets an officer choose as soon as a note is sent, and keeps what was chosen', () => {
    expect(obstacle(conceptNoteWorkflow, note('submitted'), 'select', officer)).toBeUndefined();
    expect(obstacle(conceptNoteWorkflow, note('draft'), 'select', officer)).toBe('wrong-state');
    for (const state of ['selected', 'not_selected'] as const)
      for (const action of ['select', 'decline', 'unsubmit', 'withdraw'] as const)
        expect(
          obstacle(conceptNoteWorkflow, note(state), action, {
            ...officer,
            permissions: ['reviews:screen', 'applications:submit'],
          }),
        ).toBe('wrong-state');
  });

  it('lets nobody decide about a note of an organisation of theirs', () => {
    const member = { ...officer, organisationIds: ['partner'] };
    for (const action of ['select', 'decline'] as const)
      expect(obstacle(conceptNoteWorkflow, note('submitted'), action, member)).toBe('conflict-of-interest');
  });
});
