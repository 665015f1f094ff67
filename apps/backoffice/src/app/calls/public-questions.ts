import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, takesQuestions, type LocalizedText, type PublicCall } from '@passerelle/contract';
import { UiButton, UiDate, UiSection } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { AskQuestion } from './ask-question';
import { CallQuestionsApi } from './call-questions.api';
import { PageTurner } from './page-turner';

/** What was asked about a call and answered for everybody, and until when a partner may ask. */
@Component({
  selector: 'app-public-questions',
  imports: [AskQuestion, PageTurner, ResourceState, RouterLink, UiButton, UiDate, UiSection],
  templateUrl: './public-questions.html',
  styleUrl: './call-questions.css',
})
export class PublicQuestions {
  readonly call = input.required<PublicCall>();
  protected readonly session = inject(Session);
  private readonly api = inject(CallQuestionsApi);
  private readonly formats = readerFormats();
  protected readonly after = signal('');
  protected readonly rows = this.api.publicList(
    () => this.call().code,
    () => ({ after: this.after() }),
  );
  protected readonly isOpen = computed(() => takesQuestions(this.call(), this.call().now));
  protected readonly period = computed(() => {
    const { questionsUntil } = this.call();
    return questionsUntil === null ? '' : periodText(this.formats.dateTime(questionsUntil), this.isOpen());
  });
  protected readonly mayAsk = computed(() => this.isOpen() && this.session.can('calls:ask'));
  /** Those the reader asked and that wait; who asks nothing is told nothing. */
  protected readonly own = this.api.list(
    () => (this.session.can('calls:ask') ? this.call().id : undefined),
    () => ({ state: 'waiting' }),
  );
  protected readonly waiting = computed(() => (this.own.hasValue() ? this.own.value().items : []));

  protected text(text: LocalizedText): string {
    return localized(text, this.session.language);
  }
}

const periodText = (until: string, isOpen: boolean): string =>
  isOpen
    ? $localize`:@@calls.question.until:Partners may ask until ${until}:date:, Brussels time.`
    : $localize`:@@calls.question.were-taken:Questions could be asked until ${until}:date:, Brussels time.`;
