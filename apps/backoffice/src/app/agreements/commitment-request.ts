import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { applyEach, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import {
  add,
  compare,
  euro,
  MONEY_PATTERN,
  subtract,
  type AgreementDetail,
  type RequestCommitment,
} from '@passerelle/contract';
import {
  Toasts,
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiMoney,
  UiMoneyInput,
  UiNotice,
  UiPageHeader,
  UiSection,
} from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { readerFormats } from '../core/formats';
import { ResourceState } from '../core/resource-state';
import { AgreementsApi } from './agreements.api';

interface RequestForm {
  budgetLineId: string;
  plan: { year: string; amount: { amount: string; currency: string } }[];
}

const THIS_YEAR = new Date().getFullYear();

/** Each year from now with what the instalments planned for it; what was planned earlier is expected this year. */
export function planOf(agreement: AgreementDetail): RequestForm['plan'] {
  const years = new Map<number, string>();
  for (const { plannedOn, amount } of agreement.instalments) {
    const year = Math.max(THIS_YEAR, Number(plannedOn.slice(0, 4)));
    years.set(year, add(euro(years.get(year) ?? '0.00'), amount).amount);
  }
  return [...years].sort(([a], [b]) => a - b).map(([year, amount]) => ({ year: String(year), amount: euro(amount) }));
}

/** Asks for the commitment of a signed agreement: line of this year and payments by year (R15, R31, R33). */
@Component({
  selector: 'app-commitment-request',
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
    UiMoneyInput,
    UiNotice,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './commitment-request.html',
  styleUrl: './money-form.css',
})
export class CommitmentRequestPage {
  readonly id = input.required<string>();
  private readonly api = inject(AgreementsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly formats = readerFormats();
  protected readonly record = this.api.detail(this.id);
  private readonly agreement = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly lines = this.api.lines(() => {
    const agreement = this.agreement();
    return agreement && { code: agreement.budgetCode, year: String(THIS_YEAR) };
  });
  protected readonly options = computed(() =>
    (this.lines.hasValue() ? this.lines.value().items : []).map(({ id, code, year, commitmentFree }) => ({
      id,
      free: commitmentFree,
      label: `${code} · ${year} · ${this.formats.money(commitmentFree)}`,
    })),
  );
  private readonly model = linkedSignal<RequestForm>(() => {
    const agreement = this.agreement();
    return { budgetLineId: this.options()[0]?.id ?? '', plan: agreement ? planOf(agreement) : [] };
  });
  /** Null while an amount is none yet. */
  protected readonly sum = computed(() => {
    const amounts = this.model().plan.map(({ amount }) => amount);
    return amounts.every(({ amount }) => MONEY_PATTERN.test(amount)) ? add(...amounts) : null;
  });
  protected readonly left = computed(() => {
    const [sum, agreement] = [this.sum(), this.agreement()];
    return sum && agreement ? subtract(agreement.amount, sum) : null;
  });
  protected readonly exact = computed(() => this.left()?.amount === '0.00');
  protected readonly short = computed(() => {
    const line = this.options().find(({ id }) => id === this.model().budgetLineId);
    const agreement = this.agreement();
    return line !== undefined && agreement !== undefined && compare(line.free, agreement.amount) < 0;
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.budgetLineId);
      applyEach(path.plan, (part) => {
        required(part.year);
        required(part.amount.amount);
      });
    },
    { submission: sending(() => this.send()) },
  );

  protected addYear(): void {
    const last = Number(this.model().plan.at(-1)?.year ?? THIS_YEAR - 1);
    const amount = this.left() ?? euro('0.00');
    this.model.update((model) => ({ ...model, plan: [...model.plan, { year: String(last + 1), amount }] }));
  }

  protected remove(index: number): void {
    this.model.update((model) => ({ ...model, plan: model.plan.filter((_, at) => at !== index) }));
  }

  private async send(): Promise<void> {
    const agreement = this.agreement();
    if (!agreement) return;
    const { budgetLineId, plan } = this.model();
    const body: RequestCommitment = {
      budgetLineId,
      plan: plan.map(({ year, amount }) => ({ year: Number(year), amount })),
    };
    const { id } = await this.api.requestCommitment(agreement, body);
    this.toasts.show($localize`:@@agreements.request.done:The commitment waits for the visa of the controller.`);
    await this.router.navigate(['/agreements/commitments', id]);
  }
}
