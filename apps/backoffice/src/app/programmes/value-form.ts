import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import type { Setting, SettingCode } from '@passerelle/contract';
import { UiControl, UiDate, UiErrorSummary, UiField, UiMoneyInput } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { datedState, today } from './dated';
import { FormActions } from './form-actions';
import { SETTING_LABELS, SETTING_UNITS, UNIT_LABELS } from './programme-labels';
import { ProgrammesApi } from './programmes.api';
import { SettingValue } from './setting-value';

/** A new value from a day on; the one before ends the day before. */
@Component({
  selector: 'app-value-form',
  imports: [FormActions, FormField, FormRoot, SettingValue, UiControl, UiDate, UiErrorSummary, UiField, UiMoneyInput],
  templateUrl: './value-form.html',
})
export class ValueForm {
  readonly code = input.required<SettingCode>();
  readonly rows = input.required<readonly Setting[]>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  protected readonly label = computed(() => SETTING_LABELS[this.code()]);
  protected readonly isMoney = computed(() => SETTING_UNITS[this.code()] === 'euro');
  protected readonly unit = computed(() => UNIT_LABELS[SETTING_UNITS[this.code()]]);
  private readonly own = computed(() => this.rows().filter(({ code }) => code === this.code()));
  protected readonly now = computed(() => this.own().find((row) => datedState(row, today()) === 'now'));
  protected readonly planned = computed(() => this.own().filter((row) => datedState(row, today()) === 'planned'));
  private readonly model = signal({ value: '', validFrom: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.value);
      required(path.validFrom);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    await this.api.changeValue({ code: this.code(), ...this.model() });
    this.saved.emit();
  }
}
