import { isDateOnly } from '../dates';
import { MONEY_PATTERN } from '../money';
import { COUNTRY_PATTERN } from '../organisations';
import type { FieldError } from '../problems';
import { MARKERS } from '../project-codes';
import { CONTROL_CHARACTERS, DIRECTION_CHARACTERS, LINE_BREAKS, tidy } from '../texts';
import type { FormAnswer, FormAnswers } from './form-answers';
import { DECIMAL_PATTERN, FORM_LIMITS, type FormSection } from './form-definition';
import type { CodesQuestion, FormQuestion, QuestionOf, QuestionType } from './form-questions';

/** What is wrong with the shape of a value at a path. */
type Shape = (value: unknown, path: string) => FieldError[];

const LONE_SURROGATE = /\p{Cs}/u;

const wrong = (path: string, code: string, limit?: number): FieldError[] => [
  { path, code, ...(limit === undefined ? {} : { params: { limit } }) },
];

/** A text of at most `max` characters; one line unless `multiline`. */
function text(max: number, multiline = false): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return wrong(path, 'not-a-text');
    if (value.length > max) return wrong(path, 'too-long', max);
    if (CONTROL_CHARACTERS.test(value) || (!multiline && LINE_BREAKS.test(value)))
      return wrong(path, 'control-character');
    if (DIRECTION_CHARACTERS.test(value)) return wrong(path, 'direction-character');
    return LONE_SURROGATE.test(value) ? wrong(path, 'lone-surrogate') : [];
  };
}

/** Empty, or a text that `accepts` takes. */
function written(code: string, accepts: (value: string) => boolean): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return wrong(path, 'not-a-text');
    return value === '' || accepts(value) ? [] : wrong(path, code);
  };
}

const oneOf =
  (values: readonly unknown[]): Shape =>
  (value, path) =>
    values.includes(value) ? [] : wrong(path, 'not-in-list');

const integer =
  (min: number, max: number): Shape =>
  (value, path) => {
    if (!Number.isInteger(value)) return wrong(path, 'not-a-whole-number');
    if (Number(value) < min) return wrong(path, 'too-small', min);
    return Number(value) > max ? wrong(path, 'too-large', max) : [];
  };

const nullable =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

/** At most `max` items of one shape; with `same`, no two of them are the same. */
function list(item: Shape, max: number, same?: (item: never) => unknown): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return wrong(path, 'not-a-list');
    if (value.length > max) return wrong(path, 'too-many', max);
    const errors = value.flatMap((one, index) => item(one, `${path}.${index}`));
    if (errors.length || !same) return errors;
    const names = new Set((value as never[]).map(same));
    return names.size < value.length ? wrong(path, 'repeated') : [];
  };
}

/** An object with exactly these fields. */
function object(fields: Record<string, Shape>): Shape {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(path, 'wrong-format');
    const given = value as Record<string, unknown>;
    const unknown = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...unknown.map((name) => ({ path: `${path}.${name}`, code: 'unknown-field' })),
      ...Object.entries(fields).flatMap(([name, shape]) => shape(given[name], `${path}.${name}`)),
    ];
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const id = written('not-an-id', (value) => UUID.test(value));
const day = written('not-a-date', isDateOnly);
const amount = written('wrong-format', (value) => MONEY_PATTERN.test(value));
const cell = text(FORM_LIMITS.cellText);
const yesOrNo: Shape = (value, path) => (typeof value === 'boolean' ? [] : wrong(path, 'not-yes-or-no'));
const paragraph = text(FORM_LIMITS.longText, true);
const filled =
  (shape: Shape): Shape =>
  (value, path) =>
    value === '' ? wrong(path, 'required') : shape(value, path);
const codes = (options: readonly { code: string }[]) => options.map(({ code }) => code);

/** Codes of each list; of sectors only the form is looked at, identifiers of themes are known elsewhere. */
function codeOf({ list: name, markers }: CodesQuestion): Shape {
  if (name === 'themes') return filled(id);
  if (name === 'sectors') return filled(written('wrong-format', (value) => /^\d{5}$/.test(value)));
  if (name === 'markers') return oneOf(MARKERS.filter((marker) => markers.includes(marker)));
  return oneOf(Array.from({ length: 17 }, (_, index) => String(index + 1)));
}

const SHAPES: { [Type in QuestionType]: (question: QuestionOf<Type>) => Shape } = {
  'short-text': ({ maxLength }) => text(maxLength),
  'long-text': () => paragraph,
  'single-choice': ({ options }) => oneOf(['', ...codes(options)]),
  'multiple-choice': ({ options }) => list(oneOf(codes(options)), FORM_LIMITS.options, (code) => code),
  'yes-no': () => oneOf(['yes', 'no']),
  number: () => written('not-a-number', (value) => DECIMAL_PATTERN.test(value)),
  money: () => amount,
  date: () => day,
  period: () => object({ from: nullable(filled(day)), until: nullable(filled(day)) }),
  place: ({ maxRows }) => list(filled(id), maxRows, (place) => place),
  organisation: ({ maxRows }) =>
    list(object({ name: cell, country: written('wrong-format', isCountry), registration: cell, role: cell }), maxRows),
  people: ({ maxRows }) => list(object({ name: cell, role: cell, email: cell }), maxRows),
  codes: (question) =>
    list(
      object({ code: codeOf(question), value: nullable(integer(0, 100)) }),
      question.maxRows,
      ({ code }: { code: string }) => code,
    ),
  'budget-table': ({ headings, sources, years, maxRows }) =>
    list(
      object({
        heading: oneOf(['', ...codes(headings)]),
        label: cell,
        cells: list(
          object({ year: integer(1, years), source: oneOf(codes(sources)), amount: filled(amount) }),
          years * sources.length,
          ({ year, source }: { year: number; source: string }) => `${year} ${source}`,
        ),
      }),
      maxRows,
    ),
  'financing-plan': ({ sources, maxRows }) =>
    list(object({ source: oneOf(['', ...codes(sources)]), funder: cell, amount, confirmed: yesOrNo }), maxRows),
  'results-table': ({ levels, maxRows }) =>
    list(
      object({
        level: oneOf(levels),
        statement: paragraph,
        indicators: list(object({ label: cell, baseline: cell, target: cell, unit: cell }), FORM_LIMITS.indicators),
      }),
      maxRows,
    ),
  file: () => (_, path) => wrong(path, 'unknown-field'),
  declaration: () => yesOrNo,
};

function isCountry(value: string): boolean {
  return COUNTRY_PATTERN.test(value);
}

/** What keeps a value from being stored as the answer to a question at all: wrong type, unknown code, too long. */
export function shapeErrors(question: FormQuestion, value: unknown): FieldError[] {
  const shapeOf = SHAPES[question.type] as (question: FormQuestion) => Shape;
  return shapeOf(question)(value, `answers.${question.key}`);
}

/**
 * The answers of one section as they are stored, texts tidied, or what keeps them from being stored: an unknown key, a
 * wrong shape. An answer may still be missing, too long in words or against a rule; `evaluateForm` says that.
 */
export function readSection(
  section: Pick<FormSection, 'questions'>,
  given: object,
): { answers: FormAnswers; errors: FieldError[] } {
  const values = new Map(Object.entries(tidy(given) as Record<string, unknown>));
  const keys = section.questions.map(({ key }) => key);
  const unknown = [...values.keys()].filter((key) => !keys.includes(key));
  const answered = section.questions.filter(({ key }) => values.has(key));
  return {
    answers: Object.fromEntries(answered.map(({ key }) => [key, values.get(key) as FormAnswer])),
    errors: [
      ...unknown.map((key) => ({ path: `answers.${key}`, code: 'unknown-field' })),
      ...answered.flatMap((question) => shapeErrors(question, values.get(question.key))),
    ],
  };
}
