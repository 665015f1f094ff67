import { Service, inject, signal } from '@angular/core';
import type { ActionState } from '@passerelle/contract';
import { Toasts, type PageAction } from '@passerelle/ui';
import { codeText, problemOf, problemText } from './problem-texts';

/** Runs what a button does and says what came of it. */
@Service()
export class Actions {
  private readonly toasts = inject(Toasts);
  private readonly count = signal(0);
  /** How many writes succeeded: what counts on them asks again. */
  readonly done = this.count.asReadonly();

  /** Resolves to true when it was done; a refusal is shown in words and resolves to false. */
  async run(write: () => Promise<unknown>, done?: string, undo?: () => void): Promise<boolean> {
    try {
      await write();
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.toasts.fail(problemText(problem));
      return false;
    }
    this.count.update((before) => before + 1);
    if (done !== undefined) this.toasts.show(done, undo);
    return true;
  }
}

/** The header's actions from what the API allows: the first allowed of `preferred` is the next one, the others go to the menu, obstacles in words. */
export function pageActions<Action extends string>(
  states: readonly ActionState<Action>[],
  labels: Record<Action, string>,
  preferred: readonly Action[],
): { next: PageAction<Action> | null; actions: PageAction<Action>[] } {
  const all = states.map(({ action, obstacle }) => ({
    id: action,
    label: labels[action],
    ...(obstacle === undefined ? {} : { obstacle: codeText(obstacle) }),
  }));
  const open = (id: Action) => all.find((action) => action.id === id && action.obstacle === undefined);
  const next = preferred.map(open).find((action) => action !== undefined) ?? null;
  return { next, actions: all.filter((action) => action !== next) };
}
