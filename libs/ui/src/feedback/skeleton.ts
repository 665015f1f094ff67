import { Component, computed, input } from '@angular/core';

/** The shape of what comes, visible only when it takes longer than 200 ms. */
@Component({
  selector: 'ui-skeleton',
  host: { role: 'status' },
  template: `<span class="visually-hidden" i18n="@@ui.skeleton.loading">Loading…</span>
    @for (line of bars(); track line) {
      <span class="bar" [class.short]="$last"></span>
    }`,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 8px 0;
      animation: appear 1ms 200ms both;
    }
    .bar {
      height: 14px;
      border-radius: 4px;
      background: var(--ui-line);
    }
    .short {
      width: 60%;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
      to {
        visibility: visible;
      }
    }
  `,
})
export class UiSkeleton {
  readonly lines = input(4);
  protected readonly bars = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
}
