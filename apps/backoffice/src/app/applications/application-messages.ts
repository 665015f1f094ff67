import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { messagePaths, type ThreadSummary } from '@passerelle/contract';
import { UiButton, UiDate, UiFileList, UiSection, UiStatus, type ListedFile } from '@passerelle/ui';
import { listedDocument } from '../core/listed-document';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { threadStatus } from '../core/thread-status';
import { ApplicationsApi } from './applications.api';

/** The section “Messages” of an application: its conversations, what is unread in them, their files. */
@Component({
  selector: 'app-application-messages',
  imports: [ResourceState, RouterLink, UiButton, UiDate, UiFileList, UiSection, UiStatus],
  templateUrl: './application-messages.html',
  styleUrl: './application-messages.css',
})
export class ApplicationMessages {
  readonly applicationId = input.required<string>();
  protected readonly session = inject(Session);
  protected readonly written = inject(ApplicationsApi).messages(this.applicationId);
  protected readonly files = computed<ListedFile[]>(() =>
    (this.written.hasValue() ? this.written.value().documents : []).map((document) =>
      listedDocument(document, messagePaths.document(document.threadId, document.messageId, document.id)),
    ),
  );

  protected status(thread: ThreadSummary) {
    return threadStatus(thread, this.session);
  }
}
