import { PendingTasks, computed, effect, inject, signal, untracked, type Signal } from '@angular/core';

/** A page in the background draws nothing: what waits for it goes on after this time. */
const NOT_DRAWN_MS = 100;

/** Resolves once the browser has drawn what was changed so far. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, NOT_DRAWN_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/**
 * A value as it was when the page was last drawn: a key is shown before what follows from it is computed. Only for what
 * is shown; what is kept follows the source. Make it where `inject()` works.
 */
export function drawn<Value>(source: Signal<Value>): Signal<Value> {
  const tasks = inject(PendingTasks);
  const followed = signal<{ value: Value } | undefined>(undefined);
  effect((onCleanup) => {
    const value = source();
    if (!untracked(followed)) {
      followed.set({ value });
      return;
    }
    let newest = true;
    onCleanup(() => (newest = false));
    tasks.run(async () => {
      await afterPaint();
      if (newest) followed.set({ value });
    });
  });
  return computed(() => {
    const held = followed();
    return held ? held.value : source();
  });
}
