import { Component, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { QUESTION_LIMITS } from '@passerelle/contract';
import { Toasts, UiButton, UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { CallQuestionsApi } from './call-questions.api';

/** A question of a partner about a call, in the language of the page. */
@Component({
  selector: 'app-ask-question',
  imports: [FormField, FormRoot, UiButton, UiControl, UiErrorSummary, UiField],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <ui-field
      i18n-label="@@calls.ask.text"
      label="Your question"
      i18n-help="@@calls.ask.help"
      help="At most 2,000 characters. You get a mail when it is answered."
      [field]="form.text"
    >
      <textarea uiControl rows="5" [formField]="form.text"></textarea>
    </ui-field>
    <button uiButton="outlined" type="submit" [disabled]="form().submitting()" i18n="@@calls.ask.send">
      Ask the question
    </button>
  </form>`,
  styles: `
    form {
      max-width: 44rem;
      margin-top: 16px;
    }
  `,
})
export class AskQuestion {
  readonly callId = input.required<string>();
  readonly asked = output();
  private readonly api = inject(CallQuestionsApi);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  private readonly model = signal({ text: '' });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.text);
      maxLength(path.text, QUESTION_LIMITS.question);
    },
    { submission: sending(() => this.ask()) },
  );

  private async ask(): Promise<void> {
    await this.api.ask(this.callId(), { text: this.model().text, language: this.language });
    this.form().reset({ text: '' });
    this.toasts.show($localize`:@@calls.ask.sent:Your question was sent to the administration.`);
    this.asked.emit();
  }
}
