import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { UiIcon } from '../icon/icon';
import { formatDate, formatDateTime, formatRelative, type When } from './formats';

const DAY = 86_400_000;

/** What is left until a deadline, in words, and the deadline itself; amber in the last `soon` days, red when past. */
@Component({
  selector: 'ui-deadline',
  imports: [UiIcon],
  template: `<span class="left" [class.soon]="state() === 'soon'" [class.late]="state() === 'late'">
      <ui-icon [name]="state() === 'late' ? 'circle-alert' : state() === 'soon' ? 'triangle-alert' : 'clock'" />
      @switch (state()) {
        @case ('late') {
          <span i18n="@@ui.deadline.late">Overdue</span> ·
        }
        @case ('soon') {
          <span i18n="@@ui.deadline.soon">Due soon</span> ·
        }
      }
      <span>{{ distance() }}</span>
    </span>
    <span aria-hidden="true"> · </span>
    <time [attr.datetime]="at()">{{ absolute() }}</time>
    @if (at().length > 10) {
      <span i18n="@@ui.deadline.brussels"> Brussels</span>
    }`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
    }
    ui-icon {
      margin-inline-end: 4px;
    }
    .left {
      white-space: nowrap;
    }
    .soon {
      color: var(--ui-warning);
      font-weight: 600;
    }
    .late {
      color: var(--ui-negative);
      font-weight: 600;
    }
  `,
})
export class UiDeadline {
  readonly at = input.required<When>();
  readonly now = input(new Date());
  /** Days before the deadline from which it is amber. */
  readonly soon = input(7);
  private readonly locale = inject(LOCALE_ID);
  /** A deadline that is a day lasts until its end. */
  private readonly instant = computed(() => (this.at().length > 10 ? this.at() : `${this.at()}T23:59:59Z`));
  protected readonly state = computed(() => {
    const left = new Date(this.instant()).getTime() - this.now().getTime();
    return left < 0 ? 'late' : left < this.soon() * DAY ? 'soon' : 'open';
  });
  protected readonly distance = computed(() => formatRelative(this.instant(), this.now(), this.locale));
  protected readonly absolute = computed(() =>
    this.at().length > 10 ? formatDateTime(this.at(), this.locale) : formatDate(this.at(), this.locale),
  );
}
