import { Component, input } from '@angular/core';
import { percentOf, type Money } from '@passerelle/contract';
import { UiMoney } from '../values/money';

/** A part of an envelope, with its figure. */
export interface EnvelopePart {
  label: string;
  value: Money;
  /** Its length on the bar: the figure less what another part shows of it. */
  drawn: Money;
}

/** An envelope as a bar of one or two parts and what is free, each with its figure. */
@Component({
  selector: 'ui-envelope-bar',
  imports: [UiMoney],
  template: `<div class="bar" aria-hidden="true">
      @for (part of parts(); track part.label) {
        <span [style.flex-basis.%]="percentOf(part.drawn, total())"></span>
      }
    </div>
    <dl>
      @for (part of parts(); track part.label) {
        <div class="part">
          <dt>{{ part.label }}</dt>
          <dd><ui-money [value]="part.value" /></dd>
        </div>
      }
      <div>
        <dt i18n="@@ui.envelope.free">Free</dt>
        <dd><ui-money [value]="free()" /></dd>
      </div>
      <div class="total">
        <dt i18n="@@ui.envelope.total">Envelope</dt>
        <dd><ui-money [value]="total()" /></dd>
      </div>
    </dl>`,
  styleUrl: './envelope-bar.css',
})
export class UiEnvelopeBar {
  readonly total = input.required<Money>();
  readonly free = input.required<Money>();
  readonly parts = input.required<readonly EnvelopePart[]>();
  protected readonly percentOf = percentOf;
}
