import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import {
  APPLICATION_LIMITS,
  localized,
  type Code,
  type Language,
  type LotRules,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { UiButton, UiControl, UiField, UiSection } from '@passerelle/ui';
import type { ApplicationForm } from './application-form.model';

const GOALS = Array.from({ length: 17 }, (_, index) => String(index + 1));

/** Theme of the lot, purpose codes that sum to 100, goals of the United Nations. */
@Component({
  selector: 'app-application-theme',
  imports: [FormField, UiButton, UiControl, UiField, UiSection],
  templateUrl: './application-theme.html',
  styleUrl: './application-choices.css',
})
export class ApplicationTheme {
  readonly theme = input.required<FieldTree<ApplicationForm['theme']>>();
  readonly rules = input.required<LotRules>();
  readonly frame = input.required<ProgrammeFrame>();
  readonly sectors = input.required<readonly Code[]>();
  readonly language = input.required<Language>();
  protected readonly goals = GOALS;
  protected readonly themes = computed(() =>
    this.frame()
      .themes.filter(({ id }) => this.rules().themeIds.includes(id))
      .map(({ id, name }) => ({ id, name: localized(name, this.language()) })),
  );
  protected readonly codes = computed(() =>
    this.sectors().map(({ code, name }) => ({ code, label: `${code} ${localized(name, this.language())}` })),
  );
  protected readonly percent = computed(() =>
    this.theme()
      .sectors()
      .value()
      .reduce((sum, sector) => sum + sector.percent, 0),
  );

  protected addSector(): void {
    const sector = { code: this.sectors()[0]?.code ?? '', percent: Math.max(1, 100 - this.percent()) };
    this.theme()
      .sectors()
      .value.update((all) => [...all, sector].slice(0, APPLICATION_LIMITS.sectors));
  }

  protected removeSector(index: number): void {
    this.theme()
      .sectors()
      .value.update((all) => all.filter((_, at) => at !== index));
  }

  protected toggleGoal(goal: string): void {
    const sdgs = this.theme().sdgs();
    sdgs.value.update((all) => GOALS.filter((one) => (one === goal) !== all.includes(one)));
    sdgs.markAsTouched();
  }
}
