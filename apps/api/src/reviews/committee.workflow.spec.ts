import { euro } from '@passerelle/contract';
import { systemActor } from '../core/auth/actor';
import { allowedActions } from '../core/work/workflow';
import { committeeWorkflow, type Standing } from './committee.workflow';

const READY: Standing = {
  state: 'evaluation',
  applicantId: 'applicant',
  completeSheets: 2,
  score: '60.0',
  threshold: 60,
  scoredByActor: false,
  free: euro('0.01'),
};

describe('what the committee may say of a file', () => {
  const obstacles = (facts: Partial<Standing>, organisationIds: string[] = []) => {
    const actor = { ...systemActor(['reviews:propose']), organisationIds };
    const actions = allowedActions(committeeWorkflow, { ...READY, ...facts }, actor);
    return Object.fromEntries(actions.map(({ action, obstacle }) => [action, obstacle]));
  };
  const free = { reserve: undefined, decline: undefined };

  it.each([
    ['two complete sheets at the threshold', {}, undefined],
    ['one complete sheet', { completeSheets: 1 }, 'too-few-sheets'],
    ['no score', { score: null }, 'too-few-sheets'],
    ['a score below the threshold', { score: '59.9' }, 'below-threshold'],
    ['an empty envelope', { free: euro('0.00') }, 'envelope-used-up'],
  ])('with %s (R12, R23)', (_name, facts, propose) => {
    expect(obstacles(facts)).toEqual({ propose, ...free });
  });

  it('keeps out who has an interest or scored the file (R4, R12)', () => {
    const all = (code: string) => ({ propose: code, reserve: code, decline: code });
    expect(obstacles({}, ['applicant'])).toEqual(all('conflict-of-interest'));
    expect(obstacles({ scoredByActor: true })).toEqual(all('four-eyes'));
  });

  it('takes a file from the reserve list, and leaves a decided one alone', () => {
    expect(obstacles({ state: 'reserve_list' })).toEqual({ propose: undefined, decline: undefined });
    expect(obstacles({ state: 'proposed' })).toEqual({});
  });
});
