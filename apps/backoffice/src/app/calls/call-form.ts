import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { apply, email, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CALL_LIMITS as LIMITS, LANGUAGES } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { LocalizedFields } from '../programmes/localized-fields';
import { EMPTY_CALL, toBody, toForm } from './call-form.model';
import { CallTimes, callTimes } from './call-times';
import { CallsApi } from './calls.api';

/** Prepares a call, or changes its texts and dates. */
@Component({
  selector: 'app-call-form',
  imports: [
    CallTimes,
    FormField,
    FormRoot,
    LocalizedFields,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './call-form.html',
})
export class CallFormPage {
  /** From the address; without it a new call is prepared. */
  readonly id = input<string>();
  private readonly api = inject(CallsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly record = this.api.detail(this.id);
  private readonly model = linkedSignal(() => (this.record.hasValue() ? toForm(this.record.value()) : EMPTY_CALL));
  protected readonly ready = computed(() => this.id() === undefined || this.record.hasValue());
  protected readonly back = computed(() => ['/calls', ...(this.id() === undefined ? [] : [this.id()])]);
  protected readonly heading = computed(() =>
    this.id() === undefined ? $localize`:@@calls.form.new:New call` : $localize`:@@calls.form.edit:Change the call`,
  );
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      maxLength(path.code, LIMITS.code);
      apply(path, callTimes);
      required(path.contactEmail);
      email(path.contactEmail);
      for (const language of LANGUAGES) {
        maxLength(path.title[language], LIMITS.title);
        maxLength(path.summary[language], LIMITS.summary);
      }
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const body = toBody(this.model());
    const saved = this.record.hasValue()
      ? await this.api.update(this.record.value(), body)
      : await this.api.create(body);
    this.toasts.show($localize`:@@calls.form.saved:The call was saved.`);
    await this.router.navigate(['/calls', saved.id]);
  }
}
