import type { ProjectDetail, ProjectState } from '@passerelle/contract';
import type { LifeStep } from '@passerelle/ui';
import { NEXT_AT, STATES } from './project-labels';

/** The road of a grant, in its order. */
const ROAD: readonly ProjectState[] = [
  'preparation',
  'approval',
  'awarded',
  'agreement_signed',
  'committed',
  'running',
  'final_report_due',
  'final_control',
  'closed',
];

/** The life cycle as the stepper shows it: what was reached and when, where it is and who is next. */
export function lifeSteps(project: Pick<ProjectDetail, 'state' | 'steps'>): LifeStep[] {
  if (project.state === 'historic') return [];
  const reached = new Map(project.steps.map(({ state, at }) => [state, at]));
  const onRoad = ROAD.includes(project.state);
  const here = onRoad ? ROAD.indexOf(project.state) : lastReached(reached);
  const road = ROAD.map((state, index): LifeStep => {
    if (index > here) return { label: STATES[state].label, state: 'ahead' };
    if (index === here && onRoad) return { label: STATES[state].label, state: 'current', who: NEXT_AT[state] ?? null };
    return { label: STATES[state].label, state: 'done', date: reached.get(state) ?? null };
  });
  if (onRoad) return road;
  const stopped = { label: STATES[project.state].label, state: 'stopped' as const };
  return [...road.slice(0, here + 1), { ...stopped, date: reached.get(project.state) ?? null }];
}

function lastReached(reached: ReadonlyMap<ProjectState, unknown>): number {
  return ROAD.findLastIndex((state) => reached.has(state));
}
