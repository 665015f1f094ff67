import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SETTINGS, type Setting } from '@passerelle/contract';
import { UiButton, UiDate, UiSection, UiStatus } from '@passerelle/ui';
import { Session } from '../core/session';
import { datedState, today } from './dated';
import { DATED_LABELS, SETTING_LABELS } from './programme-labels';
import { SettingValue } from './setting-value';

/** Each single figure: what holds now, what is planned, and what held before. */
@Component({
  selector: 'app-setting-values',
  imports: [RouterLink, SettingValue, UiButton, UiDate, UiSection, UiStatus],
  templateUrl: './setting-values.html',
  styleUrl: './setting-values.css',
})
export class SettingValues {
  readonly values = input.required<readonly Setting[]>();
  readonly today = input(today());
  protected readonly session = inject(Session);
  protected readonly planned = DATED_LABELS.planned;
  protected readonly settings = computed(() =>
    SETTINGS.map((code) => {
      const rows = this.values().filter((row) => row.code === code);
      const inState = (state: string) => rows.filter((row) => datedState(row, this.today()) === state);
      return {
        code,
        label: SETTING_LABELS[code],
        now: inState('now')[0],
        planned: inState('planned').reverse(),
        ended: inState('ended'),
      };
    }),
  );
}
