import type { ApplicationDetail, ApplicationState } from '@passerelle/contract';
import type { LifeStep } from '@passerelle/ui';
import { APPLICATION_STATUS } from './application-labels';

const ROAD: readonly ApplicationState[] = ['draft', 'submitted', 'admissibility', 'evaluation', 'proposed'];
/** Where a file left the road. */
const LEFT_AT: Partial<Record<ApplicationState, ApplicationState>> = {
  returned: 'admissibility',
  inadmissible: 'admissibility',
  reserve_list: 'evaluation',
  not_selected: 'evaluation',
};
const STOPPED: readonly ApplicationState[] = ['inadmissible', 'not_selected', 'withdrawn'];

/** The life of an application as the stepper shows it: what was reached, where it is, who is next. */
export function lifeSteps({ state, submittedAt }: Pick<ApplicationDetail, 'state' | 'submittedAt'>): LifeStep[] {
  const dateOf = (step: ApplicationState) => (step === 'submitted' ? submittedAt : null);
  if (state === 'withdrawn') {
    const reached = ROAD.slice(0, submittedAt === null ? 1 : 2).map((step) => done(step, dateOf(step)));
    return [...reached, { label: APPLICATION_STATUS.withdrawn.label, state: 'stopped' }];
  }
  const here = ROAD.indexOf(LEFT_AT[state] ?? state);
  return ROAD.map((step, index): LifeStep => {
    if (index < here) return done(step, dateOf(step));
    if (index > here) return { label: APPLICATION_STATUS[step].label, state: 'ahead' };
    const stopped = STOPPED.includes(state);
    return { label: APPLICATION_STATUS[state].label, state: stopped ? 'stopped' : 'current', who: WHO[state] ?? null };
  });
}

const done = (step: ApplicationState, date: string | null): LifeStep => ({
  label: APPLICATION_STATUS[step].label,
  state: 'done',
  date,
});

const PARTNER = $localize`:@@applications.who.partner:the applicant`;
const OFFICER = $localize`:@@applications.who.officer:the administration`;
const COMMITTEE = $localize`:@@applications.who.committee:the committee`;
const WHO: Partial<Record<ApplicationState, string>> = {
  draft: PARTNER,
  submitted: OFFICER,
  admissibility: OFFICER,
  returned: PARTNER,
  evaluation: COMMITTEE,
  proposed: OFFICER,
  reserve_list: COMMITTEE,
};
