import { Component, DestroyRef, LOCALE_ID, computed, inject, input, signal } from '@angular/core';
import type { Instant } from '@passerelle/contract';
import { formatDateTime } from '@passerelle/ui';

const SECOND = 1000;

/** What is left until an instant by the clock of the server, which gave its time when the page was read: no time only once it has passed (R22). */
@Component({
  selector: 'app-countdown',
  template: `<p class="left" role="timer">{{ left() }}</p>
    <p class="ui-soft">
      <time [attr.datetime]="until()">{{ absolute() }}</time>&ngsp;<span i18n="@@calls.public.brussels"
        >Brussels time</span
      >
    </p>`,
  styles: `
    p {
      margin: 0;
    }
    .left {
      font-size: 20px;
      line-height: 28px;
      font-weight: 650;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class Countdown {
  readonly until = input.required<Instant>();
  /** Time of the server when it answered. */
  readonly now = input.required<Instant>();
  private readonly locale = inject(LOCALE_ID);
  private readonly plurals = new Intl.PluralRules(this.locale);
  private readonly ticks = signal(performance.now());
  private readonly start = this.ticks();
  protected readonly absolute = computed(() => formatDateTime(this.until(), this.locale));
  private readonly seconds = computed(() => {
    const passed = this.ticks() - this.start;
    return Math.max(0, Math.ceil((Date.parse(this.until()) - Date.parse(this.now()) - passed) / SECOND));
  });
  protected readonly left = computed(() => {
    const seconds = this.seconds();
    const days = Math.floor(seconds / 86_400);
    const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
    return this.plurals.select(days) === 'one'
      ? $localize`:@@calls.public.left-day:${days}:days: day ${clock}:clock:`
      : $localize`:@@calls.public.left:${days}:days: days ${clock}:clock:`;
  });

  constructor() {
    const timer = setInterval(() => {
      this.ticks.set(performance.now());
    }, SECOND);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }
}
