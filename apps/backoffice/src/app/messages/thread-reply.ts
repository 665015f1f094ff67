import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import { MESSAGE_LIMITS, type ThreadDetail } from '@passerelle/contract';
import { UiButton, UiErrorSummary, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { Attachments } from './attachments';
import { EMPTY_MESSAGE, MessageFields, toMessage } from './message-fields';
import { MessagesApi } from './messages.api';

/** Writes the next message of a thread. */
@Component({
  selector: 'app-thread-reply',
  imports: [FormRoot, MessageFields, UiButton, UiErrorSummary, UiSection],
  template: `<ui-section i18n-heading="@@messages.reply.heading" heading="Your answer">
    <form [formRoot]="form">
      <ui-error-summary [form]="form" />
      <app-message-fields [text]="form.text" [dueOn]="form.dueOn" [mayAsk]="thread().mayAsk" [(files)]="files" />
      <div class="ui-form-actions">
        <button uiButton="filled" type="submit" [disabled]="form().submitting()" i18n="@@messages.action.send">
          Send
        </button>
      </div>
    </form>
  </ui-section>`,
  styles: `
    form {
      max-width: 720px;
    }
  `,
})
export class ThreadReply {
  readonly thread = input.required<ThreadDetail>();
  /** The message is there; its files follow. */
  readonly sent = output();
  private readonly api = inject(MessagesApi);
  private readonly attachments = inject(Attachments);
  protected readonly files = signal<readonly File[]>([]);
  private readonly model = signal(EMPTY_MESSAGE);
  /** The same for the same words: a second click, or another attempt, sends them once. */
  private readonly key = linkedSignal({ source: this.model, computation: () => crypto.randomUUID() });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.text);
      maxLength(path.text, MESSAGE_LIMITS.text);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { id } = this.thread();
    const { messages } = await this.api.post(id, toMessage(this.model()), this.key());
    this.attachments.give(messages.at(-1)?.id ?? '', this.files());
    this.files.set([]);
    this.form().reset({ ...EMPTY_MESSAGE });
    this.sent.emit();
  }
}
