import { euro } from '@passerelle/contract';
import { systemActor, type Actor } from '../core/auth/actor';
import { brusselsHolidays } from '../applications/holidays';
import {
  needsSecondPerson,
  returnDay,
  returnDayErrors,
  returnDeadline,
  screeningObstacle,
  type GovernedScreening,
} from './screening.rules';

const actor = (id: string, organisationIds: string[] = []): Actor => ({
  ...systemActor(['reviews:screen', 'reviews:confirm-screening', 'reviews:reject']),
  id,
  organisationIds,
});
const PASSED: GovernedScreening = {
  state: 'admissibility',
  late: false,
  organisationId: 'applicant',
  started: true,
  checks: [{ code: 'theme', outcome: 'pass', byId: 'helper' }],
  secondPersonNeeded: true,
  screenedById: 'screener',
  confirmedById: null,
  returned: false,
  editorIds: ['editor'],
};

describe('rules of the screening', () => {
  it('asks for a second person above the amount, not at it (R8)', () => {
    expect(needsSecondPerson(euro('50000.00'), '50000.00')).toBe(false);
    expect(needsSecondPerson(euro('50000.01'), '50000.00')).toBe(true);
  });

  it('lets nobody confirm or reject who took part in the checks (R4)', () => {
    for (const id of ['screener', 'helper', 'editor'])
      for (const action of ['confirm', 'reject'] as const)
        expect(screeningObstacle(action, PASSED, actor(id))).toBe('four-eyes');
    expect(screeningObstacle('confirm', PASSED, actor('other'))).toBeUndefined();
  });

  it('admits only when every point passes and a second person has confirmed (R8, R11)', () => {
    expect(screeningObstacle('admit', PASSED, actor('screener'))).toBe('confirmation-missing');
    const confirmed = { ...PASSED, confirmedById: 'other' };
    expect(screeningObstacle('admit', confirmed, actor('screener'))).toBeUndefined();
    const open = { ...confirmed, checks: [{ code: 'theme' as const, outcome: null, byId: null }] };
    expect(screeningObstacle('admit', open, actor('screener'))).toBe('checks-not-passed');
  });

  it('returns a file once only (R9), and does not refuse it while it is being completed', () => {
    expect(screeningObstacle('return', { ...PASSED, returned: true }, actor('screener'))).toBe('returned-once');
    const returned = { ...PASSED, state: 'returned' as const };
    expect(screeningObstacle('reject', returned, actor('other'))).toBe('still-being-completed');
    expect(screeningObstacle('reject', { ...returned, late: true }, actor('other'))).toBeUndefined();
  });

  it('keeps members of the applicant away', () => {
    for (const action of ['confirm', 'return', 'reject', 'admit'] as const)
      expect(screeningObstacle(action, PASSED, actor('other', ['applicant']))).toBe('conflict-of-interest');
  });

  it('counts working days in Brussels for the deadline, holidays left out (R9)', () => {
    expect(brusselsHolidays(2026)).toEqual(expect.arrayContaining(['2026-04-06', '2026-05-14', '2026-05-25']));
    // From Thursday 30 April: 1 May is a holiday, 8 May is the Iris feast, two week-ends.
    expect(returnDay(new Date('2026-04-30T10:00:00Z'), 5)).toBe('2026-05-11');
    expect(returnDeadline('2026-05-11').toISOString()).toBe('2026-05-11T21:59:00.000Z');
  });

  it('takes a deadline from tomorrow on, and none that lets the file be forgotten (R9)', () => {
    const now = new Date('2026-04-30T22:30:00Z');
    expect(returnDayErrors('2026-05-01', now)).toEqual([{ path: 'until', code: 'day-not-in-future' }]);
    expect(returnDayErrors('2026-05-02', now)).toEqual([]);
    expect(returnDayErrors('2026-07-31', now)).toEqual([{ path: 'until', code: 'day-too-late', params: { days: 90 } }]);
  });

  it('lets an officer return a file once, and only a manager once more (R9)', () => {
    const manager: Actor = { ...actor('m'), permissions: ['reviews:return-again'] };
    const once = { ...PASSED, returned: true };
    expect(screeningObstacle('return', once, actor('o'))).toBe('returned-once');
    expect(screeningObstacle('returnAgain', once, actor('o'))).toBe('not-permitted');
    expect(screeningObstacle('returnAgain', once, manager)).toBeUndefined();
    expect(screeningObstacle('returnAgain', PASSED, manager)).toBe('not-returned-yet');
    const waiting = { ...once, state: 'returned' as const };
    expect(screeningObstacle('returnAgain', waiting, manager)).toBe('still-being-completed');
    expect(screeningObstacle('returnAgain', { ...waiting, late: true }, manager)).toBeUndefined();
  });
});
