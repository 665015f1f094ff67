import { Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icon.data';

/** An outlined icon beside a word; decorative, so hidden from assistive technology. */
@Component({
  selector: 'ui-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path [attr.d]="shape()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 1.15em;
      height: 1.15em;
      vertical-align: -0.2em;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class UiIcon {
  readonly name = input.required<IconName>();
  protected readonly shape = computed(() => ICONS[this.name()]);
}
