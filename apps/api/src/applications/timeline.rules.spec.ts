import { APPLICATION_STATES } from '@passerelle/contract';
import { stepsAhead, type TimelineFacts } from './timeline.rules';

const FACTS: TimelineFacts = {
  state: 'submitted',
  past: [{ event: 'submit', at: '2026-04-15T09:00:00.000Z' }],
  closesAt: new Date('2026-04-28T10:00:00Z'),
  returnedUntil: null,
  screeningDays: 5,
  selectionDays: 10,
  now: new Date('2026-04-16T09:00:00Z'),
};
const told = (facts: Partial<TimelineFacts>) =>
  stepsAhead({ ...FACTS, ...facts }).map(({ step, by, late }) => [step, by, ...(late ? ['late'] : [])]);

describe('the way ahead of a file (C8)', () => {
  it('counts working days from the deadline of the call, holidays left out', () => {
    // 29 and 30 April, then 4, 5 and 6 May: neither 1 May nor a week-end; later neither 8 nor 14 May.
    expect(told({})).toEqual([
      ['screening', '2026-05-06'],
      ['selection', '2026-05-22'],
      ['decision', null],
    ]);
  });

  it('holds the applicant to a deadline, and everybody else to what is planned', () => {
    const steps = stepsAhead({ ...FACTS, state: 'draft' });
    expect(steps[0]).toEqual({
      step: 'submit',
      who: 'applicant',
      by: '2026-04-28T10:00:00.000Z',
      binding: true,
      late: false,
    });
    expect(steps.slice(1).map(({ who, binding }) => [who, binding])).toEqual([
      ['administration', false],
      ['committee', false],
      ['administration', false],
    ]);
  });

  it('waits for corrections, and counts anew once they are sent back (R9)', () => {
    const returnedUntil = new Date('2026-05-11T21:59:00Z');
    expect(told({ state: 'returned', returnedUntil }).slice(0, 2)).toEqual([
      ['correct', '2026-05-11T21:59:00.000Z'],
      ['screening', '2026-05-19'],
    ]);
    const past = [...FACTS.past, { event: 'resubmit' as const, at: '2026-05-05T09:00:00.000Z' }];
    expect(told({ state: 'admissibility', returnedUntil, past })[0]).toEqual(['screening', '2026-05-13']);
  });

  it('says honestly that a step takes longer than planned', () => {
    const now = new Date('2026-05-06T22:30:00Z');
    expect(told({ now })[0]).toEqual(['screening', '2026-05-06', 'late']);
    expect(told({ now: new Date('2026-05-06T20:00:00Z') })[0]).toEqual(['screening', '2026-05-06']);
  });

  it('counts the selection from the admission, and tells no day for the reserve list', () => {
    const past = [...FACTS.past, { event: 'admit' as const, at: '2026-05-04T09:00:00.000Z' }];
    expect(told({ state: 'evaluation', past })).toEqual([
      ['selection', '2026-05-20'],
      ['decision', null],
    ]);
    expect(told({ state: 'reserve_list', past })[0]).toEqual(['selection', null]);
  });

  it('ends with what is over: refused, withdrawn, or too late', () => {
    for (const state of ['inadmissible', 'not_selected', 'withdrawn'] as const) expect(told({ state })).toEqual([]);
    expect(told({ state: 'draft', now: FACTS.closesAt })).toEqual([]);
    const until = new Date('2026-05-11T21:59:00Z');
    expect(told({ state: 'returned', returnedUntil: until, now: until })).toEqual([]);
  });

  it('knows a way in every other state', () => {
    const returnedUntil = new Date('2026-06-01T21:59:00Z');
    const over = APPLICATION_STATES.filter((state) => told({ state, returnedUntil }).length === 0);
    expect(over).toEqual(['inadmissible', 'not_selected', 'withdrawn']);
  });
});
