import { Component, inject, input, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { LANGUAGES, type PublicCall } from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiSection } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { LANGUAGE_NAMES } from '../core/labels';
import { Session } from '../core/session';
import { CallSubscriptionsApi } from './call-subscriptions.api';

/** Asks for reminders of a call; what it says does not tell whether the address is known. */
@Component({
  selector: 'app-call-subscribe',
  imports: [FormField, FormRoot, UiButton, UiControl, UiErrorSummary, UiField, UiSection],
  template: `<ui-section i18n-heading="@@calls.subscribe.heading" heading="Reminders by mail">
    <div role="status">
      @if (asked()) {
        <p i18n="@@calls.subscribe.asked">
          If this address is not subscribed yet, a mail with a link to confirm it is on its way. The link is valid for
          48 hours.
        </p>
      }
    </div>
    @if (!asked()) {
      <form [formRoot]="form">
        <ui-error-summary [form]="form" />
        <p class="ui-soft" i18n="@@calls.subscribe.text">
          We write when the call opens, and 7 days and 1 day before the deadline. Your address is erased when the call
          is closed.
        </p>
        <ui-field i18n-label="@@calls.subscribe.email" label="E-mail address" [field]="form.email">
          <input uiControl type="email" autocomplete="email" [formField]="form.email" />
        </ui-field>
        <ui-field i18n-label="@@calls.subscribe.language" label="Language of the mails" [field]="form.language">
          <select uiControl [formField]="form.language">
            @for (language of languages; track language) {
              <option [value]="language" [lang]="language">{{ names[language] }}</option>
            }
          </select>
        </ui-field>
        <button uiButton="outlined" type="submit" [disabled]="form().submitting()" i18n="@@calls.subscribe.send">
          Remind me
        </button>
      </form>
    }
  </ui-section>`,
})
export class CallSubscribe {
  readonly call = input.required<PublicCall>();
  private readonly api = inject(CallSubscriptionsApi);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly asked = signal(false);
  private readonly model = signal({ email: '', language: inject(Session).language });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.email);
      email(path.email);
    },
    { submission: sending(() => this.subscribe()) },
  );

  private async subscribe(): Promise<void> {
    await this.api.subscribe(this.call().code, this.model());
    this.asked.set(true);
  }
}
