import {
  budgetTotals,
  fromCents,
  localized,
  planTotal,
  type AnswersByType,
  type FormAnswers,
  type FormOption,
  type FormQuestion,
  type Language,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';
import { formatDate, formatMoney, formatPercent } from '@passerelle/ui';
import type { FormChoice, FormChoices } from './form-choices';
import { LEVEL_LABELS, NO, YES } from './form-labels';

/** What answers are read with. */
export interface AnswerReader {
  choices: FormChoices;
  language: Language;
  locale: string;
}

type Words<Type extends QuestionType> = (
  question: QuestionOf<Type>,
  answer: AnswersByType[Type],
  reader: AnswerReader,
) => string[];

const nameIn = (choices: readonly FormChoice[], code: string) =>
  choices.find((choice) => choice.code === code)?.name ?? code;
const labelIn = (options: readonly FormOption[], code: string, { language }: AnswerReader) =>
  localized(options.find((option) => option.code === code)?.label ?? code, language);
const euros = (amount: string, { locale }: AnswerReader) => formatMoney({ amount, currency: 'EUR' }, locale);
const joined = (...parts: string[]) => parts.filter(Boolean).join(' · ');
const TOTAL = $localize`:@@forms.budget.total:Total`;
const CONFIRMED = $localize`:@@applications.budget.confirmed:Confirmed`;
const asIs = (_: FormQuestion, answer: string): string[] => [answer];

const WORDS: { [Type in QuestionType]: Words<Type> } = {
  'short-text': asIs,
  'long-text': asIs,
  'single-choice': ({ options }, code, reader) => [labelIn(options, code, reader)],
  'multiple-choice': ({ options }, codes, reader) => codes.map((code) => labelIn(options, code, reader)),
  'yes-no': (_, answer) => [answer === 'yes' ? YES : NO],
  number: ({ unit }, answer, { language, locale }) => [
    `${answer.replace('.', (1.5).toLocaleString(locale).charAt(1))} ${localized(unit, language)}`.trim(),
  ],
  money: (_, amount, reader) => [euros(amount, reader)],
  date: (_, day, { locale }) => [formatDate(day, locale)],
  period: (_, { from, until }, { locale }) => [
    [from, until].map((day) => (day === null ? '…' : formatDate(day, locale))).join(' – '),
  ],
  place: (_, ids, { choices }) => {
    const places = choices.regions.flatMap((region) => region.places);
    return ids.map((id) => places.find((place) => place.id === id)?.name ?? id);
  },
  organisation: (_, rows, { choices }) =>
    rows.map(({ name, country, registration, role }) =>
      joined(name, country && nameIn(choices.countries, country), registration, role),
    ),
  people: (_, rows) => rows.map(({ name, role, email }) => joined(name, role, email)),
  codes: ({ list, shares }, rows, { choices, locale }) =>
    rows.map(({ code, value }) =>
      joined(
        nameIn(choices.lists[list], code),
        value === null ? '' : shares ? formatPercent(String(value), locale) : String(value),
      ),
    ),
  'budget-table': (question, lines, reader) => {
    const totals = budgetTotals(question, lines);
    return [
      ...lines.map(({ heading, label }, index) =>
        joined(
          labelIn(question.headings, heading, reader),
          label,
          euros(totals.lines[index]?.amount ?? '0.00', reader),
        ),
      ),
      ...totals.sources.map(({ code, amount, percent }) =>
        joined(
          labelIn(question.sources, code, reader),
          euros(amount.amount, reader),
          formatPercent(percent, reader.locale),
        ),
      ),
      joined(TOTAL, euros(totals.total.amount, reader)),
    ];
  },
  'financing-plan': (question, parts, reader) => [
    ...parts.map(({ source, funder, amount, confirmed }) =>
      joined(
        labelIn(question.sources, source, reader),
        funder,
        euros(amount || '0.00', reader),
        confirmed ? CONFIRMED : '',
      ),
    ),
    joined(TOTAL, euros(fromCents(planTotal(parts)), reader)),
  ],
  'results-table': (_, rows) =>
    rows.flatMap(({ level, statement, indicators }) => [
      joined(LEVEL_LABELS[level], statement),
      ...indicators.map(
        ({ label, baseline, target, unit }) => `– ${label}: ${`${baseline || '–'} → ${target} ${unit}`.trim()}`,
      ),
    ]),
  file: () => [],
  declaration: (_, declared) => [declared ? YES : NO],
};

/** An answer in lines to read; none when the question is not answered. */
export function answerLines(question: FormQuestion, answers: FormAnswers, reader: AnswerReader): string[] {
  if (!Object.hasOwn(answers, question.key)) return [];
  const words = WORDS[question.type] as (question: FormQuestion, answer: unknown, reader: AnswerReader) => string[];
  return words(question, answers[question.key], reader).filter(Boolean);
}
