import { DestroyRef, Directive, ElementRef, PendingTasks, inject, output } from '@angular/core';

/** Between two keys of a word there is less time. */
const PAUSE_MS = 250;
/** What is typed without any pause waits no longer: no more than this is lost with a browser. */
const LONGEST_MS = 3_000;

/**
 * What is typed, said at the first pause, or after three seconds without one: in a long form all that follows from a key
 * would make the next one late. It is said at once when the control is left or sent with Enter.
 */
@Directive({ selector: 'input[appTyped], textarea[appTyped]' })
export class Typed {
  readonly appTyped = output<string>();

  constructor() {
    const control = inject<ElementRef<HTMLInputElement | HTMLTextAreaElement>>(ElementRef).nativeElement;
    const tasks = inject(PendingTasks);
    let pause: ReturnType<typeof setTimeout> | undefined;
    let begun = 0;
    let done: (() => void) | undefined;
    const end = () => {
      clearTimeout(pause);
      pause = undefined;
      done?.();
      done = undefined;
    };
    const say = () => {
      if (pause === undefined) return;
      this.appTyped.emit(control.value);
      end();
    };
    // Listeners of the browser's own: for Angular's, the page would be checked at every key.
    control.addEventListener('input', () => {
      const now = performance.now();
      if (pause === undefined) begun = now;
      clearTimeout(pause);
      pause = setTimeout(say, Math.min(PAUSE_MS, begun + LONGEST_MS - now));
      done ??= tasks.add();
    });
    control.addEventListener('change', say);
    inject(DestroyRef).onDestroy(end);
  }
}
