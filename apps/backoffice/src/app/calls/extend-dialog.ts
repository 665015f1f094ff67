import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { brusselsClock, DEADLINE_LIMITS, LANGUAGES, type CallDetail, type ExtendCall } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { LocalizedFields } from '../programmes/localized-fields';
import { CallsApi } from './calls.api';

/** More time for everybody, with the reason that is published. */
@Component({
  selector: 'app-extend-dialog',
  imports: [FormField, FormRoot, LocalizedFields, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog
    i18n-heading="@@calls.deadline.extend"
    heading="Extend for everybody"
    [open]="open()"
    (openChange)="closed.emit()"
  >
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <p i18n="@@calls.deadline.extend-text">
        The new deadline and the reason appear on the public page. Organisations with a draft are told by mail. A
        deadline never becomes earlier again.
      </p>
      <ui-field i18n-label="@@calls.deadline.on" label="New deadline" [field]="form.closesOn">
        <input uiControl type="date" [formField]="form.closesOn" />
      </ui-field>
      <ui-field i18n-label="@@calls.deadline.time" label="Time in Brussels" [field]="form.closesTime">
        <input uiControl type="time" [formField]="form.closesTime" />
      </ui-field>
      <app-localized-fields
        i18n-label="@@calls.deadline.reason"
        label="Reason"
        [multiline]="true"
        [field]="form.reason"
      />
      <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@calls.deadline.extend-do">
        Extend the deadline
      </button>
    </form>
  </ui-dialog>`,
})
export class ExtendDialog {
  readonly call = input.required<CallDetail>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(CallsApi);
  private readonly model = linkedSignal<ExtendCall>(() => ({
    closesOn: '',
    closesTime: brusselsClock(this.call().closesAt),
    reason: { fr: '', nl: '', en: '' },
  }));
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.closesOn);
      required(path.closesTime);
      required(path.reason.fr);
      required(path.reason.nl);
      for (const language of LANGUAGES) maxLength(path.reason[language], DEADLINE_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    await this.api.extend(this.call(), this.model());
    this.done.emit();
  }
}
