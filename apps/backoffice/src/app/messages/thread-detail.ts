import { Component, computed, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { messagePaths, type ThreadAction, type ThreadDetail } from '@passerelle/contract';
import { UiDate, UiFact, UiFacts, UiNotice, UiPageHeader, UiRecord, UiSection, type PageAction } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { codeText } from '../core/problem-texts';
import { PageTitles } from '../core/page-titles';
import { RecordHistory } from '../core/record/record-history';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { threadStatus } from '../core/thread-status';
import { MessagesApi } from './messages.api';
import { aboutText, pageAbout } from './thread-about';
import { ThreadMessages } from './thread-messages';
import { ThreadReply } from './thread-reply';

type ThreadStep = ThreadAction | 'answer';

const LABELS: Record<ThreadStep, string> = {
  answer: $localize`:@@messages.action.answer:Answer`,
  close: $localize`:@@messages.action.close:Close the conversation`,
  reopen: $localize`:@@messages.action.reopen:Reopen the conversation`,
};
const DONE: Record<ThreadAction, string> = {
  close: $localize`:@@messages.done.close:The conversation is closed.`,
  reopen: $localize`:@@messages.done.reopen:The conversation is open again.`,
};

/** One conversation about an application: what was written, the answer, and what it is about. */
@Component({
  selector: 'app-thread-detail',
  imports: [
    RecordHistory,
    ResourceState,
    RouterLink,
    ThreadMessages,
    ThreadReply,
    UiDate,
    UiFact,
    UiFacts,
    UiNotice,
    UiPageHeader,
    UiRecord,
    UiSection,
  ],
  templateUrl: './thread-detail.html',
})
export class ThreadDetailPage {
  readonly id = input.required<string>();
  private readonly api = inject(MessagesApi);
  private readonly actions = inject(Actions);
  private readonly session = inject(Session);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly record = this.api.thread(this.id);
  protected readonly busy = signal(false);
  protected readonly paths = messagePaths;
  private readonly thread = computed(() => (this.record.hasValue() ? this.record.value() : undefined));
  protected readonly steps = computed(() => {
    const thread = this.thread();
    return thread ? stepsOf(thread) : { next: null, actions: [] };
  });

  constructor() {
    const titles = inject(PageTitles);
    effect(() => {
      const thread = this.thread();
      if (!thread) return;
      titles.name(thread.subject);
      if (thread.unread)
        untracked(() => void this.actions.run(() => this.api.markRead(thread.id, { upTo: thread.count })));
    });
  }

  protected status(thread: ThreadDetail) {
    return threadStatus(thread, this.session);
  }

  protected about(thread: ThreadDetail): string {
    return aboutText(thread, this.session.language);
  }

  /** The page of the form it is about, as long as the reader may write there. */
  protected formPage(thread: ThreadDetail): string[] | undefined {
    const page = pageAbout(thread);
    if (!thread.mayEditFile || thread.applicationId === null || page === undefined) return undefined;
    return ['/applications', thread.applicationId, 'edit', page];
  }

  protected act(step: ThreadStep): void {
    if (step === 'answer') this.page.nativeElement.querySelector('textarea')?.focus();
    else void this.change(step);
  }

  /** What was closed by mistake is opened again by the same person, and the other way round. */
  private async change(action: ThreadAction): Promise<void> {
    const thread = this.thread();
    if (!thread) return;
    const undo = action === 'close' ? 'reopen' : 'close';
    this.busy.set(true);
    const write = async () => {
      this.record.set(await this.api.act(thread, action));
    };
    if (!(await this.actions.run(write, DONE[action], () => void this.change(undo)))) this.record.reload();
    this.busy.set(false);
  }
}

/** To answer is the next thing while one may; closing and reopening are in the menu, with what stands in the way. */
function stepsOf({ mayWrite, allowedActions }: ThreadDetail): {
  next: PageAction<ThreadStep> | null;
  actions: PageAction<ThreadStep>[];
} {
  const actions = allowedActions.map(({ action, obstacle }) => ({
    id: action,
    label: LABELS[action],
    ...(obstacle === undefined ? {} : { obstacle: codeText(obstacle) }),
  }));
  return { next: mayWrite ? { id: 'answer', label: LABELS.answer } : null, actions };
}
