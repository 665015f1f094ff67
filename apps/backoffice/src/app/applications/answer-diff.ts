import { LOCALE_ID, computed, inject, type Resource, type Signal } from '@angular/core';
import {
  diffValue,
  EMPTY_FORM,
  questionsOf,
  type ApplicationForm,
  type FieldDiff,
  type FormAnswers,
  type FormQuestion,
  type ProgrammeFrame,
  type QuestionType,
  type ValueDiff,
} from '@passerelle/contract';
import { Session } from '../core/session';
import { answerLines, type AnswerReader } from '../forms/answer-words';
import { formChoices } from '../forms/form-choices';
import { countries } from '../organisations/countries';
import { targetText } from './application-parts';
import type { CodeLists } from './code-names';
import type { DiffReader } from './diff-reader';

/** What answers are read with. Call it where `inject()` works. */
export function answerReader(frame: Resource<ProgrammeFrame | undefined>, codes: Signal<CodeLists>) {
  const { language } = inject(Session);
  const locale = inject(LOCALE_ID);
  const known = countries(locale);
  return computed<AnswerReader>(() => {
    const named = frame.hasValue() ? frame.value() : { themes: [], regions: [] };
    return { choices: formChoices(named, codes(), known, language), language, locale };
  });
}

/** Answers are compared as they are read. */
export const asWritten: DiffReader = (_, value) => (typeof value === 'string' ? value : '');

/** Kinds of questions whose answer has several lines. */
const LISTS: readonly QuestionType[] = [
  'multiple-choice',
  'place',
  'organisation',
  'people',
  'codes',
  'budget-table',
  'financing-plan',
  'results-table',
];

/** The own questions whose answer changed, as people read them: texts by words, everything else by lines. */
export function answerDiffs(
  form: ApplicationForm | null,
  before: FormAnswers,
  after: FormAnswers,
  reader: AnswerReader,
): (FieldDiff & { label: string })[] {
  return questionsOf(form?.definition ?? EMPTY_FORM).flatMap((question) => {
    const [was, is] = [answerLines(question, before, reader), answerLines(question, after, reader)];
    if (was.join('\n') === is.join('\n')) return [];
    const path = `answers.${question.key}`;
    return [{ path, diff: diffOf(question, was, is), label: targetText(form, path, reader.language) }];
  });
}

function diffOf({ type }: FormQuestion, was: readonly string[], is: readonly string[]): ValueDiff {
  if (type === 'short-text' || type === 'long-text') return diffValue(was.join(''), is.join(''));
  return LISTS.includes(type) ? diffValue(was, is) : { kind: 'value', before: was[0] ?? null, after: is[0] ?? null };
}
