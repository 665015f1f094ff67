import { Component, computed, input } from '@angular/core';
import { percentOf, type Money } from '@passerelle/contract';
import { readerFormats } from '../core/formats';

/** How much of an appropriation is used, as a thin bar beside its percentage. */
@Component({
  selector: 'app-used-bar',
  template: `<span class="bar" aria-hidden="true"><span [style.width.%]="percent()"></span></span
    >{{ formats.percent(percent()) }}`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      justify-content: flex-end;
      gap: 8px;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .bar {
      width: 72px;
      height: 8px;
      overflow: hidden;
      border-radius: 4px;
      background: var(--ui-line);
    }
    .bar span {
      display: block;
      height: 100%;
      background: var(--ui-chart-1);
      forced-color-adjust: none;
    }
  `,
})
export class UsedBar {
  readonly used = input.required<Money>();
  readonly opened = input.required<Money>();
  protected readonly formats = readerFormats();
  protected readonly percent = computed(() => percentOf(this.used(), this.opened()));
}
