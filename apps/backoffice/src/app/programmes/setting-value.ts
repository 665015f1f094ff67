import { Component, computed, input } from '@angular/core';
import { euro, type SettingCode } from '@passerelle/contract';
import { UiMoney } from '@passerelle/ui';
import { SETTING_UNITS, valueText } from './programme-labels';

/** The figure of a setting with its unit. */
@Component({
  selector: 'app-setting-value',
  imports: [UiMoney],
  template: `@if (money(); as amount) {
      <ui-money [value]="amount" />
    } @else {
      {{ text() }}
    }`,
})
export class SettingValue {
  readonly code = input.required<SettingCode>();
  readonly value = input.required<string>();
  protected readonly money = computed(() => (SETTING_UNITS[this.code()] === 'euro' ? euro(this.value()) : null));
  protected readonly text = computed(() => valueText(this.code(), this.value()));
}
