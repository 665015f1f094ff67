import { euro, type ClaimDetail } from '@passerelle/contract';
import { claimHeader } from './claim-actions';
import { CLAIM } from './claim-sample';
import { claimSteps } from './claim-steps';
import './payments.texts';

const header = (allowedActions: ClaimDetail['allowedActions'], changes: Partial<ClaimDetail> = {}) =>
  claimHeader({ ...CLAIM, ...changes, allowedActions });
const clear = { action: 'clear' as const, permission: 'payments:visa' };

describe('claimHeader', () => {
  it('makes the step further the next action and keeps the refusal in the menu', () => {
    const { next, actions } = header([
      { action: 'approve', permission: 'payments:approve' },
      { action: 'refuse', permission: 'payments:approve' },
    ]);
    expect(next).toEqual({ id: 'approve', label: 'Approve' });
    expect(actions.map(({ id }) => id)).toEqual(['refuse']);
  });

  it('explains the next step that something stands in the way of (R38)', () => {
    const { next } = header([{ action: 'approve', permission: 'payments:approve', obstacle: 'four-eyes' }]);
    expect(next).toMatchObject({ id: 'approve', obstacle: expect.stringContaining('another person') as string });
  });

  it('shows nothing of what is the work of others', () => {
    expect(header([{ action: 'approve', permission: 'payments:approve', obstacle: 'not-permitted' }])).toEqual({
      next: null,
      actions: [],
    });
  });

  it('gives the visa only when the payment appropriation of the year has the amount (R31)', () => {
    expect(header([clear]).next?.obstacle).toBeUndefined();
    const short = { ...CLAIM, clearanceLine: { id: 'l1', code: '33.001', year: 2026, paymentFree: euro('4999.99') } };
    expect(header([clear], short).next?.obstacle).toContain('payment appropriation');
    expect(header([clear], { clearanceLine: null }).next?.obstacle).toContain('No budget line');
  });
});

describe('claimSteps', () => {
  const states = (claim: Partial<ClaimDetail>) => claimSteps({ ...CLAIM, ...claim }).map(({ state }) => state);

  it('says what was done when and who is next', () => {
    const steps = claimSteps(CLAIM);
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'current', 'ahead', 'ahead', 'ahead']);
    expect(steps[1]).toMatchObject({ label: 'Checked', date: '2026-06-02T08:00:00.000Z' });
    expect(steps[2]?.who).toBe('Head of cooperation');
  });

  it('is back with the beneficiary when returned, and stops where it was refused', () => {
    const [claimed, ...later] = CLAIM.steps;
    const open = later.map((step) => ({ ...step, at: null }));
    expect(states({ state: 'returned', steps: claimed ? [claimed, ...open] : [] })[0]).toBe('current');
    expect(states({ state: 'refused' })).toEqual(['done', 'done', 'stopped']);
  });

  it('has nothing ahead of it once paid', () => {
    const steps = CLAIM.steps.map((step) => ({ ...step, at: '2026-06-09T08:00:00.000Z' }));
    expect(new Set(states({ state: 'paid', steps }))).toEqual(new Set(['done']));
  });
});
