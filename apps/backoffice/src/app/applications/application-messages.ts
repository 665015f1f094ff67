import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ThreadSummary } from '@passerelle/contract';
import { UiButton, UiDate, UiSection, UiStatus } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { threadStatus } from '../core/thread-status';
import { ApplicationsApi } from './applications.api';

/** The section “Messages” of an application: its conversations, what is unread in them. */
@Component({
  selector: 'app-application-messages',
  imports: [ResourceState, RouterLink, UiButton, UiDate, UiSection, UiStatus],
  templateUrl: './application-messages.html',
  styleUrl: './application-messages.css',
})
export class ApplicationMessages {
  readonly applicationId = input.required<string>();
  private readonly session = inject(Session);
  protected readonly written = inject(ApplicationsApi).messages(this.applicationId);

  protected status(thread: ThreadSummary) {
    return threadStatus(thread, this.session);
  }
}
