import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { SETTINGS } from '@passerelle/contract';
import { Toasts, UiNotice, UiPageHeader } from '@passerelle/ui';
import { codeText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { AgreementForm } from './agreement-form';
import { CrisisForm } from './crisis-form';
import { ProgrammesApi } from './programmes.api';
import { RegionForm } from './region-form';
import { namesOf } from './setting-names';
import { ADD_LABELS, EDIT_LABELS, SAVED, type SettingTab } from './setting-tabs';
import { TemplateForm } from './template-form';
import { ThemeForm } from './theme-form';
import { ThresholdForm } from './threshold-form';
import { ValueForm } from './value-form';

/** The form of a row of the settings, new or shown before; back to its table once saved. */
@Component({
  selector: 'app-setting-form',
  imports: [
    AgreementForm,
    CrisisForm,
    RegionForm,
    ResourceState,
    TemplateForm,
    ThemeForm,
    ThresholdForm,
    UiNotice,
    UiPageHeader,
    ValueForm,
  ],
  templateUrl: './setting-form.html',
})
export class SettingFormPage {
  readonly tab = input.required<SettingTab>();
  /** From the address: a row, or the code of a value; without it a new row. */
  readonly id = input<string>();
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly settings = inject(ProgrammesApi).settings();
  protected readonly unknown = codeText('not-found');
  protected readonly code = computed(() => SETTINGS.find((code) => code === this.id()));
  protected readonly heading = computed(() => {
    const tab = this.tab();
    return tab !== 'values' && this.id() === undefined ? ADD_LABELS[tab] : EDIT_LABELS[tab];
  });
  /** False for an address without its row. */
  protected readonly known = computed(() => {
    const id = this.id();
    if (!this.settings.hasValue()) return false;
    if (this.tab() === 'values') return this.code() !== undefined;
    return id === undefined || namesOf(this.settings.value(), this.tab(), 'en').has(id);
  });

  protected find<Row extends { id: string }>(rows: readonly Row[]): Row | undefined {
    return rows.find(({ id }) => id === this.id());
  }

  protected async saved(): Promise<void> {
    this.toasts.show(SAVED[this.tab()]);
    await this.router.navigate(['/programmes', this.tab()]);
  }
}
