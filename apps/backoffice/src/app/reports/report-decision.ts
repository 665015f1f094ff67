import { Component, computed, input, linkedSignal } from '@angular/core';
import { FormField, FormRoot, applyEach, form, maxLength, validateTree } from '@angular/forms/signals';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import {
  add,
  compare,
  euro,
  finalBalance,
  MONEY_PATTERN,
  REPORT_LIMITS as LIMITS,
  type CheckReport,
  type Problem,
  type ReportDetail,
} from '@passerelle/contract';
import {
  UiButton,
  UiControl,
  UiErrorSummary,
  UiField,
  UiMoney,
  UiMoneyInput,
  UiSection,
  showErrors,
} from '@passerelle/ui';
import { fieldErrors, namedErrors } from '../core/form-errors';
import { readerFormats } from '../core/formats';
import { problemOf } from '../core/problem-texts';
import { ReportBalance } from './report-balance';
import {
  amountOf,
  asSpent,
  checkGaps,
  structureLimit,
  sumOf,
  toAccepted,
  type AcceptedLine,
} from './report-form.model';
import { CATEGORY_LABELS } from './report-labels';

/** What the officer accepts of each category, with the reason where it is less, and what it comes to (R41). */
@Component({
  selector: 'app-report-decision',
  imports: [
    FormField,
    FormRoot,
    ReportBalance,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiMoney,
    UiMoneyInput,
    UiSection,
  ],
  templateUrl: './report-decision.html',
  styleUrl: './report-decision.css',
})
export class ReportDecision {
  readonly report = input.required<ReportDetail>();
  readonly send = input.required<(body: CheckReport) => Promise<void>>();
  private readonly formats = readerFormats();
  private readonly model = linkedSignal(() => ({ accepted: toAccepted(this.report().totals) }));
  private readonly lines = computed(() => this.model().accepted);
  private readonly percent = computed(() => this.report().frame.structurePercent);
  private readonly gaps = computed(() => checkGaps(this.lines(), this.report().totals, this.percent()));
  /** What the API refused in the amounts as they stand. */
  private readonly refused = linkedSignal<{ accepted: AcceptedLine[] }, Problem | undefined>({
    source: this.model,
    computation: () => undefined,
  });
  protected readonly rows = computed(() =>
    this.report().totals.map(({ category, budgeted, spent }, index) => {
      const typed = this.lines()[index]?.amount ?? '';
      const less = MONEY_PATTERN.test(typed) && compare(euro(typed), spent) < 0;
      return { label: CATEGORY_LABELS[category], budgeted, spent, less };
    }),
  );
  protected readonly accepted = computed(() => sumOf(this.lines()));
  protected readonly spent = computed(() => add(...this.report().totals.map(({ spent }) => spent)));
  protected readonly limit = computed(() => {
    const amount = this.formats.money(structureLimit(this.lines(), this.percent()));
    return $localize`:@@reports.check.structure:Structure costs: at most ${this.percent()}:percent: % of the accepted operational and management costs, ${amount}:amount:.`;
  });
  /** Null until every category has an amount. */
  protected readonly balance = computed(() => {
    const { frame, otherIncome } = this.report();
    const complete = this.lines().every(({ amount }) => MONEY_PATTERN.test(amount));
    return complete ? finalBalance(frame, this.accepted(), otherIncome) : null;
  });
  protected readonly form: FieldTree<{ accepted: AcceptedLine[] }> = form(
    this.model,
    (path) => {
      applyEach(path.accepted, (line) => {
        maxLength(line.note, LIMITS.note);
      });
      validateTree(path, () => this.wrong());
    },
    { submission: { ignoreValidators: 'all', action: () => this.decide() } },
  );

  /** Accepts everything as it was spent. */
  protected takeOver(): void {
    this.model.set({ accepted: asSpent(this.report().totals) });
  }

  private async decide(): Promise<undefined> {
    this.refused.set(undefined);
    if (!this.gaps().length) {
      try {
        const accepted = this.lines().map(({ category, amount, note }) => ({
          category,
          amount: amountOf(amount),
          note,
        }));
        await this.send()({ accepted });
        return;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        this.refused.set(problem);
      }
    }
    showErrors(this.form);
  }

  private wrong(): ValidationError.WithFieldTree[] {
    const refused = this.refused();
    const gaps = this.gaps();
    if (gaps.length) return namedErrors(this.form, gaps);
    return refused ? fieldErrors(this.form, refused) : [];
  }
}
