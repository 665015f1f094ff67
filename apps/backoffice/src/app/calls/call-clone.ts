import { Component, computed, inject, input, signal } from '@angular/core';
import { apply, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { CALL_LIMITS, localized } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { EMPTY_TIMES, toBody } from './call-form.model';
import { CallTimes, callTimes } from './call-times';
import { CallsApi } from './calls.api';

/** Prepares a call from another one: only its code and its dates are asked. */
@Component({
  selector: 'app-call-clone',
  imports: [
    CallTimes,
    FormField,
    FormRoot,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiPageHeader,
    UiSection,
  ],
  template: `<ui-page-header
      i18n-heading="@@calls.clone.title"
      heading="Reuse in a new call"
      [reference]="record.hasValue() ? record.value().code : ''"
    >
      <p uiLead class="ui-soft">{{ source() }}</p>
      <p uiLead i18n="@@calls.clone.text">
        The texts and the lots with their rules and criteria are copied and can be changed afterwards. The decision of
        the Government and the documents are not.
      </p>
    </ui-page-header>
    <app-resource-state [resource]="record" />
    @if (record.hasValue()) {
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <ui-section i18n-heading="@@calls.clone.new" heading="New call">
          <ui-field
            i18n-label="@@calls.field.code"
            label="Code"
            i18n-help="@@calls.form.code-help"
            help="Short, without spaces, like SUD-2026. It stands in the public address and in every reference."
            [field]="form.code"
          >
            <input uiControl autocomplete="off" [formField]="form.code" />
          </ui-field>
        </ui-section>
        <app-call-times [field]="form" />
        <div class="ui-form-actions">
          <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@calls.clone.prepare">
            Prepare the call
          </button>
          <a uiButton="outlined" [routerLink]="['/calls', id()]" i18n="@@calls.form.cancel">Cancel</a>
        </div>
      </form>
    }`,
})
export class CallClonePage {
  /** The call that is reused, from the address. */
  readonly id = input.required<string>();
  private readonly api = inject(CallsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly record = this.api.detail(this.id);
  protected readonly source = computed(() =>
    this.record.hasValue() ? localized(this.record.value().title, this.session.language) : '',
  );
  private readonly model = signal({ ...EMPTY_TIMES, code: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      maxLength(path.code, CALL_LIMITS.code);
      apply(path, callTimes);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const { id } = await this.api.clone(this.id(), toBody(this.model()));
    this.toasts.show($localize`:@@calls.clone.done:The call was prepared. Complete it, then have it approved.`);
    await this.router.navigate(['/calls', id]);
  }
}
