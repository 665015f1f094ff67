import { PROCEDURAL_LANGUAGES, type LocalizedText } from '../languages';
import type { FieldError } from '../problems';
import { sizeOf } from './form-conditions';
import {
  explainedSections,
  FORM_LIMITS,
  TESTS_OF_TYPE,
  type ConditionTest,
  type FormCondition,
  type FormDefinition,
} from './form-definition';
import type { BudgetRule, FormOption, FormQuestion } from './form-questions';

/** A question with its path in the definition, `sections.0.questions.2`. */
interface Placed {
  path: string;
  question: FormQuestion;
}

/** What no draft may have: keys or codes twice, too many questions, conditions and rules that refer to nothing. Paths begin with `sections`. */
export function definitionErrors(definition: FormDefinition): FieldError[] {
  const placed = place(definition);
  const sections = definition.sections.map(({ key }, index) => ({ key, path: `sections.${index}.key` }));
  return [
    ...repeated(sections),
    ...repeated(placed.map(({ path, question }) => ({ key: question.key, path: `${path}.key` }))),
    ...(placed.length > FORM_LIMITS.questions
      ? [{ path: 'sections', code: 'form-too-long', params: { limit: FORM_LIMITS.questions } }]
      : []),
    ...placed.flatMap(({ path, question }, index) => [
      ...conditionErrors(question.shownWhen, `${path}.shownWhen`, placed.slice(0, index)),
      ...conditionErrors(question.requiredWhen, `${path}.requiredWhen`, placed.slice(0, index)),
      ...optionLists(question).flatMap(([name, options]) =>
        repeated(options.map(({ code }, at) => ({ key: code, path: `${path}.${name}.${at}.code` }))),
      ),
      ...ruleErrors(question, path),
    ]),
  ];
}

/** What a form still lacks before it is published: texts in French and Dutch (R3), something to choose, limits in order. */
export function formGaps(definition: FormDefinition): FieldError[] {
  return [
    ...explainedSections(definition).flatMap(([section, text]) => untranslated(text, `fixed.${section}`)),
    ...definition.sections.flatMap((section, index) => [
      ...untranslated(section.title, `sections.${index}.title`),
      ...halfTranslated(section.help, `sections.${index}.help`),
      ...(section.questions.length ? [] : [{ path: `sections.${index}.questions`, code: 'no-question' }]),
    ]),
    ...place(definition).flatMap(({ path, question }) => questionGaps(question, path)),
  ];
}

function place(definition: FormDefinition): Placed[] {
  return definition.sections.flatMap(({ questions }, section) =>
    questions.map((question, index) => ({ path: `sections.${section}.questions.${index}`, question })),
  );
}

/** The lists of codes that a question is made of, by the name of their field. */
export function optionLists(question: FormQuestion): [name: string, options: FormOption[]][] {
  switch (question.type) {
    case 'single-choice':
    case 'multiple-choice':
      return [['options', question.options]];
    case 'budget-table':
      return [
        ['headings', question.headings],
        ['sources', question.sources],
      ];
    case 'financing-plan':
      return [['sources', question.sources]];
    default:
      return [];
  }
}

function repeated(keys: { key: string; path: string }[]): FieldError[] {
  const names = keys.map(({ key }) => key);
  return keys.flatMap(({ key, path }, index) => (names.indexOf(key) < index ? [{ path, code: 'repeated' }] : []));
}

/** Only what was asked before can be looked at: so the form is decided in one pass and no condition can run in a circle. */
function conditionErrors(condition: FormCondition | null, path: string, earlier: readonly Placed[]): FieldError[] {
  return (condition?.tests ?? []).flatMap((test, index) => {
    const at = `${path}.tests.${index}`;
    const asked = earlier.find(({ question }) => question.key === test.question)?.question;
    if (!asked) return [{ path: `${at}.question`, code: 'not-asked-before' }];
    if (!TESTS_OF_TYPE[asked.type].includes(test.test)) return [{ path: `${at}.test`, code: 'test-does-not-fit' }];
    return valueErrors(test, asked, `${at}.values`);
  });
}

/** How many values a test takes, and that they can be answers to the question. */
function valueErrors({ test, values }: ConditionTest, asked: FormQuestion, path: string): FieldError[] {
  if (test === 'answered' || test === 'not-answered') return values.length ? [{ path, code: 'too-many' }] : [];
  if (!values.length) return [{ path, code: 'required' }];
  if (test !== 'one-of' && test !== 'none-of' && values.length > 1)
    return [{ path, code: 'too-many', params: { limit: 1 } }];
  return values.flatMap((value, index) =>
    fits(value, asked) ? [] : [{ path: `${path}.${index}`, code: 'not-in-list' }],
  );
}

function fits(value: string, asked: FormQuestion): boolean {
  switch (asked.type) {
    case 'single-choice':
    case 'multiple-choice':
      return asked.options.some(({ code }) => code === value);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && sizeOf(value) !== undefined;
    case 'codes':
      return value !== '';
    default:
      return !value.includes('-', 1) && sizeOf(value) !== undefined;
  }
}

function ruleErrors(question: FormQuestion, path: string): FieldError[] {
  if (question.type !== 'budget-table') return [];
  return question.rules.flatMap((rule: BudgetRule, index) => {
    const known = question[rule.part].map(({ code }) => code);
    const at = `${path}.rules.${index}`;
    return [
      ...(rule.codes.every((code) => known.includes(code)) ? [] : [{ path: `${at}.codes`, code: 'not-in-list' }]),
      ...(rule.of.every((code) => known.includes(code)) ? [] : [{ path: `${at}.of`, code: 'not-in-list' }]),
    ];
  });
}

function questionGaps(question: FormQuestion, path: string): FieldError[] {
  return [
    ...untranslated(question.label, `${path}.label`),
    ...halfTranslated(question.help, `${path}.help`),
    ...(question.type === 'number' ? halfTranslated(question.unit, `${path}.unit`) : []),
    ...optionLists(question).flatMap(([name, options]) => [
      ...(options.length < leastOf(name)
        ? [{ path: `${path}.${name}`, code: 'too-few', params: { limit: leastOf(name) } }]
        : []),
      ...options.flatMap(({ label }, index) => untranslated(label, `${path}.${name}.${index}.label`)),
    ]),
    ...orderGaps(question, path),
    ...choiceGaps(question, path),
  ];
}

const leastOf = (name: string): number => (name === 'options' ? 2 : 1);

/** Smallest and largest values that leave nothing to answer. */
function orderGaps(question: FormQuestion, path: string): FieldError[] {
  switch (question.type) {
    case 'number':
    case 'money':
      return crossed(question.min, question.max, `${path}.max`);
    case 'date':
      return crossed(question.earliest, question.latest, `${path}.latest`);
    case 'budget-table':
      return crossed(question.minTotal, question.maxTotal, `${path}.maxTotal`);
    case 'multiple-choice':
      return crossed(text(question.minChoices), text(question.maxChoices), `${path}.maxChoices`);
    default:
      return [];
  }
}

/** Lists that leave nothing to choose. */
function choiceGaps(question: FormQuestion, path: string): FieldError[] {
  const empty = (name: string, values: readonly unknown[]): FieldError[] =>
    values.length ? [] : [{ path: `${path}.${name}`, code: 'required' }];
  switch (question.type) {
    case 'codes':
      return question.list === 'markers' ? empty('markers', question.markers) : [];
    case 'results-table':
      return empty('levels', question.levels);
    case 'file':
      return empty('extensions', question.extensions);
    default:
      return [];
  }
}

const text = (value: number | null): string | null => (value === null ? null : String(value));

function crossed(min: string | null, max: string | null, path: string): FieldError[] {
  const [low, high] = [sizeOf(min ?? ''), sizeOf(max ?? '')];
  return low !== undefined && high !== undefined && low > high ? [{ path, code: 'below-smallest' }] : [];
}

/** The administrative languages that a text lacks (R3). */
function untranslated(value: LocalizedText, path: string): FieldError[] {
  return PROCEDURAL_LANGUAGES.filter((language) => value[language] === '').map((language) => ({
    path: `${path}.${language}`,
    code: 'text-missing',
  }));
}

/** A text that may be left out is in both languages or in none. */
function halfTranslated(value: LocalizedText, path: string): FieldError[] {
  return Object.values(value).every((one) => one === '') ? [] : untranslated(value, path);
}
