import {
  ACCEPTED_EXTENSIONS,
  APPLICATION_SECTIONS,
  CONDITION_TESTS,
  CONTROL_CHARACTERS,
  DECIMAL_PATTERN,
  definitionErrors,
  DIRECTION_CHARACTERS,
  EMPTY_FORM,
  FORM_CODE_LISTS,
  FORM_KEY_PATTERN,
  FORM_LIMITS,
  isDateOnly,
  LINE_BREAKS,
  MARKERS,
  MONEY_PATTERN,
  RESULT_LEVELS,
  tidy,
  type FieldError,
  type FormDefinition,
} from '@passerelle/contract';
import { z } from 'zod';

/** Every message is a code of ours; what a check of its own does not name, `errorsOf` names by the kind of issue. */
const text = (max: number, multiline = false) =>
  z
    .string()
    .max(max)
    .refine((value) => !CONTROL_CHARACTERS.test(value) && (multiline || !LINE_BREAKS.test(value)), 'control-character')
    .refine((value) => !DIRECTION_CHARACTERS.test(value), 'direction-character');
const localized = (max: number, multiline = false) =>
  z.strictObject({ fr: text(max, multiline), nl: text(max, multiline), en: text(max, multiline) });
const key = z.string().regex(FORM_KEY_PATTERN);
const count = (min: number, max: number) => z.int().min(min).max(max);
const decimal = z.string().regex(DECIMAL_PATTERN).nullable();
const amount = z.string().regex(MONEY_PATTERN).nullable();
const percent = z
  .string()
  .regex(/^(100|\d{1,2})(\.\d{1,4})?$/)
  .nullable();
const day = z.string().refine(isDateOnly, 'not-a-date').nullable();
const different = <Value extends z.ZodType>(value: Value, max: number) =>
  z
    .array(value)
    .max(max)
    .refine((values) => new Set(values).size === values.length, 'repeated');
const options = z.array(z.strictObject({ code: key, label: localized(FORM_LIMITS.label) })).max(FORM_LIMITS.options);
const rows = count(1, FORM_LIMITS.rows);

const condition = z
  .strictObject({
    match: z.enum(['all', 'any']),
    tests: z
      .array(
        z.strictObject({
          question: key,
          test: z.enum(CONDITION_TESTS),
          values: different(text(FORM_LIMITS.key), FORM_LIMITS.values),
        }),
      )
      .min(1)
      .max(FORM_LIMITS.tests),
  })
  .nullable();

const rule = z.strictObject({
  part: z.enum(['headings', 'sources']),
  codes: different(key, FORM_LIMITS.options).min(1),
  of: different(key, FORM_LIMITS.options),
  minPercent: percent,
  maxPercent: percent,
});

const question = <Type extends string, Settings extends z.ZodRawShape>(type: Type, settings: Settings) =>
  z.strictObject({
    type: z.literal(type),
    key,
    label: localized(FORM_LIMITS.label),
    help: localized(FORM_LIMITS.help, true),
    required: z.boolean(),
    shownWhen: condition,
    requiredWhen: condition,
    note: text(FORM_LIMITS.note, true),
    ...settings,
  });

const QUESTION = z.discriminatedUnion('type', [
  question('short-text', { maxLength: count(1, FORM_LIMITS.shortText) }),
  question('long-text', { maxWords: count(1, FORM_LIMITS.words).nullable() }),
  question('single-choice', { options }),
  question('multiple-choice', {
    options,
    minChoices: count(1, FORM_LIMITS.options).nullable(),
    maxChoices: count(1, FORM_LIMITS.options).nullable(),
  }),
  question('yes-no', {}),
  question('number', {
    decimals: count(0, FORM_LIMITS.decimals),
    min: decimal,
    max: decimal,
    unit: localized(FORM_LIMITS.unit),
  }),
  question('money', { min: amount, max: amount }),
  question('date', { earliest: day, latest: day }),
  question('period', { maxMonths: count(1, 120).nullable() }),
  question('place', { maxRows: rows }),
  question('organisation', { maxRows: rows }),
  question('people', { maxRows: rows }),
  question('codes', {
    list: z.enum(FORM_CODE_LISTS),
    shares: z.boolean(),
    markers: different(z.enum(MARKERS), MARKERS.length),
    maxRows: rows,
  }),
  question('budget-table', {
    headings: options,
    sources: options,
    years: count(1, FORM_LIMITS.years),
    maxRows: rows,
    minTotal: amount,
    maxTotal: amount,
    rules: z.array(rule).max(FORM_LIMITS.rules),
  }),
  question('financing-plan', { sources: options, maxRows: rows }),
  question('results-table', { levels: different(z.enum(RESULT_LEVELS), RESULT_LEVELS.length), maxRows: rows }),
  question('file', {
    extensions: different(z.enum(ACCEPTED_EXTENSIONS), ACCEPTED_EXTENSIONS.length),
    maxFiles: count(1, FORM_LIMITS.files),
    maxBytes: count(1, 100 * 1024 * 1024),
  }),
  question('declaration', {}),
]);

/** A definition as it is kept, draft or version: the shape that the builder makes, and nothing that refers to nothing. */
const DEFINITION = z.strictObject({
  // Forms that were kept before there were explanations have none.
  fixed: z.partialRecord(z.enum(APPLICATION_SECTIONS), localized(FORM_LIMITS.help, true)).default({}),
  sections: z
    .array(
      z.strictObject({
        key,
        title: localized(FORM_LIMITS.label),
        help: localized(FORM_LIMITS.help, true),
        questions: z.array(QUESTION).max(FORM_LIMITS.questions),
      }),
    )
    .max(FORM_LIMITS.sections),
}) satisfies z.ZodType<FormDefinition>;

/** The definition of a row, or an error that names what is wrong in it. */
export function readDefinition(stored: unknown): FormDefinition {
  return DEFINITION.parse(stored);
}

/** The definition a builder sent, its texts tidied, or every place that is wrong: first the shape, then what refers to nothing. */
export function checkDefinition(sent: unknown): { definition: FormDefinition; errors: FieldError[] } {
  const { success, data, error } = DEFINITION.safeParse(tidy(sent));
  if (!success) return { definition: EMPTY_FORM, errors: error.issues.flatMap(errorsOf) };
  return { definition: data, errors: definitionErrors(data) };
}

const OF_TYPE: Readonly<Record<string, string>> = {
  string: 'not-a-text',
  array: 'not-a-list',
  boolean: 'not-yes-or-no',
  int: 'not-a-whole-number',
  number: 'not-a-number',
};
const TOO_BIG: Readonly<Record<string, string>> = { string: 'too-long', array: 'too-many', number: 'too-large' };
const TOO_SMALL: Readonly<Record<string, string>> = { string: 'required', array: 'too-few', number: 'too-small' };

function errorsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) => ({ path: path === '' ? name : `${path}.${name}`, code: 'unknown-field' }));
    case 'too_big':
      return [{ path, code: codeIn(TOO_BIG, issue.origin), params: { limit: Number(issue.maximum) } }];
    case 'too_small':
      return [{ path, code: codeIn(TOO_SMALL, issue.origin), params: { limit: Number(issue.minimum) } }];
    default:
      return [{ path, code: codeOf(issue) }];
  }
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return codeIn(OF_TYPE, issue.expected);
    case 'custom':
      return issue.message;
    case 'invalid_key':
      return 'unknown-field';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-in-list';
    default:
      return 'wrong-format';
  }
}

const codeIn = (codes: Readonly<Record<string, string>>, kind: string): string => codes[kind] ?? 'wrong-format';
