import { Component, computed, input } from '@angular/core';
import { cents, percentOf, subtract, type Money } from '@passerelle/contract';
import { UiMoney } from '../values/money';

/** An envelope as a bar: paid, committed and not yet paid, free, each with its figure. `committed` includes what is paid. */
@Component({
  selector: 'ui-envelope',
  imports: [UiMoney],
  template: `<div class="bar" aria-hidden="true">
      <span class="paid" [style.flex-basis.%]="shares().paid"></span>
      <span class="committed" [style.flex-basis.%]="shares().committed"></span>
    </div>
    <dl>
      <div class="paid">
        <dt i18n="@@ui.envelope.paid">Paid</dt>
        <dd><ui-money [value]="paid()" /></dd>
      </div>
      <div class="committed">
        <dt i18n="@@ui.envelope.committed">Committed</dt>
        <dd><ui-money [value]="committed()" /></dd>
      </div>
      <div class="free">
        <dt i18n="@@ui.envelope.free">Free</dt>
        <dd><ui-money [value]="free()" /></dd>
      </div>
      <div class="total">
        <dt i18n="@@ui.envelope.total">Envelope</dt>
        <dd><ui-money [value]="total()" /></dd>
      </div>
    </dl>`,
  styleUrl: './envelope.css',
})
export class UiEnvelope {
  readonly total = input.required<Money>();
  readonly committed = input.required<Money>();
  readonly paid = input.required<Money>();
  protected readonly free = computed(() => subtract(this.total(), this.committed()));
  protected readonly shares = computed(() => {
    const open = subtract(this.committed(), this.paid());
    const positive = cents(open.amount) > 0n ? open : { ...open, amount: '0.00' };
    return { paid: percentOf(this.paid(), this.total()), committed: percentOf(positive, this.total()) };
  });
}
