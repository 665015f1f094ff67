import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { MESSAGE_LIMITS, ownPlaceOf } from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiPageHeader } from '@passerelle/ui';
import { formPages } from '../applications/application-form.model';
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
  /** Section or field of the form, as `budget.lines`, or an own section of the call, as `form-context`. */
  readonly about = input<string>();
  private readonly api = inject(MessagesApi);
  private readonly attachments = inject(Attachments);
  private readonly router = inject(Router);
  protected readonly file = inject(ApplicationsApi).detail(this.applicationId);
  private readonly session = inject(Session);
  protected readonly mayAsk = sideOf(this.session) === 'administration';
  protected readonly places = computed(() => {
    const named = this.about() ?? '';
    const form = this.file.hasValue() ? this.file.value().form : null;
    const pages = formPages(form).filter((page) => page !== 'check');
    const places = ['', ...pages, ...(named.includes('.') ? [named] : [])];
    return places.map((value) => {
      const ownPlace = (form && ownPlaceOf(form.definition, value)) ?? null;
      return { value, label: aboutText({ about: value || null, ownPlace }, this.session.language) };
    });
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
