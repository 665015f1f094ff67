import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  REJECTION_CODES,
  REVIEW_LIMITS,
  type ProceduralLanguage,
  type RejectionCode,
  type ScreeningDetail,
} from '@passerelle/contract';
import { UiButton, UiControl, UiDialog, UiErrorSummary, UiField } from '@passerelle/ui';
import { LANGUAGE_HELP } from '../applications/application-labels';
import { sending } from '../core/form-errors';
import { REJECTION_LABELS, SCREENING_LABELS } from './screening-labels';
import { ReviewsApi } from './reviews.api';

const EMPTY = { code: '' as RejectionCode | '', reason: '' };

/** Declares a file inadmissible, with a ground and a reason in its language; the letter is read before it is sent (R10). */
@Component({
  selector: 'app-screening-dialog',
  imports: [FormField, FormRoot, UiButton, UiControl, UiDialog, UiErrorSummary, UiField],
  template: `<ui-dialog [heading]="heading" [open]="open()" (openChange)="closed.emit()">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <ui-field i18n-label="@@reviews.dialog.ground" label="Ground" [field]="form.code">
        <select uiControl [formField]="form.code">
          <option value="" i18n="@@reviews.dialog.choose">Choose</option>
          @for (code of codes; track code) {
            <option [value]="code">{{ labels[code] }}</option>
          }
        </select>
      </ui-field>
      <ui-field i18n-label="@@reviews.dialog.reason" label="Reason" [help]="help()" [field]="form.reason">
        <textarea uiControl rows="8" [attr.lang]="language()" [formField]="form.reason"></textarea>
      </ui-field>
      @if (letter.hasValue()) {
        <section class="letter" [attr.aria-labelledby]="letterId" [attr.lang]="letter.value().language">
          <h3 [id]="letterId">{{ letter.value().title }}</h3>
          @for (paragraph of letter.value().paragraphs; track $index) {
            <p>{{ paragraph ?? (reason() || '…') }}</p>
          }
        </section>
      }
      <button uiButton="danger" type="submit" [disabled]="form().submitting()">{{ heading }}</button>
    </form>
  </ui-dialog>`,
  styles: `
    .letter {
      max-width: 34rem;
      margin-bottom: 16px;
      padding: 12px 16px;
      border: 1px solid var(--ui-line);
      border-radius: var(--ui-radius);
      background: var(--ui-canvas);
    }
    h3 {
      margin: 0 0 8px;
    }
    p {
      margin: 0 0 8px;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ScreeningDialog {
  readonly screening = input.required<ScreeningDetail>();
  readonly language = input.required<ProceduralLanguage>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly done = output<ScreeningDetail>();
  private readonly api = inject(ReviewsApi);
  protected readonly codes = REJECTION_CODES;
  protected readonly labels = REJECTION_LABELS;
  protected readonly heading = SCREENING_LABELS.reject;
  protected readonly help = computed(() => LANGUAGE_HELP[this.language()]);
  private readonly model = signal(EMPTY);
  protected readonly letterId = 'rejection-letter';
  protected readonly reason = computed(() => this.model().reason);
  private readonly ground = computed(() => (this.open() ? this.model().code : ''));
  /** The letter as it goes out, to be read before it is sent. */
  protected readonly letter = this.api.letter(() => this.screening().applicationId, this.ground);
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      required(path.reason);
      maxLength(path.reason, REVIEW_LIMITS.reason);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const screening = await this.api.screen(this.screening(), 'reject', this.form().value());
    this.form().reset(EMPTY);
    this.done.emit(screening);
  }
}
