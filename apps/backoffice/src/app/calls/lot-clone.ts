import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { CALL_LIMITS, type CallDetail, type LotView } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { CallsApi } from './calls.api';

/** Adds a lot with the content of another one; only its code is asked. */
@Component({
  selector: 'app-lot-clone',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<button uiButton="text" type="button" (click)="open.set(true)">
      <span i18n="@@calls.lot-clone.open">Duplicate</span><span class="visually-hidden"> {{ lot().code }}</span>
    </button>
    <ui-dialog [heading]="heading()" [open]="open()" (openChange)="open.set($event)">
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <ui-field
          i18n-label="@@calls.lot-clone.code"
          label="Code of the new lot"
          i18n-help="@@calls.lot.code-help"
          help="A letter or a short word, like A."
          [field]="form.code"
        >
          <input uiControl autocomplete="off" [formField]="form.code" />
        </ui-field>
        <div class="ui-form-actions">
          <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@calls.lot.add">
            Add a lot
          </button>
          <button uiButton="outlined" type="button" (click)="open.set(false)" i18n="@@calls.form.cancel">Cancel</button>
        </div>
      </form>
    </ui-dialog>`,
})
export class LotClone {
  readonly call = input.required<CallDetail>();
  readonly lot = input.required<LotView>();
  readonly done = output();
  private readonly api = inject(CallsApi);
  private readonly toasts = inject(Toasts);
  protected readonly open = signal(false);
  protected readonly form = form(
    signal({ code: '' }),
    (path) => {
      required(path.code);
      maxLength(path.code, CALL_LIMITS.code);
    },
    { submission: sending(() => this.add()) },
  );

  protected heading(): string {
    return $localize`:@@calls.lot-clone.heading:Duplicate lot ${this.lot().code}:lot:`;
  }

  private async add(): Promise<void> {
    await this.api.cloneLot(this.call(), this.lot().id, this.form().value().code);
    this.open.set(false);
    this.toasts.show($localize`:@@calls.lot-clone.done:The lot was added.`);
    this.done.emit();
  }
}
