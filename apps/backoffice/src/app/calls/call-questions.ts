import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import {
  localized,
  QUESTION_STATES,
  type CallDetail,
  type CallQuestion,
  type QuestionState,
} from '@passerelle/contract';
import { UiButton, UiDate, UiFilterChips, UiSection, UiStatus, type StatusLabel } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { CallAnswer } from './call-answer';
import { CallQuestionsApi } from './call-questions.api';
import { PageTurner } from './page-turner';

const LABELS: Record<QuestionState, StatusLabel> = {
  waiting: { label: $localize`:@@calls.question.waiting:To be answered`, tone: 'waiting' },
  published: { label: $localize`:@@calls.question.published:Published`, tone: 'positive' },
};

/** Questions about a call as the administration sees them: who asked, what is answered, what waits. */
@Component({
  selector: 'app-call-questions',
  imports: [CallAnswer, PageTurner, ResourceState, UiButton, UiDate, UiFilterChips, UiSection, UiStatus],
  templateUrl: './call-questions.html',
  styleUrl: './call-questions.css',
})
export class CallQuestions {
  readonly call = input.required<CallDetail>();
  /** State of the questions that are shown before the reader chooses. */
  readonly show = input('');
  private readonly session = inject(Session);
  protected readonly state = linkedSignal<string>(() => QUESTION_STATES.find((state) => state === this.show()) ?? '');
  protected readonly after = signal('');
  protected readonly rows = inject(CallQuestionsApi).list(
    () => this.call().id,
    () => ({ state: this.state() as QuestionState, after: this.after() }),
  );
  protected readonly options = QUESTION_STATES.map((value) => ({ value, label: LABELS[value].label }));
  protected readonly editing = signal('');
  protected readonly mayAnswer = computed(() => this.session.can('calls:prepare') && this.call().state !== 'archived');

  protected status({ publishedAt }: CallQuestion): StatusLabel {
    return LABELS[publishedAt === null ? 'waiting' : 'published'];
  }

  protected text(text: CallQuestion['answer']): string {
    return text === null ? '' : localized(text, this.session.language);
  }

  protected filter(state: string): void {
    this.after.set('');
    this.state.set(state);
  }

  protected answered(): void {
    this.editing.set('');
    this.rows.reload();
  }
}
