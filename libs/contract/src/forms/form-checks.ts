import { monthsBetween } from '../dates';
import { normalizeKbo } from '../identifiers';
import { add, cents, percentOf, type Money } from '../money';
import type { FieldError } from '../problems';
import { MARKER_MAXIMUM } from '../project-codes';
import type { AnswersByType, FormFacts, OrganisationAnswer, PersonAnswer, ResultAnswer } from './form-answers';
import { sizeOf } from './form-conditions';
import type { BudgetRule, BudgetTableQuestion, QuestionOf, QuestionType } from './form-questions';
import { budgetTotals, planTotal, type BudgetTotals } from './form-totals';

type Check = [wrong: boolean, path: string, code: string, params?: FieldError['params']];

/** What is wrong with an answer that is given and has the right shape; paths begin at the answer. */
type Checks<Type extends QuestionType> = (
  question: QuestionOf<Type>,
  answer: AnswersByType[Type],
  facts: FormFacts,
) => Check[];

const none = (): Check[] => [];
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Words of a text: whatever stands between blanks and holds a letter or a digit. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

export const CHECKS: { [Type in QuestionType]: Checks<Type> } = {
  'short-text': none,
  'long-text': ({ maxWords }, answer) => [
    [maxWords !== null && wordCount(answer) > maxWords, '', 'too-many-words', { limit: maxWords ?? 0 }],
  ],
  'single-choice': none,
  'multiple-choice': ({ minChoices, maxChoices }, { length }) => [
    [minChoices !== null && length < minChoices, '', 'too-few', { limit: minChoices ?? 0 }],
    [maxChoices !== null && length > maxChoices, '', 'too-many', { limit: maxChoices ?? 0 }],
  ],
  'yes-no': none,
  number: (question, answer) => [
    ...limits(question, answer),
    [(answer.split('.')[1] ?? '').length > question.decimals, '', 'too-many-decimals', { limit: question.decimals }],
  ],
  money: limits,
  date: ({ earliest, latest }, answer) => [
    [earliest !== null && answer < earliest, '', 'too-early', { limit: earliest ?? '' }],
    [latest !== null && answer > latest, '', 'too-late', { limit: latest ?? '' }],
  ],
  period: ({ maxMonths }, { from, until }) => [
    [from === null, '.from', 'required'],
    [until === null, '.until', 'required'],
    [from !== null && until !== null && until < from, '.until', 'ends-before-start'],
    [
      maxMonths !== null && from !== null && until !== null && monthsBetween(from, until) > maxMonths,
      '.until',
      'too-many-months',
      { limit: maxMonths ?? 0 },
    ],
  ],
  place: (_, places, { knownIds, refusedPlaces = [] }) =>
    places.map((place, index): Check => {
      const refused = refusedPlaces.find(({ id }) => id === place);
      if (refused) return [true, `.${index}`, 'place-outside-zone', { place: refused.name }];
      return [!knownIds.includes(place), `.${index}`, 'not-in-list'];
    }),
  organisation: (_, rows) => rows.flatMap(organisation),
  people: (_, rows) => rows.flatMap(person),
  codes,
  'budget-table': budget,
  'financing-plan': (_, parts) =>
    parts.flatMap(({ source, amount }, index): Check[] => [
      [source === '', `.${index}.source`, 'required'],
      [planTotal([{ amount }]) === 0n, `.${index}.amount`, 'amount-zero'],
    ]),
  'results-table': (_, rows) => rows.flatMap(result),
  file: (question, _, { files }) => {
    const given = files.filter((file) => file.question === question.key);
    return [
      [given.length > question.maxFiles, '', 'too-many', { limit: question.maxFiles }],
      ...given.flatMap((file) => fileChecks(question, file)),
    ];
  },
  declaration: none,
};

/** What keeps a file from answering a question: its type by name, its size. */
export function fileErrors(question: QuestionOf<'file'>, file: { name: string; size: number }): FieldError[] {
  return errorsOf(fileChecks(question, file), 'file');
}

/** The checks that failed, as errors below a path. */
export function errorsOf(checks: readonly Check[], at: string): FieldError[] {
  return checks
    .filter(([wrong]) => wrong)
    .map(([, path, code, params]) => ({ path: `${at}${path}`, code, ...(params ? { params } : {}) }));
}

function fileChecks(
  { extensions, maxBytes }: QuestionOf<'file'>,
  { name, size }: { name: string; size: number },
): Check[] {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return [
    [
      !extensions.some((accepted) => accepted === extension),
      '',
      'file-type-not-asked',
      { types: extensions.join(', ') },
    ],
    [size > maxBytes, '', 'file-too-large-here', { limit: maxBytes }],
  ];
}

/** Smallest and largest value of a number or an amount. */
function limits({ min, max }: { min: string | null; max: string | null }, answer: string): Check[] {
  const size = sizeOf(answer) ?? 0n;
  return [
    [min !== null && size < (sizeOf(min) ?? 0n), '', 'too-small', { limit: min ?? '' }],
    [max !== null && size > (sizeOf(max) ?? 0n), '', 'too-large', { limit: max ?? '' }],
  ];
}

function organisation({ name, country, registration }: OrganisationAnswer, index: number): Check[] {
  return [
    [name === '', `.${index}.name`, 'required'],
    [country === '', `.${index}.country`, 'required'],
    [
      country === 'BE' && registration !== '' && normalizeKbo(registration) === undefined,
      `.${index}.registration`,
      'kbo-invalid',
    ],
  ];
}

function person({ name, email }: PersonAnswer, index: number): Check[] {
  return [
    [name === '', `.${index}.name`, 'required'],
    [email !== '' && !EMAIL.test(email), `.${index}.email`, 'not-an-email'],
  ];
}

function result({ statement, indicators }: ResultAnswer, index: number): Check[] {
  return [
    [statement === '', `.${index}.statement`, 'required'],
    [!indicators.length, `.${index}.indicators`, 'required'],
    [
      indicators.some(({ label, target }) => label === '' || target === ''),
      `.${index}.indicators`,
      'indicator-incomplete',
    ],
  ];
}

/** Themes and sectors are known, sectors with shares sum to 100, markers have a score within their scale (R54). */
function codes({ list, shares }: QuestionOf<'codes'>, rows: AnswersByType['codes'], { knownIds }: FormFacts): Check[] {
  const unknown = rows.map(({ code }, index): Check => [!knownIds.includes(code), `.${index}.code`, 'not-in-list']);
  if (list === 'themes') return unknown;
  if (list === 'markers')
    return rows.flatMap(({ code, value }, index): Check[] => {
      const limit = (MARKER_MAXIMUM as Partial<Record<string, number>>)[code] ?? 2;
      return [
        [value === null, `.${index}.value`, 'required'],
        [value !== null && value > limit, `.${index}.value`, 'too-large', { limit }],
      ];
    });
  const sum = rows.reduce((total, { value }) => total + (value ?? 0), 0);
  return [...(list === 'sectors' ? unknown : []), [shares && sum !== 100, '', 'sectors-not-100', { sum }]];
}

function budget(question: BudgetTableQuestion, lines: AnswersByType['budget-table']): Check[] {
  const totals = budgetTotals(question, lines);
  return [
    ...lines.flatMap(({ heading, label }, index): Check[] => [
      [heading === '', `.${index}.heading`, 'required'],
      [label === '', `.${index}.label`, 'required'],
      [cents(totals.lines[index]?.amount ?? '0.00') === 0n, `.${index}.cells`, 'amount-zero'],
    ]),
    ...limits({ min: question.minTotal, max: question.maxTotal }, totals.total.amount),
    ...question.rules.flatMap((rule) => ruleChecks(rule, totals)),
  ];
}

/** A part within its percentages, compared in cents: a rounded percentage lets nothing through. */
function ruleChecks({ part, codes: parts, of, minPercent, maxPercent }: BudgetRule, totals: BudgetTotals): Check[] {
  const amountOf = (wanted: readonly string[]): Money =>
    add(...totals[part].filter(({ code }) => wanted.includes(code)).map(({ amount }) => amount));
  const share = amountOf(parts);
  const whole = of.length ? amountOf(of) : totals.total;
  const params = (percent: string | null) => ({
    parts: parts.join(', '),
    of: of.join(', '),
    limit: percent ?? '',
    percent: percentOf(share, whole),
  });
  const scaled = (percent: string) => cents(whole.amount) * (sizeOf(percent) ?? 0n);
  const part100 = cents(share.amount) * 1_000_000n;
  return [
    [minPercent !== null && part100 < scaled(minPercent), '', 'share-too-small', params(minPercent)],
    [maxPercent !== null && part100 > scaled(maxPercent), '', 'share-too-large', params(maxPercent)],
  ];
}
