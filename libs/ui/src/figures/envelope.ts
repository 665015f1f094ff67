import { Component, computed, input } from '@angular/core';
import { cents, subtract, type Money } from '@passerelle/contract';
import { UiEnvelopeBar } from './envelope-bar';

/** An envelope as a bar: paid, committed and not yet paid, free, each with its figure. `committed` includes what is paid. */
@Component({
  selector: 'ui-envelope',
  imports: [UiEnvelopeBar],
  template: `<ui-envelope-bar [total]="total()" [free]="free()" [parts]="parts()" />`,
})
export class UiEnvelope {
  readonly total = input.required<Money>();
  readonly committed = input.required<Money>();
  readonly paid = input.required<Money>();
  protected readonly free = computed(() => subtract(this.total(), this.committed()));
  protected readonly parts = computed(() => {
    const [committed, paid] = [this.committed(), this.paid()];
    const open = subtract(committed, paid);
    const positive = cents(open.amount) > 0n ? open : { ...open, amount: '0.00' };
    return [
      { label: $localize`:@@ui.envelope.paid:Paid`, value: paid, drawn: paid },
      { label: $localize`:@@ui.envelope.committed:Committed`, value: committed, drawn: positive },
    ];
  });
}
