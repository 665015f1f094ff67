import {
  localized,
  type AnswersByType,
  type FormAnswer,
  type FormDefinition,
  type FormOption,
  type FormQuestion,
  type FrozenForm,
  type Language,
  type LocalizedText,
  type QuestionOf,
} from '@passerelle/contract';
import { goalName, sectorName } from '../calls/form-codes';
import { formatAmount, formatDay } from '../core/mail/mail-text';
import type { DocumentBlock } from '../core/pdf/structured-document';
import { countryName, MARKER_TITLES, paperWords } from './application-paper.texts';

/** What a paper about own questions is written with. */
interface Paper {
  language: Language;
  /** Of places and themes, by identifier. */
  names: ReadonlyMap<string, LocalizedText | string>;
}
type Written = {
  [Type in keyof AnswersByType]: (answer: AnswersByType[Type], question: FormQuestion, paper: Paper) => string;
};

/** The own questions of a call with their answers, section by section; unanswered ones say so. */
export function answeredBlocks(form: FrozenForm, paper: Paper): DocumentBlock[] {
  const { definition, answers } = form;
  return definition.sections.flatMap(({ title, questions }): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: localized(title, paper.language) },
    {
      kind: 'facts',
      facts: questions
        .filter(({ type }) => type !== 'file')
        .map((question) => ({
          label: localized(question.label, paper.language),
          value: said(question, answers[question.key], paper) || '–',
        })),
    },
  ]);
}

/** The own questions of a call with room to answer by hand. */
export function askedBlocks(definition: FormDefinition, language: Language): DocumentBlock[] {
  const word = (text: LocalizedText) => localized(text, language);
  return definition.sections.flatMap(({ title, help, questions }): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: word(title) },
    ...note(word(help)),
    ...questions.flatMap((question): DocumentBlock[] => [
      { kind: 'heading', level: 3, text: word(question.label) },
      ...note(word(question.help)),
      ...room(question, language),
    ]),
  ]);
}

/** Identifiers that answers name. */
export const idsIn = (form: FrozenForm | null): string[] =>
  JSON.stringify(form?.answers ?? {}).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];

const note = (text: string): DocumentBlock[] => (text === '' ? [] : [{ kind: 'note', text }]);

function room(question: FormQuestion, language: Language): DocumentBlock[] {
  if ('options' in question)
    return [{ kind: 'list', items: question.options.map(({ label }) => localized(label, language)) }];
  if (question.type === 'yes-no')
    return [{ kind: 'list', items: [paperWords(language)('yes'), paperWords(language)('no')] }];
  if (question.type === 'file' || question.type === 'declaration') return [];
  const long = ['long-text', 'budget-table', 'financing-plan', 'results-table'].includes(question.type);
  const limit =
    question.type === 'long-text' && question.maxWords !== null
      ? note(paperWords(language)('words', { max: String(question.maxWords) }))
      : [];
  return [...limit, { kind: 'lines', count: long ? 8 : 2 }];
}

function said(question: FormQuestion, answer: FormAnswer | undefined, paper: Paper): string {
  if (answer === undefined) return '';
  const write = WRITTEN[question.type] as (given: FormAnswer, asked: FormQuestion, on: Paper) => string;
  return write(answer, question, paper);
}

const text = (value: string) => value;
const lines =
  <Item>(write: (item: Item, question: FormQuestion, paper: Paper) => string) =>
  (items: Item[], question: FormQuestion, paper: Paper) =>
    items.map((item) => write(item, question, paper)).join('\n');
const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(', ');
const named = (id: string, _question: FormQuestion, { names, language }: Paper) =>
  localized(names.get(id) ?? id, language);
function codeName({ list }: QuestionOf<'codes'>, code: string, { names, language }: Paper): string {
  const known = {
    themes: () => names.get(code),
    sectors: () => sectorName(code),
    sdgs: () => goalName(code),
    markers: () => (MARKER_TITLES as Partial<Record<string, LocalizedText>>)[code],
  };
  return localized(known[list]() ?? code, language);
}
const amount = (value: string, language: Language) => formatAmount({ amount: value, currency: 'EUR' }, language);
const labelOf = (options: readonly FormOption[], code: string, language: Language) =>
  localized(options.find((option) => option.code === code)?.label ?? code, language);
const chosen = (code: string, question: FormQuestion, { language }: Paper) =>
  'options' in question ? labelOf(question.options, code, language) : code;
const day = (value: string | null, language: Language) => (value === null ? '…' : formatDay(value, language));

const WRITTEN: Written = {
  'short-text': text,
  'long-text': text,
  'single-choice': chosen,
  'multiple-choice': lines(chosen),
  'yes-no': (answer, _question, { language }) => paperWords(language)(answer),
  number: (answer, question, { language }) =>
    question.type === 'number' ? `${answer} ${localized(question.unit, language)}`.trim() : answer,
  money: (answer, _question, { language }) => amount(answer, language),
  date: (answer, _question, { language }) => formatDay(answer, language),
  period: ({ from, until }, _question, { language }) =>
    paperWords(language)('periodValue', { from: day(from, language), to: day(until, language) }),
  place: lines(named),
  organisation: lines(({ name, country, registration, role }, _question, { language }) =>
    joined(name, countryName(country, language), registration, role),
  ),
  people: lines(({ name, role, email }) => joined(name, role, email)),
  codes: lines(({ code, value }, question, paper) => {
    const share = question.type === 'codes' && question.shares ? ' %' : '';
    const name = question.type === 'codes' ? codeName(question, code, paper) : code;
    const gap = paper.language === 'fr' ? '\u00a0' : '';
    return value === null ? name : `${name}${gap}: ${value}${share}`;
  }),
  'budget-table': lines(({ heading, label, cells }, question, { language }) => {
    if (question.type !== 'budget-table') return label;
    const sums = cells.map(
      (cell) =>
        `${paperWords(language)('year')} ${cell.year}, ${labelOf(question.sources, cell.source, language)} ${amount(cell.amount, language)}`,
    );
    return `${labelOf(question.headings, heading, language)} · ${label} · ${sums.join(' · ')}`;
  }),
  'financing-plan': lines(({ source, funder, amount: paid, confirmed }, question, { language }) => {
    const kind = question.type === 'financing-plan' ? labelOf(question.sources, source, language) : source;
    const from = confirmed ? funder : paperWords(language)('unconfirmed', { funder }).trim();
    return joined(kind, from, amount(paid || '0.00', language));
  }),
  'results-table': lines(({ level, statement, indicators }, _question, { language }) => {
    const say = paperWords(language);
    const measured = indicators.map(
      ({ label, baseline, target, unit }) => `${label} (${unit}) ${baseline || '–'} → ${target || '–'}`,
    );
    return [`${say(level)}. ${statement}`, ...measured].join('\n');
  }),
  file: text,
  declaration: (answer, _question, { language }) => paperWords(language)(answer ? 'yes' : 'no'),
};
