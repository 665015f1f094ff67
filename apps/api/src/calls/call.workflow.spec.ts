import { CALL_STATES, type CallAction, type CallState } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { obstacle, unreachableStates } from '../core/work/workflow';
import { callWorkflow, type CallFacts } from './call.workflow';

const manager = systemActor(['calls:prepare', 'calls:publish']);
const call = (state: CallState, changes: Partial<CallFacts> = {}): CallFacts => ({
  id: 'c',
  state,
  closesAt: new Date('2026-05-13T10:00:00Z'),
  lastDeadline: new Date('2026-05-13T10:00:00Z'),
  preparedById: 'somebody',
  editorIds: [],
  gaps: [],
  now: new Date('2026-04-01T00:00:00Z'),
  ...changes,
});
const stands = (action: CallAction, facts: CallFacts) => obstacle(callWorkflow, facts, action, manager);
const over = { now: new Date('2026-05-13T10:00:00Z') };

describe('the life of a call (domain 5.2)', () => {
  it('reaches every state', () => {
    expect(unreachableStates(callWorkflow, CALL_STATES, 'prepared')).toEqual([]);
  });

  it('is approved by somebody who prepared no part of it (R4)', () => {
    expect(stands('approve', call('prepared'))).toBeUndefined();
    expect(stands('approve', call('prepared', { preparedById: manager.id }))).toBe('four-eyes');
    expect(stands('approve', call('prepared', { editorIds: ['x', manager.id] }))).toBe('four-eyes');
  });

  it('is published by somebody who wrote no part of it, before or after the approval (R4)', () => {
    expect(stands('publish', call('approved', { editorIds: [manager.id] }))).toBe('four-eyes');
  });

  it('is approved with complete lots and the signed decision, published with everything (R20)', () => {
    const lots = { gaps: [{ code: 'lots', where: '' }] } as const;
    const title = { gaps: [{ code: 'title', where: 'nl' }] } as const;
    expect(stands('approve', call('prepared', lots))).toBe('call-incomplete');
    expect(stands('approve', call('prepared', title))).toBeUndefined();
    expect(stands('publish', call('approved', title))).toBe('call-incomplete');
    expect(stands('publish', call('approved'))).toBeUndefined();
    expect(stands('publish', call('prepared'))).toBe('wrong-state');
  });

  it('is not published after its deadline nor selected from before it (R22)', () => {
    expect(stands('publish', call('approved', over))).toBe('call-over');
    expect(stands('startSelection', call('published'))).toBe('call-not-closed');
    expect(stands('startSelection', call('published', over))).toBeUndefined();
    const moreTime = { ...over, lastDeadline: new Date('2026-05-13T10:00:00.001Z') };
    expect(stands('startSelection', call('published', moreTime))).toBe('extension-running');
  });
});
