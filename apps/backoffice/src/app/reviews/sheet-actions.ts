import type { ScoreSheet, SheetAction } from '@passerelle/contract';
import type { PageAction } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { SHEET_ACTION_LABELS } from './sheet-labels';

/** What stands in the way of completing changes with every point given, so the total on screen decides about it. */
function obstacleOf(action: SheetAction, code: string | undefined, total: string | null): string | undefined {
  if (action !== 'complete' || (code !== undefined && code !== 'scores-missing')) return code;
  return total === null ? 'scores-missing' : undefined;
}

/** True while the evaluator may still score: own sheet, declared, the committee has not spoken. */
export function isOpen({ own, state, allowedActions }: Pick<ScoreSheet, 'own' | 'state' | 'allowedActions'>): boolean {
  const complete = allowedActions.find(({ action }) => action === 'complete');
  return own && state === 'declared' && [undefined, 'scores-missing'].includes(complete?.obstacle);
}

/** The actions of an open sheet: completing it is the next one, the others stand in the menu. The declaration has its own page. */
export function sheetActions(
  { state, allowedActions }: Pick<ScoreSheet, 'state' | 'allowedActions'>,
  total: string | null,
): { next: PageAction<SheetAction> | null; actions: PageAction<SheetAction>[] } {
  if (state === 'assigned') return { next: null, actions: [] };
  const all = allowedActions
    .filter(({ obstacle }) => obstacle !== 'not-permitted')
    .map(({ action, obstacle }) => {
      const code = obstacleOf(action, obstacle, total);
      return {
        id: action,
        label: SHEET_ACTION_LABELS[action],
        ...(code === undefined ? {} : { obstacle: codeText(code) }),
      };
    });
  const next = all.find(({ id }) => id === 'complete') ?? null;
  return { next, actions: all.filter((action) => action !== next) };
}
