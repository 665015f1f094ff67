import { DestroyRef, Directive, ElementRef, PendingTasks, inject, output } from '@angular/core';

/** Between two keys of a word there is less time. */
const PAUSE_MS = 250;

/**
 * What is typed, said at the first pause: in a long form all that follows from a key would make the next one late. It is
 * said at once when the control is left or sent with Enter.
 */
@Directive({ selector: 'input[appTyped], textarea[appTyped]' })
export class Typed {
  readonly appTyped = output<string>();

  constructor() {
    const control = inject<ElementRef<HTMLInputElement | HTMLTextAreaElement>>(ElementRef).nativeElement;
    const tasks = inject(PendingTasks);
    let pause: ReturnType<typeof setTimeout> | undefined;
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
      clearTimeout(pause);
      pause = setTimeout(say, PAUSE_MS);
      done ??= tasks.add();
    });
    control.addEventListener('change', say);
    inject(DestroyRef).onDestroy(end);
  }
}
