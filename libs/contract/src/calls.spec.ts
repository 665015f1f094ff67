import { callPhase } from './calls';

describe('callPhase', () => {
  const call = {
    state: 'published',
    opensAt: '2026-03-01T08:00:00.000Z',
    closesAt: '2026-05-13T10:00:00.000Z',
  } as const;

  it.each([
    ['2026-03-01T07:59:59.999Z', 'announced'],
    ['2026-03-01T08:00:00.000Z', 'open'],
    ['2026-05-13T09:59:59.999Z', 'open'],
    ['2026-05-13T10:00:00.000Z', 'closed'],
  ])('is exact to the millisecond: at %s it is %s (R22)', (now, phase) => {
    expect(callPhase(call, now)).toBe(phase);
  });

  it('is the stored state outside publication', () => {
    expect(callPhase({ ...call, state: 'in_selection' }, '2026-04-01T00:00:00.000Z')).toBe('in_selection');
  });
});
