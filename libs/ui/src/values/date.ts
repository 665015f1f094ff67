import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import { formatDate, formatDateTime, formatRelative, type When } from './formats';

/** A day, or an instant in Brussels time, in the reader's language; `relative` adds the distance before it. */
@Component({
  selector: 'ui-date',
  template: `@if (value(); as date) {
      @if (relative()) {
        <span>{{ distance() }} · </span>
      }
      <time [attr.datetime]="date">{{ text() }}</time>
    } @else {
      <span aria-hidden="true">–</span>
      <span class="visually-hidden" i18n="@@ui.date.none">no date</span>
    }`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
  `,
})
export class UiDate {
  readonly value = input.required<When | null | undefined>();
  /** Shows the time of an instant too. */
  readonly time = input(false);
  readonly relative = input(false);
  readonly now = input(new Date());
  private readonly locale = inject(LOCALE_ID);
  protected readonly text = computed(() => {
    const value = this.value() ?? '';
    return this.time() && value.length > 10 ? formatDateTime(value, this.locale) : formatDate(value, this.locale);
  });
  protected readonly distance = computed(() => formatRelative(this.value() ?? '', this.now(), this.locale));
}
