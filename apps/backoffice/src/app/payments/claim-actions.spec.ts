import type { ClaimDetail } from '@passerelle/contract';
import { claimHeader } from './claim-actions';
import { CLAIM } from './claim-sample';
import { claimSteps } from './claim-steps';
import './payments.texts';

const header = (allowedActions: ClaimDetail['allowedActions']) => claimHeader({ ...CLAIM, allowedActions });

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

  it.each([
    ['payment-appropriation-short', 'payment appropriation'],
    ['no-clearance-line', 'No budget line'],
  ])('explains that the visa waits for %s (R31)', (obstacle, words) => {
    const { next } = header([{ action: 'clear', permission: 'payments:visa', obstacle }]);
    expect(next).toMatchObject({ id: 'clear', obstacle: expect.stringContaining(words) as string });
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
