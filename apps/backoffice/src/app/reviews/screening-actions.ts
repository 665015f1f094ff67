import type { ScreeningAction, ScreeningDetail } from '@passerelle/contract';
import type { PageAction } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { SCREENING_LABELS } from './screening-labels';

/** The order in which actions are the next one: a point that fails leads to the applicant first (R9, R10). */
const PASSING: readonly ScreeningAction[] = ['startScreening', 'admit', 'confirm'];
const FAILING: readonly ScreeningAction[] = ['startScreening', 'return', 'returnAgain', 'reject'];

/** The one next action of a checklist and the others; when nothing can be done yet, what keeps the file from the committee. */
export function screeningActions({ actions, checks }: Pick<ScreeningDetail, 'actions' | 'checks'>): {
  next: PageAction<ScreeningAction> | null;
  actions: PageAction<ScreeningAction>[];
} {
  const all = actions
    .filter(({ obstacle }) => obstacle !== 'not-permitted')
    .map(({ action, obstacle }) => ({
      id: action,
      label: SCREENING_LABELS[action],
      ...(obstacle === null ? {} : { obstacle: codeText(obstacle) }),
    }));
  const order = checks.some(({ outcome }) => outcome === 'fail') ? FAILING : PASSING;
  const open = order.map((id) => all.find((action) => action.id === id && action.obstacle === undefined));
  const next =
    open.find((action) => action !== undefined) ??
    all.find(({ id }) => id === 'admit') ??
    all.find(({ id }) => id === 'confirm') ??
    null;
  return { next, actions: all.filter((action) => action !== next) };
}
