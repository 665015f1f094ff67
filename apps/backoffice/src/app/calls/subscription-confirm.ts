import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, type SubscribedCall } from '@passerelle/contract';
import { UiButton, UiPageHeader } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { Session } from '../core/session';
import { CallSubscriptionsApi } from './call-subscriptions.api';

/** Where the mail of a new subscription leads: the address is confirmed by the button, never by opening the page. */
@Component({
  selector: 'app-subscription-confirm',
  imports: [RouterLink, UiButton, UiPageHeader],
  template: `<ui-page-header i18n-heading="@@calls.subscription.confirm-title" heading="Confirm your reminders" />
    <div role="status">
      @if (call(); as call) {
        <p>
          <ng-container i18n="@@calls.subscription.confirmed">You will be reminded of this call:</ng-container>&ngsp;<a
            [routerLink]="['/public/calls', call.code]"
            >{{ title() }}</a
          >.
        </p>
      }
    </div>
    @if (!call()) {
      @if (token()) {
        <p i18n="@@calls.subscription.confirm-text">
          You get a mail when the call opens, and 7 days and 1 day before the deadline. Each one lets you stop them.
        </p>
        <button uiButton="filled" type="button" (click)="confirm()" i18n="@@calls.subscription.confirm">
          Confirm my address
        </button>
      } @else {
        <p i18n="@@calls.subscription.incomplete">The link is incomplete. Open it again from the mail.</p>
      }
    }`,
})
export class SubscriptionConfirmPage {
  /** The secret of the link, from the address. */
  readonly token = input<string>();
  private readonly api = inject(CallSubscriptionsApi);
  private readonly actions = inject(Actions);
  private readonly language = inject(Session).language;
  protected readonly call = signal<SubscribedCall | undefined>(undefined);
  protected readonly title = computed(() => {
    const call = this.call();
    return call ? localized(call.title, this.language) : '';
  });

  protected async confirm(): Promise<void> {
    const token = this.token() ?? '';
    await this.actions.run(async () => {
      this.call.set(await this.api.confirm({ token }));
    });
  }
}
