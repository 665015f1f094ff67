import { Component, LOCALE_ID, inject, input, model } from '@angular/core';
import { formatCount } from '../values/formats';

/** One choice of a quick filter. */
export interface FilterOption {
  value: string;
  label: string;
  count?: number;
}

/** A quick filter as chips; choosing the chosen one again takes the filter away. */
@Component({
  selector: 'ui-filter-chips',
  template: `<div role="group" [attr.aria-label]="label()">
    <span class="label" aria-hidden="true">{{ label() }}</span>
    @for (option of options(); track option.value) {
      <button type="button" [attr.aria-pressed]="option.value === value()" (click)="choose(option.value)">
        {{ option.label }}
        @if (option.count !== undefined) {
          <span class="count">{{ figure(option.count) }}</span>
        }
      </button>
    }
  </div>`,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px;
    }
    .label {
      margin-inline-end: 4px;
      color: var(--ui-ink-soft);
      font-size: 13px;
    }
    button {
      min-height: 28px;
      padding: 0 10px;
      border: 1px solid var(--ui-line-strong);
      border-radius: 999px;
      background: var(--ui-paper);
      color: var(--ui-ink);
      font: inherit;
      font-size: 13px;
      cursor: pointer;
    }
    button:hover {
      background: var(--ui-hover);
    }
    button[aria-pressed='true'] {
      border-color: var(--ui-primary);
      background: var(--ui-primary);
      color: var(--ui-on-primary);
      font-weight: 600;
    }
    .count {
      margin-inline-start: 2px;
      font-variant-numeric: tabular-nums;
      opacity: 0.8;
    }
    @media (forced-colors: active) {
      button[aria-pressed='true'] {
        border-width: 3px;
      }
    }
  `,
})
export class UiFilterChips {
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  /** Empty when nothing is filtered. */
  readonly value = model('');
  private readonly locale = inject(LOCALE_ID);

  protected choose(value: string): void {
    this.value.set(value === this.value() ? '' : value);
  }

  protected figure(count: number): string {
    return formatCount(count, this.locale);
  }
}
