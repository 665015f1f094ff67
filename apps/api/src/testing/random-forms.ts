import {
  ACCEPTED_EXTENSIONS,
  APPLICATION_SECTIONS,
  COST_CATEGORIES,
  FORM_CODE_LISTS,
  MARKERS,
  newQuestion,
  QUESTION_TYPES,
  questionsOf,
  RESULT_LEVELS,
  TESTS_OF_TYPE,
  type ConditionTest,
  type FormAnswers,
  type FormCondition,
  type FormDefinition,
  type FormFacts,
  type FormOption,
  type FormQuestion,
  type LocalizedText,
} from '@passerelle/contract';
import fc from 'fast-check';

/** Draws one value after another: forms that a builder may make, and answers of every kind, fitting, half fitting, not at all. */
type Draw = fc.GeneratorValue;

const WORDS = ['', 'a', 'Ça marche ?', 'één twee', "l'eau", 'un  deux\ntrois', 'x'.repeat(40)];
const SECTORS = ['11110', '43030'];
const IDS = [1, 2, 3].map((number) => `01890000-0000-7000-8000-00000000000${number}`);
const KEYS = COST_CATEGORIES.map((code) => code.toLowerCase());
const AMOUNTS = ['0.00', '0.01', '10.00', '99999.99'];

const one = <Value>(draw: Draw, values: readonly Value[]): Value => draw(fc.constantFrom<Value[]>, ...values);
const maybe = <Value>(draw: Draw, value: () => Value): Value | null => (draw(fc.boolean) ? value() : null);
const some = <Value>(draw: Draw, values: readonly Value[]): Value[] => draw(fc.subarray<Value>, [...values]);
const several = <Value>(draw: Draw, make: () => Value, most = 3): Value[] =>
  Array.from({ length: draw(fc.nat, most) }, make);

const line = (draw: Draw): string => one(draw, WORDS).replaceAll('\n', ' ');
const localized = (draw: Draw): LocalizedText => ({ fr: line(draw), nl: line(draw), en: line(draw) });
const options = (draw: Draw): FormOption[] => some(draw, KEYS).map((code) => ({ code, label: localized(draw) }));
const decimal = (draw: Draw): string => one(draw, ['-1', '0', '0.5', '12', '12.3456', '9999999999999']);
const day = (draw: Draw): string => one(draw, ['2025-12-31', '2026-01-01', '2026-06-30', '2028-02-29']);
const rows = (draw: Draw): number => 1 + draw(fc.nat, 5);

type Settings = Record<FormQuestion['type'], (draw: Draw) => object>;

const SETTINGS: Settings = {
  'short-text': (draw) => ({ maxLength: 1 + draw(fc.nat, 499) }),
  'long-text': (draw) => ({ maxWords: maybe(draw, () => 1 + draw(fc.nat, 4)) }),
  'single-choice': (draw) => ({ options: options(draw) }),
  'multiple-choice': (draw) => ({
    options: options(draw),
    minChoices: maybe(draw, () => 1 + draw(fc.nat, 2)),
    maxChoices: maybe(draw, () => 1 + draw(fc.nat, 2)),
  }),
  'yes-no': () => ({}),
  number: (draw) => ({
    decimals: draw(fc.nat, 4),
    min: maybe(draw, () => decimal(draw)),
    max: maybe(draw, () => decimal(draw)),
    unit: localized(draw),
  }),
  money: (draw) => ({ min: maybe(draw, () => one(draw, AMOUNTS)), max: maybe(draw, () => one(draw, AMOUNTS)) }),
  date: (draw) => ({ earliest: maybe(draw, () => day(draw)), latest: maybe(draw, () => day(draw)) }),
  period: (draw) => ({ maxMonths: maybe(draw, () => 1 + draw(fc.nat, 23)) }),
  place: (draw) => ({ maxRows: rows(draw) }),
  organisation: (draw) => ({ maxRows: rows(draw) }),
  people: (draw) => ({ maxRows: rows(draw) }),
  codes: (draw) => ({
    list: one(draw, FORM_CODE_LISTS),
    shares: draw(fc.boolean),
    markers: some(draw, MARKERS),
    maxRows: rows(draw),
  }),
  'budget-table': (draw) => ({
    headings: options(draw),
    sources: options(draw),
    years: 1 + draw(fc.nat, 5),
    maxRows: rows(draw),
    minTotal: maybe(draw, () => one(draw, AMOUNTS)),
    maxTotal: maybe(draw, () => one(draw, AMOUNTS)),
  }),
  'financing-plan': (draw) => ({ sources: options(draw), maxRows: rows(draw) }),
  'results-table': (draw) => ({ levels: some(draw, RESULT_LEVELS), maxRows: rows(draw) }),
  file: (draw) => ({
    extensions: some(draw, ACCEPTED_EXTENSIONS),
    maxFiles: 1 + draw(fc.nat, 2),
    maxBytes: 1 + draw(fc.nat, 1000),
  }),
  declaration: () => ({}),
};

/** A rule over the headings of a table that has some. */
function withRules(draw: Draw, question: FormQuestion): FormQuestion {
  if (question.type !== 'budget-table' || !question.headings.length) return question;
  const names = question.headings.map(({ code }) => code);
  const percent = () => one(draw, ['0', '33.3', '100']);
  const rule = () => ({
    part: 'headings' as const,
    codes: [one(draw, names)],
    of: some(draw, names),
    minPercent: maybe(draw, percent),
    maxPercent: maybe(draw, percent),
  });
  return { ...question, rules: several(draw, rule, 2) };
}

function valueFor(draw: Draw, question: FormQuestion): string | undefined {
  if (question.type === 'single-choice' || question.type === 'multiple-choice')
    return question.options.length ? one(draw, question.options).code : undefined;
  if (question.type === 'yes-no') return one(draw, ['yes', 'no']);
  if (question.type === 'date') return day(draw);
  return question.type === 'codes' ? one(draw, ['11', 'gender', ...IDS]) : decimal(draw);
}

/** A test of one of the earlier questions that fits it; undefined when there is none that could. */
function testOf(draw: Draw, earlier: readonly FormQuestion[]): ConditionTest[] {
  // Often the question just before, which may hang on another one itself: what hides it hides a whole row of questions.
  const asked = one(draw, draw(fc.boolean) ? earlier.slice(-1) : earlier);
  const test = one(draw, TESTS_OF_TYPE[asked.type]);
  if (test === 'answered' || test === 'not-answered') return [{ question: asked.key, test, values: [] }];
  const value = valueFor(draw, asked);
  return value === undefined ? [] : [{ question: asked.key, test, values: [value] }];
}

function condition(draw: Draw, earlier: readonly FormQuestion[]): FormCondition | null {
  if (!earlier.length || draw(fc.boolean)) return null;
  const tests = Array.from({ length: 1 + draw(fc.nat, 1) }, () => testOf(draw, earlier)).flat();
  return tests.length ? { match: one(draw, ['all', 'any'] as const), tests } : null;
}

/** Any form of one to three sections that a builder may make. */
export function randomForm(draw: Draw): FormDefinition {
  const earlier: FormQuestion[] = [];
  const question = (): FormQuestion => {
    const type = one(draw, QUESTION_TYPES);
    const made = { ...newQuestion(type, `q-${earlier.length}`), ...SETTINGS[type](draw) };
    const asked: FormQuestion = {
      ...withRules(draw, made),
      label: localized(draw),
      help: localized(draw),
      required: draw(fc.boolean),
      shownWhen: condition(draw, earlier),
      requiredWhen: condition(draw, earlier),
    };
    earlier.push(asked);
    return asked;
  };
  return {
    fixed: Object.fromEntries(some(draw, APPLICATION_SECTIONS).map((section) => [section, localized(draw)])),
    sections: Array.from({ length: 1 + draw(fc.nat, 2) }, (_, index) => ({
      key: `s-${index}`,
      title: localized(draw),
      help: localized(draw),
      questions: several(draw, question, 6),
    })),
  };
}

type Fitting = {
  [Type in FormQuestion['type']]: (draw: Draw, question: Extract<FormQuestion, { type: Type }>) => unknown;
};
const codesOf = (list: readonly FormOption[]) => list.map(({ code }) => code);

const FITTING: Fitting = {
  'short-text': line,
  'long-text': (draw) => one(draw, WORDS),
  'single-choice': (draw, { options: list }) => one(draw, ['', ...codesOf(list)]),
  'multiple-choice': (draw, { options: list }) => some(draw, codesOf(list)),
  'yes-no': (draw) => one(draw, ['yes', 'no']),
  number: decimal,
  money: (draw) => one(draw, AMOUNTS),
  date: day,
  period: (draw) => ({ from: maybe(draw, () => day(draw)), until: maybe(draw, () => day(draw)) }),
  place: (draw) => some(draw, IDS),
  organisation: (draw) =>
    several(draw, () => ({
      name: line(draw),
      country: one(draw, ['', 'BE', 'MA']),
      registration: one(draw, ['', '0123456749', '12']),
      role: line(draw),
    })),
  people: (draw) =>
    several(draw, () => ({ name: line(draw), role: line(draw), email: one(draw, ['', 'a@example.org', 'a@']) })),
  codes: (draw, { list }) => {
    const values = { themes: IDS, sectors: SECTORS, sdgs: ['1', '17'], markers: MARKERS };
    return some<string>(draw, values[list]).map((code) => ({ code, value: maybe(draw, () => draw(fc.nat, 100)) }));
  },
  'budget-table': (draw, { headings, sources, years }) =>
    several(draw, () => ({
      heading: one(draw, ['', ...codesOf(headings)]),
      label: line(draw),
      cells: some(draw, codesOf(sources)).map((source) => ({
        year: 1 + draw(fc.nat, years - 1),
        source,
        amount: one(draw, AMOUNTS),
      })),
    })),
  'financing-plan': (draw, { sources }) =>
    several(draw, () => ({
      source: one(draw, ['', ...codesOf(sources)]),
      funder: line(draw),
      amount: one(draw, ['', ...AMOUNTS]),
      confirmed: draw(fc.boolean),
    })),
  'results-table': (draw, { levels }) =>
    levels.length
      ? several(draw, () => ({
          level: one(draw, levels),
          statement: one(draw, WORDS),
          indicators: several(
            draw,
            () => ({ label: line(draw), baseline: line(draw), target: line(draw), unit: line(draw) }),
            2,
          ),
        }))
      : [],
  file: () => 'a file is no answer',
  declaration: (draw) => draw(fc.boolean),
};

/** Answers to some of the questions: mostly of the right shape, some to another question, some of any shape. */
export function randomAnswers(draw: Draw, definition: FormDefinition): FormAnswers {
  const questions = questionsOf(definition);
  const answer = (question: FormQuestion): unknown => {
    const kind = draw(fc.nat, 9);
    if (kind === 0) return draw(fc.jsonValue);
    const asked = kind === 1 ? one(draw, questions) : question;
    return (FITTING[asked.type] as (draw: Draw, question: FormQuestion) => unknown)(draw, asked);
  };
  const answered = questions.filter(({ type }) => draw(fc.nat, 3) > 0 && (type !== 'file' || draw(fc.nat, 9) === 0));
  return Object.fromEntries(answered.map((question) => [question.key, answer(question)])) as FormAnswers;
}

/** Files of some questions, which identifiers are known, and which of the others are places that may not be chosen. */
export function randomFacts(draw: Draw, definition: FormDefinition): FormFacts {
  const asking = questionsOf(definition).filter(({ type }) => type === 'file');
  const files = some(draw, asking).flatMap(({ key }) =>
    several(draw, () => ({
      question: key,
      name: one(draw, ['a.pdf', 'b.PDF', 'c.exe', 'd']),
      size: draw(fc.nat, 2000),
    })),
  );
  const knownIds = some(draw, [...IDS, ...SECTORS]);
  const others = IDS.filter((id) => !knownIds.includes(id));
  return { files, knownIds, refusedPlaces: some(draw, others).map((id) => ({ id, name: line(draw) })) };
}
