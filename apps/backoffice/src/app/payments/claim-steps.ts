import type { ClaimDetail } from '@passerelle/contract';
import type { LifeStep } from '@passerelle/ui';
import { STATES, STEPS } from './claim-labels';

type Claim = Pick<ClaimDetail, 'state' | 'steps'>;

/** The way of a claim to the bank: what was done and when, where it is and who is next (R38). */
export function claimSteps({ state, steps }: Claim): LifeStep[] {
  const open = state === 'returned' ? 0 : steps.findIndex(({ at }) => at === null);
  const here = open === -1 ? steps.length : open;
  const life = steps.map(({ step, at }, index): LifeStep => {
    const { label, by } = STEPS[step];
    if (index < here) return { label, state: 'done', date: at };
    return index === here ? { label, state: 'current', who: by } : { label, state: 'ahead' };
  });
  return state === 'refused' ? [...life.slice(0, here), { label: STATES.refused.label, state: 'stopped' }] : life;
}
