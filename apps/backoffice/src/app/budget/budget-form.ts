import { Component, inject, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, pattern, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  brusselsDay,
  BUDGET_CODE_PATTERN,
  BUDGET_LIMITS as LIMITS,
  euro,
  type CreateBudgetLine,
} from '@passerelle/contract';
import {
  Toasts,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiMoneyInput,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { LocalizedFields } from '../programmes/localized-fields';
import { BudgetApi } from './budget.api';

/** Opens a basic allocation of a year with both its appropriations (R29, R30). */
@Component({
  selector: 'app-budget-form',
  imports: [
    FormField,
    FormRoot,
    LocalizedFields,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoneyInput,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './budget-form.html',
})
export class BudgetFormPage {
  private readonly api = inject(BudgetApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly model = signal<CreateBudgetLine>({
    code: '',
    year: Number(brusselsDay(new Date()).slice(0, 4)),
    label: { fr: '', nl: '', en: '' },
    commitmentOpened: euro(''),
    paymentOpened: euro(''),
    reason: '',
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      pattern(path.code, BUDGET_CODE_PATTERN);
      required(path.year);
      required(path.label.fr);
      required(path.label.nl);
      maxLength(path.label.fr, LIMITS.label);
      maxLength(path.label.nl, LIMITS.label);
      required(path.commitmentOpened.amount);
      required(path.paymentOpened.amount);
      required(path.reason);
      maxLength(path.reason, LIMITS.reason);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const { id } = await this.api.create(this.model());
    this.toasts.show($localize`:@@budget.form.saved:The budget line was opened.`);
    await this.router.navigate(['/budget', id]);
  }
}
