import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { euro, least, REVIEW_LIMITS, type Money, type Ranking } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney, UiMoneyInput } from '@passerelle/ui';
import { ACTION_LABELS } from '../applications/application-labels';
import { sending } from '../core/form-errors';
import type { RankingChoice } from './ranking-table';
import { ReviewsApi } from './reviews.api';

/** Records what the committee says of a file: amount, day of the minutes, grounds (R12, R23). */
@Component({
  selector: 'app-committee-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiMoney, UiMoneyInput],
  templateUrl: './committee-dialog.html',
})
export class CommitteeDialog {
  /** Undefined while nothing is asked. */
  readonly choice = input.required<RankingChoice | undefined>();
  /** What the envelope of the lot still holds. */
  readonly free = input.required<Money>();
  readonly closed = output();
  readonly done = output<Ranking>();
  private readonly api = inject(ReviewsApi);
  protected readonly proposing = computed(() => this.choice()?.action === 'propose');
  protected readonly heading = computed(() => {
    const action = this.choice()?.action;
    return action === undefined ? '' : ACTION_LABELS[action];
  });
  protected readonly help = computed(() =>
    this.choice()?.action === 'decline'
      ? $localize`:@@reviews.decide.decline-help:The applicant reads it: write it in the language of the file.`
      : $localize`:@@reviews.decide.help:As the minutes of the committee give it.`,
  );
  protected readonly form = form(
    linkedSignal(() => ({ amount: this.most(), minutesOn: '', motivation: '' })),
    (path) => {
      required(path.amount, { when: () => this.proposing() });
      required(path.minutesOn);
      required(path.motivation);
      maxLength(path.motivation, REVIEW_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  /** At first the amount asked for, or what is free when that is less. */
  private most(): string {
    const file = this.choice()?.file;
    return file ? least(file.requested, this.free()).amount : '';
  }

  private async send(): Promise<void> {
    const choice = this.choice();
    if (!choice) return;
    const { amount, ...minutes } = this.form().value();
    const body = choice.action === 'propose' ? { ...minutes, amount: euro(amount) } : minutes;
    const ranking = await this.api.decide(choice.file, choice.action, body);
    this.form().reset({ amount: '', minutesOn: '', motivation: '' });
    this.done.emit(ranking);
  }
}
