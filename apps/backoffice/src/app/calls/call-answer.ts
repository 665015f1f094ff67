import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormRoot, maxLength } from '@angular/forms/signals';
import { NO_TEXT, LANGUAGES, QUESTION_LIMITS, type CallQuestion, type WriteAnswer } from '@passerelle/contract';
import { Toasts, UiButton, UiErrorSummary } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { sending } from '../core/form-errors';
import { LocalizedFields } from '../programmes/localized-fields';
import { CallQuestionsApi } from './call-questions.api';

/** The answer to a question, written for everybody: draft, publication, correction of what is published. */
@Component({
  selector: 'app-call-answer',
  imports: [FormRoot, LocalizedFields, UiButton, UiErrorSummary],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <p class="ui-soft" i18n="@@calls.answer.help">
      Everybody reads the question and the answer, and nobody who asked. Reword the question so that it names no person
      or organisation.
    </p>
    <app-localized-fields
      i18n-label="@@calls.answer.question"
      label="Question as published"
      [multiline]="true"
      [field]="form.question"
    />
    <app-localized-fields i18n-label="@@calls.answer.answer" label="Answer" [multiline]="true" [field]="form.answer" />
    <div class="ui-form-actions">
      <button uiButton="filled" type="submit" [disabled]="form().submitting()">{{ publish() }}</button>
      @if (question().publishedAt === null) {
        <button uiButton="outlined" type="button" (click)="draft()" i18n="@@calls.answer.draft">Save the draft</button>
      }
      <button uiButton="text" type="button" (click)="closed.emit()" i18n="@@calls.form.cancel">Cancel</button>
    </div>
  </form>`,
  styles: `
    form {
      max-width: 44rem;
    }
  `,
})
export class CallAnswer {
  readonly callId = input.required<string>();
  readonly question = input.required<CallQuestion>();
  readonly closed = output();
  readonly done = output();
  private readonly api = inject(CallQuestionsApi);
  private readonly actions = inject(Actions);
  private readonly toasts = inject(Toasts);
  private readonly model = linkedSignal(() => startOf(this.question()));
  protected readonly form = form(
    this.model,
    (path) => {
      for (const language of LANGUAGES) {
        maxLength(path.question[language], QUESTION_LIMITS.question);
        maxLength(path.answer[language], QUESTION_LIMITS.answer);
      }
    },
    { submission: sending(() => this.send()) },
  );
  protected readonly publish = computed(() =>
    this.question().publishedAt === null
      ? $localize`:@@calls.answer.publish:Publish the answer`
      : $localize`:@@calls.answer.correct:Publish the correction`,
  );

  protected async draft(): Promise<void> {
    const keep = () => this.api.answer(this.callId(), this.question(), this.model());
    if (await this.actions.run(keep, $localize`:@@calls.answer.kept:The draft was saved.`)) this.done.emit();
  }

  private async send(): Promise<void> {
    await this.api.publish(this.callId(), this.question(), this.model());
    this.toasts.show($localize`:@@calls.answer.published:The answer is published; who asked is told by mail.`);
    this.done.emit();
  }
}

/** What is written already; a new one begins with the words of the question in its own language. */
function startOf({ question, answer, text, language }: CallQuestion): WriteAnswer {
  return { question: question ?? { ...NO_TEXT, [language]: text }, answer: answer ?? NO_TEXT };
}
