import { Component, inject, input, model, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { APPROPRIATIONS, BUDGET_LIMITS as LIMITS, type Appropriation } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoneyInput } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { APPROPRIATION_LABELS } from './budget-labels';
import { BudgetApi } from './budget.api';

interface Adjustment {
  appropriation: Appropriation;
  direction: 'more' | 'less';
  amount: string;
  reason: string;
}

const NOTHING: Adjustment = { appropriation: 'commitment', direction: 'more', amount: '', reason: '' };

/** Opens more or less on a line: a movement of its own, never under what is used (R30). */
@Component({
  selector: 'app-budget-adjustment',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoneyInput],
  template: `<ui-dialog
    i18n-heading="@@budget.adjust.heading"
    heading="Adjust the line"
    [open]="open()"
    (openChange)="open.set($event)"
  >
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <ui-field i18n-label="@@budget.adjust.appropriation" label="Appropriation" [field]="form.appropriation">
        <select uiControl [formField]="form.appropriation">
          @for (appropriation of appropriations; track appropriation) {
            <option [value]="appropriation">{{ labels[appropriation] }}</option>
          }
        </select>
      </ui-field>
      <ui-field i18n-label="@@budget.adjust.direction" label="Change" [field]="form.direction">
        <select uiControl [formField]="form.direction">
          <option value="more" i18n="@@budget.adjust.more">Open more</option>
          <option value="less" i18n="@@budget.adjust.less">Open less</option>
        </select>
      </ui-field>
      <ui-field i18n-label="@@budget.adjust.amount" label="Amount" [field]="form.amount">
        <ui-money-input [formField]="form.amount" />
      </ui-field>
      <ui-field i18n-label="@@budget.field.reason" label="Ordinance or decision" [field]="form.reason">
        <textarea uiControl rows="3" [formField]="form.reason"></textarea>
      </ui-field>
      <div class="ui-form-actions">
        <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@budget.adjust.save">
          Adjust
        </button>
        <button uiButton="outlined" type="button" (click)="open.set(false)" i18n="@@budget.form.cancel">Cancel</button>
      </div>
    </form>
  </ui-dialog>`,
})
export class BudgetAdjustment {
  readonly lineId = input.required<string>();
  readonly open = model(false);
  readonly changed = output();
  private readonly api = inject(BudgetApi);
  private readonly toasts = inject(Toasts);
  protected readonly appropriations = APPROPRIATIONS;
  protected readonly labels = APPROPRIATION_LABELS;
  protected readonly form = form(
    signal(NOTHING),
    (path) => {
      required(path.amount);
      required(path.reason);
      maxLength(path.reason, LIMITS.reason);
    },
    { submission: sending(() => this.adjust()) },
  );

  private async adjust(): Promise<void> {
    const { direction, amount, ...rest } = this.form().value();
    await this.api.adjust(this.lineId(), { ...rest, amount: direction === 'less' ? `-${amount}` : amount });
    this.toasts.show($localize`:@@budget.adjust.done:The line was adjusted.`);
    this.form().reset(NOTHING);
    this.open.set(false);
    this.changed.emit();
  }
}
