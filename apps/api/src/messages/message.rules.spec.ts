import { ABOUT_PATTERN, MESSAGE_LIMITS } from '@passerelle/contract';
import { emptyContent } from '../applications/application.content';
import { ask, formOf } from '../testing/given/forms';
import { dueErrors, fullOrClosed, isPlaceIn } from './message.rules';

const TODAY = '2026-04-15';

describe('the place a thread is about', () => {
  it.each(['budget', 'budget.lines', 'project.startsOn'])('is a section or a field: %s', (about) => {
    expect(isPlaceIn(emptyContent('A'), undefined, about)).toBe(true);
  });

  it.each(['form-own', 'answers.reach-2'])('is an own section of the call or a question of it: %s', (about) => {
    const own = formOf(ask('short-text', 'reach-2'));
    expect(about).toMatch(ABOUT_PATTERN);
    expect(isPlaceIn(emptyContent('A'), own, about)).toBe(true);
    expect(isPlaceIn(emptyContent('A'), undefined, about)).toBe(false);
    expect(isPlaceIn(emptyContent('A'), formOf(ask('short-text', 'other')), 'answers.reach-2')).toBe(false);
  });

  it.each([
    'budgets',
    'budget.rows',
    'constructor',
    'budget.constructor',
    'budget.',
    'form-',
    'form-other',
    'answers',
    'answers.',
  ])('is not %s', (about) => {
    expect(isPlaceIn(emptyContent('A'), formOf(), about)).toBe(false);
  });
});

describe('the day by which an answer is expected', () => {
  it('is named by the administration, today at the earliest', () => {
    expect(dueErrors('administration', TODAY, TODAY)).toEqual([]);
    expect(dueErrors('administration', null, TODAY)).toEqual([]);
    expect(dueErrors('administration', '2026-04-14', TODAY)).toEqual([{ path: 'dueOn', code: 'due-in-past' }]);
  });

  it('is not named by a partner', () => {
    expect(dueErrors('partner', null, TODAY)).toEqual([]);
    expect(dueErrors('partner', '2026-04-30', TODAY)).toEqual([{ path: 'dueOn', code: 'due-by-administration' }]);
  });
});

describe('a thread', () => {
  it('takes messages while it is open and not full', () => {
    expect(fullOrClosed({ state: 'open', count: MESSAGE_LIMITS.messages - 1 })).toBeUndefined();
    expect(fullOrClosed({ state: 'open', count: MESSAGE_LIMITS.messages })).toBe('thread-full');
    expect(fullOrClosed({ state: 'closed', count: 1 })).toBe('thread-closed');
  });
});
