import { Component, LOCALE_ID, computed, inject, input } from '@angular/core';
import type { Money } from '@passerelle/contract';
import { formatMoney } from './formats';

/** An amount in the reader's notation, in tabular figures; a negative one is also said in words to screen readers. */
@Component({
  selector: 'ui-money',
  template: `@if (value(); as money) {
      @if (negative()) {
        <span class="visually-hidden" i18n="@@ui.money.minus">minus</span>
        <span class="negative"><span aria-hidden="true">−</span>{{ absolute() }}</span>
      } @else {
        {{ absolute() }}
      }
    } @else {
      <span aria-hidden="true">–</span>
      <span class="visually-hidden" i18n="@@ui.money.none">no amount</span>
    }`,
  styles: `
    :host {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .negative {
      color: var(--ui-negative);
    }
  `,
})
export class UiMoney {
  readonly value = input.required<Money | null | undefined>();
  private readonly locale = inject(LOCALE_ID);
  protected readonly negative = computed(() => this.value()?.amount.startsWith('-') ?? false);
  protected readonly absolute = computed(() => {
    const money = this.value();
    return money ? formatMoney({ ...money, amount: money.amount.replace('-', '') }, this.locale) : '';
  });
}
