import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { APPLICATION_SECTIONS, MESSAGE_LIMITS } from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { ApplicationsApi } from '../applications/applications.api';
import { sending } from '../core/form-errors';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { sideOf } from '../core/thread-status';
import { Attachments } from './attachments';
import { EMPTY_MESSAGE, MessageFields, toMessage } from './message-fields';
import { MessagesApi } from './messages.api';
import { aboutText } from './thread-about';

/** Begins a conversation about an application; its address may name the section or field. */
@Component({
  selector: 'app-thread-new',
  imports: [
    FormField,
    FormRoot,
    MessageFields,
    ResourceState,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiPageHeader,
  ],
  templateUrl: './thread-new.html',
  styles: `
    form {
      max-width: 720px;
    }
  `,
})
export class ThreadNewPage {
  readonly applicationId = input.required<string>();
  /** Section or field of the form, as `budget.lines`. */
  readonly about = input<string>();
  private readonly api = inject(MessagesApi);
  private readonly attachments = inject(Attachments);
  private readonly router = inject(Router);
  protected readonly file = inject(ApplicationsApi).detail(this.applicationId);
  protected readonly mayAsk = sideOf(inject(Session)) === 'administration';
  protected readonly places = computed(() => {
    const named = this.about() ?? '';
    const places = ['', ...APPLICATION_SECTIONS, ...(named.includes('.') ? [named] : [])];
    return places.map((value) => ({ value, label: aboutText(value || null) }));
  });
  protected readonly files = signal<readonly File[]>([]);
  private readonly model = linkedSignal(() => ({ ...EMPTY_MESSAGE, subject: '', about: this.about() ?? '' }));
  /** The same for the same words: a second click, or another attempt, sends them once. */
  private readonly key = linkedSignal({ source: this.model, computation: () => crypto.randomUUID() });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.subject);
      maxLength(path.subject, MESSAGE_LIMITS.subject);
      required(path.text);
      maxLength(path.text, MESSAGE_LIMITS.text);
    },
    { submission: sending(() => this.send()) },
  );

  private async send(): Promise<void> {
    const { subject, about, ...message } = this.model();
    const body = { applicationId: this.applicationId(), subject, about: about || null, ...toMessage(message) };
    const { id, messages } = await this.api.open(body, this.key());
    this.attachments.give(messages[0]?.id ?? '', this.files());
    await this.router.navigate(['/messages', id]);
  }
}
