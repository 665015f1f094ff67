import type { ReportDetail, ReportState } from '@passerelle/contract';
import type { LifeStep } from '@passerelle/ui';
import { ROLE_LABELS } from '../core/labels';
import { STATES } from './report-labels';

const ROAD: readonly ReportState[] = ['due', 'draft', 'submitted', 'checked', 'accepted'];

/** The life of a report as the stepper shows it: what was reached, where it is, who is next. */
export function lifeSteps({ state, submittedAt }: Pick<ReportDetail, 'state' | 'submittedAt'>): LifeStep[] {
  const here = ROAD.indexOf(state === 'returned' ? 'draft' : state);
  return ROAD.map((step, index): LifeStep => {
    const { label } = STATES[step];
    if (index > here) return { label, state: 'ahead' };
    if (index === here && state !== 'accepted')
      return { label: STATES[state].label, state: 'current', who: WHO[state] ?? null };
    return { label, state: 'done', date: step === 'submitted' ? submittedAt : null };
  });
}

const PARTNER = $localize`:@@reports.who.partner:the beneficiary`;
const WHO: Partial<Record<ReportState, string>> = {
  due: PARTNER,
  draft: PARTNER,
  returned: PARTNER,
  submitted: ROLE_LABELS.officer,
  checked: ROLE_LABELS.manager,
};
