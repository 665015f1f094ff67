import { computed, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import {
  evaluateForm,
  type FormAnswer,
  type FormAnswers,
  type FormDefinition,
  type FormFacts,
  type FormStatus,
  type QuestionStatus,
} from '@passerelle/contract';
import { drawn } from '../core/after-paint';
import { withAnswer } from './form-choices';

const HIDDEN: QuestionStatus = { key: '', shown: false, required: false, answered: false, errors: [] };

/**
 * A form that is being filled in: evaluated once for each change of an answer, after the answer itself was drawn, whatever
 * shows it. Make it where `inject()` works.
 */
export class FormFilling {
  readonly status: Signal<FormStatus>;
  /** How a question stands keeps its identity until it changes: only what changed is drawn again. */
  private readonly questions = linkedSignal<FormStatus, ReadonlyMap<string, QuestionStatus>>({
    source: () => this.status(),
    computation: ({ questions }, before) =>
      new Map(questions.map((status) => [status.key, kept(before?.value.get(status.key), status)])),
  });

  constructor(
    readonly definition: Signal<FormDefinition>,
    readonly answers: WritableSignal<FormAnswers>,
    facts: Signal<FormFacts>,
  ) {
    const shown = drawn(answers);
    this.status = computed(() => evaluateForm(definition(), shown(), facts()));
  }

  statusOf(key: string): QuestionStatus {
    return this.questions().get(key) ?? HIDDEN;
  }

  answerTo(key: string): FormAnswer | undefined {
    const answers = this.answers();
    return Object.hasOwn(answers, key) ? answers[key] : undefined;
  }

  answer(key: string, answer: FormAnswer | undefined): void {
    this.answers.update((answers) => withAnswer(answers, key, answer));
  }
}

function kept(before: QuestionStatus | undefined, now: QuestionStatus): QuestionStatus {
  return before && JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
