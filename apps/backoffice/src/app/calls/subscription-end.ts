import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiButton, UiPageHeader } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { CallSubscriptionsApi } from './call-subscriptions.api';

/** Where every reminder leads who wants no more of them; its one button forgets the address. */
@Component({
  selector: 'app-subscription-end',
  imports: [RouterLink, UiButton, UiPageHeader],
  template: `<ui-page-header i18n-heading="@@calls.subscription.end-title" heading="Stop the reminders" />
    <div role="status">
      @if (ended()) {
        <p i18n="@@calls.subscription.ended">You get no more reminders of this call. Your address has been erased.</p>
      }
    </div>
    @if (!ended()) {
      @if (token()) {
        <p i18n="@@calls.subscription.end-text">You then get no more mails about this call.</p>
        <button uiButton="filled" type="button" (click)="end()" i18n="@@calls.subscription.end">
          Stop the reminders
        </button>
      } @else {
        <p i18n="@@calls.subscription.incomplete">The link is incomplete. Open it again from the mail.</p>
      }
    }
    <p><a class="ui-touch" routerLink="/public/calls" i18n="@@calls.subscription.calls">All calls for projects</a></p>`,
})
export class SubscriptionEndPage {
  /** The secret of the link, from the address. */
  readonly token = input<string>();
  private readonly api = inject(CallSubscriptionsApi);
  private readonly actions = inject(Actions);
  protected readonly ended = signal(false);

  protected async end(): Promise<void> {
    const token = this.token() ?? '';
    this.ended.set(await this.actions.run(() => this.api.end({ token })));
  }
}
