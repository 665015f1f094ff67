import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { REVIEW_LIMITS, type AdmissibilityCheck, type CheckOutcome, type ScreeningDetail } from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiStatus } from '@passerelle/ui';
import { checkLabel } from '../core/check-labels';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { OUTCOMES } from './screening-labels';
import { ReviewsApi } from './reviews.api';

/** The point somebody writes about, on the list as it was read. */
export interface CheckQuestion {
  screening: ScreeningDetail;
  check: AdmissibilityCheck;
  outcome: CheckOutcome;
}

/** The note of a point of the checklist; a failure always says why (R8). */
@Component({
  selector: 'app-check-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiStatus],
  template: `<ui-dialog [heading]="heading()" [open]="question() !== undefined" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      @if (status(); as shown) {
        <p><ui-status [label]="shown.label" [tone]="shown.tone" /></p>
      }
      <ui-field
        i18n-label="@@reviews.check.note"
        label="Note"
        i18n-help="@@reviews.check.note-help"
        help="What you looked at and what you found. The applicant does not see it."
        [optional]="!fails()"
        [field]="form.note"
      >
        <textarea uiControl rows="4" [formField]="form.note"></textarea>
      </ui-field>
      <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@reviews.check.save">Save</button>
    </form>
  </ui-dialog>`,
})
export class CheckDialog {
  readonly question = input.required<CheckQuestion | undefined>();
  readonly closed = output();
  readonly done = output<ScreeningDetail>();
  private readonly api = inject(ReviewsApi);
  protected readonly fails = computed(() => this.question()?.outcome === 'fail');
  private readonly language = inject(Session).language;
  protected readonly heading = computed(() => {
    const question = this.question();
    return question ? checkLabel(question.check, this.language) : '';
  });
  protected readonly status = computed(() => {
    const question = this.question();
    return question && OUTCOMES[question.outcome];
  });
  protected readonly form = form(
    linkedSignal(() => ({ note: this.question()?.check.note ?? '' })),
    (path) => {
      required(path.note, { when: () => this.fails() });
      maxLength(path.note, REVIEW_LIMITS.note);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const question = this.question();
    if (!question) return;
    const { note } = this.form().value();
    const { screening, check, outcome } = question;
    const saved = await this.api.check(screening, check.code, { outcome, note });
    this.form().reset({ note: '' });
    this.done.emit(saved);
  }
}
