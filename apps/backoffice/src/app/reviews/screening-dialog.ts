import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  brusselsDay,
  REJECTION_CODES,
  REVIEW_LIMITS,
  type ProceduralLanguage,
  type RejectionCode,
  type ScreeningDetail,
} from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { REJECTION_LABELS, SCREENING_LABELS } from './screening-labels';
import { ReviewsApi } from './reviews.api';

const EMPTY = { code: '' as RejectionCode | '', reason: '' };

const LANGUAGE_HELP: Record<ProceduralLanguage, string> = {
  fr: $localize`:@@reviews.dialog.french:Write in French, the language of the file: the applicant gets it in the letter.`,
  nl: $localize`:@@reviews.dialog.dutch:Write in Dutch, the language of the file: the applicant gets it in the letter.`,
};

/** Asks the applicant to complete the file (R9) or declares it inadmissible (R10), in the language of the file. */
@Component({
  selector: 'app-screening-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="heading()" [open]="action() !== undefined" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      @if (action() === 'reject') {
        <ui-field i18n-label="@@reviews.dialog.ground" label="Ground" [field]="form.code">
          <select uiControl [formField]="form.code">
            <option value="" i18n="@@reviews.dialog.choose">Choose</option>
            @for (code of codes; track code) {
              <option [value]="code">{{ labels[code] }}</option>
            }
          </select>
        </ui-field>
      } @else {
        @if (days(); as count) {
          <p i18n="@@reviews.dialog.days">
            The applicant has {{ count }} working days from today. This can be asked only once.
          </p>
        }
      }
      <ui-field [label]="reasonLabel()" [help]="help()" [field]="form.reason">
        <textarea uiControl rows="8" [attr.lang]="language()" [formField]="form.reason"></textarea>
      </ui-field>
      <button [uiButton]="action() === 'reject' ? 'danger' : 'filled'" type="submit" [disabled]="form().submitting()">
        {{ heading() }}
      </button>
    </form>
  </ui-dialog>`,
})
export class ScreeningDialog {
  readonly screening = input.required<ScreeningDetail>();
  readonly language = input.required<ProceduralLanguage>();
  /** Undefined while nothing is asked. */
  readonly action = input.required<'return' | 'reject' | undefined>();
  readonly closed = output();
  readonly done = output<{ screening: ScreeningDetail; action: 'return' | 'reject' }>();
  private readonly api = inject(ReviewsApi);
  private readonly settings = this.api.settings();
  protected readonly codes = REJECTION_CODES;
  protected readonly labels = REJECTION_LABELS;
  protected readonly heading = computed(() => {
    const action = this.action();
    return action === undefined ? '' : SCREENING_LABELS[action];
  });
  protected readonly reasonLabel = computed(() =>
    this.action() === 'reject'
      ? $localize`:@@reviews.dialog.reason:Reason`
      : $localize`:@@reviews.dialog.missing:What is missing or has to be corrected`,
  );
  protected readonly help = computed(() => LANGUAGE_HELP[this.language()]);
  /** Working days of the setting in force today (R9). */
  protected readonly days = computed(() => {
    const today = brusselsDay(new Date());
    const rows = this.settings.hasValue() ? this.settings.value().settings : [];
    const found = rows
      .filter(
        ({ code, validFrom, validTo }) =>
          code === 'return-working-days' && validFrom <= today && (validTo ?? today) >= today,
      )
      .sort((a, b) => b.validFrom.localeCompare(a.validFrom));
    return found[0]?.value;
  });
  protected readonly form = form(
    signal(EMPTY),
    (path) => {
      required(path.code, { when: () => this.action() === 'reject' });
      required(path.reason);
      maxLength(path.reason, REVIEW_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const action = this.action();
    if (action === undefined) return;
    const { code, reason } = this.form().value();
    const screening = await this.api.screen(
      this.screening(),
      action,
      action === 'reject' ? { code, reason } : { reason },
    );
    this.form().reset(EMPTY);
    this.done.emit({ screening, action });
  }
}
