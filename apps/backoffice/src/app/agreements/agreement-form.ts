import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  AGREEMENT_LIMITS as LIMITS,
  INSTALMENT_CONDITIONS,
  localized,
  type AgreementDetail,
  type WriteAgreement,
} from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField, UiMoney, UiPageHeader, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { CONDITION_LABELS } from '../programmes/programme-labels';
import { plannedAmounts, readPercent, sumOfPercents } from './agreement-plan';
import { AgreementsApi } from './agreements.api';

const EMPTY: WriteAgreement = { terms: '', startsOn: '', endsOn: '', reportDueOn: '', instalments: [] };

function formOf(agreement: AgreementDetail | undefined): WriteAgreement {
  if (!agreement) return EMPTY;
  const { terms, startsOn, endsOn, reportDueOn, instalments } = agreement;
  const parts = instalments.map(({ percent, condition, plannedOn }) => ({ percent, condition, plannedOn }));
  return { terms, startsOn, endsOn, reportDueOn, instalments: parts };
}

/** Changes the draft of an agreement: period, plan of instalments and text. */
@Component({
  selector: 'app-agreement-form',
  imports: [
    FormField,
    FormRoot,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoney,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './agreement-form.html',
  styleUrl: './money-form.css',
})
export class AgreementFormPage {
  readonly id = input.required<string>();
  private readonly api = inject(AgreementsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly record = this.api.detail(this.id);
  private readonly agreement = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly title = computed(() => localized(this.agreement()?.projectTitle ?? NO_TITLE, this.language));
  protected readonly conditions = INSTALMENT_CONDITIONS.map((value) => ({ value, label: CONDITION_LABELS[value] }));
  private readonly model = linkedSignal(() => formOf(this.agreement()));
  private readonly percents = computed(() => this.model().instalments.map(({ percent }) => percent));
  protected readonly sum = computed(() => sumOfPercents(this.percents()));
  protected readonly amounts = computed(() => {
    const agreement = this.agreement();
    return agreement ? plannedAmounts(agreement.amount, this.percents()) : [];
  });
  protected readonly full = computed(() => this.model().instalments.length >= LIMITS.instalments);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.terms);
      maxLength(path.terms, LIMITS.terms);
      required(path.startsOn);
      required(path.endsOn);
      required(path.reportDueOn);
      applyEach(path.instalments, (part) => {
        required(part.percent);
        required(part.plannedOn);
      });
    },
    { submission: sending(() => this.save()) },
  );

  protected add(): void {
    const { reportDueOn } = this.model();
    const part = { percent: '', condition: 'date' as const, plannedOn: reportDueOn };
    this.model.update((model) => ({ ...model, instalments: [...model.instalments, part] }));
  }

  protected remove(index: number): void {
    this.model.update((model) => ({ ...model, instalments: model.instalments.filter((_, at) => at !== index) }));
  }

  private async save(): Promise<void> {
    const agreement = this.agreement();
    if (!agreement) return;
    const { instalments, ...rest } = this.model();
    const parts = instalments.map((part) => ({ ...part, percent: readPercent(part.percent) }));
    await this.api.update(agreement, { ...rest, instalments: parts });
    this.toasts.show($localize`:@@agreements.form.saved:The agreement was saved.`);
    await this.router.navigate(['/agreements', agreement.id]);
  }
}

const NO_TITLE = { fr: '', nl: '', en: '' };
