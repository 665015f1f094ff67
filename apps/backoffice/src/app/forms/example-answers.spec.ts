import {
  evaluateForm,
  QUESTION_TYPES,
  type BudgetRule,
  type FormDefinition,
  type FormQuestion,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';
import { ANSWERS, CHOICES, OPTIONS } from './answer-sample';
import { EXAMPLE_APPLICANT, fillWithExamples, sampleAnswer, type Trial } from './example-answers';
import { factsOf, NO_CHOICES } from './form-choices';
import { ask, formOf } from './form-sample';

const NOTHING: Trial = { answers: {}, files: [] };
const rule = (settings: Partial<BudgetRule>): BudgetRule => ({
  part: 'headings',
  codes: ['works'],
  of: [],
  minPercent: null,
  maxPercent: null,
  ...settings,
});
const table = (key: string, settings: Partial<QuestionOf<'budget-table'>> = {}) =>
  ask('budget-table', key, { headings: OPTIONS, sources: OPTIONS, years: 3, ...settings });

/** What is wrong with an example for one question, none being an error too. */
function wrongs(question: FormQuestion): string[] {
  const answer = sampleAnswer(question, CHOICES);
  if (answer === undefined) return ['no example'];
  const { errors } = evaluateForm(formOf(question), { [question.key]: answer }, factsOf(CHOICES, []));
  return errors.map(({ path, code }) => `${path} ${code}`);
}

/** What is wrong with the form once it is filled in. */
function filled(form: FormDefinition, given = NOTHING, choices = CHOICES) {
  const trial = fillWithExamples(form, choices, given);
  const { questions } = evaluateForm(form, trial.answers, factsOf(choices, trial.files));
  const keys = (holds: (one: (typeof questions)[number]) => boolean) => questions.filter(holds).map(({ key }) => key);
  return {
    ...trial,
    shown: keys(({ shown }) => shown),
    empty: keys(({ shown, answered }) => shown && !answered),
    wrong: keys(({ errors }) => errors.length > 0),
  };
}

describe('sampleAnswer', () => {
  it.each(QUESTION_TYPES.filter((type) => type !== 'file'))('%s: is sound', (type) => {
    const { settings } = ANSWERS[type];
    expect(wrongs({ ...ask(type, 'asked'), ...settings } as FormQuestion)).toEqual([]);
  });

  it.each<[string, FormQuestion]>([
    ['a text of three signs', ask('short-text', 'asked', { maxLength: 3 })],
    ['two words', ask('long-text', 'asked', { maxWords: 2 })],
    ['no limit of words', ask('long-text', 'asked', { maxWords: null })],
    ['a number above the usual one', ask('number', 'asked', { min: '1250.25', decimals: 1 })],
    ['a negative number', ask('number', 'asked', { min: null, max: '-3', decimals: 0 })],
    ['a small number with decimals', ask('number', 'asked', { min: '0.07', max: '0.07', decimals: 2 })],
    ['an amount', ask('money', 'asked', { min: null, max: '10.05' })],
    ['a day long ago', ask('date', 'asked', { latest: '2001-02-03' })],
    ['a day far away', ask('date', 'asked', { earliest: '2101-02-03' })],
    ['one month', ask('period', 'asked', { maxMonths: 1 })],
    ['a limited number of choices', ask('multiple-choice', 'asked', { options: OPTIONS, maxChoices: 1 })],
    ['markers', ask('codes', 'asked', { list: 'markers', markers: ['gender', 'rmnch'] })],
    ['one line', table('asked', { maxRows: 1 })],
    ['a small total', table('asked', { maxTotal: '1000.00' })],
    ['a large total', table('asked', { minTotal: '900000.01', years: 6 })],
  ])('is sound within limits: %s', (_, question) => {
    expect(wrongs(question)).toEqual([]);
  });

  it.each<[string, BudgetRule[]]>([
    ['at most', [rule({ maxPercent: '10' })]],
    ['at least', [rule({ minPercent: '80' })]],
    ['exactly', [rule({ minPercent: '20', maxPercent: '20' })]],
    ['in proportion to others', [rule({ of: ['school'], maxPercent: '7' })]],
    ['nothing', [rule({ maxPercent: '0' })]],
    ['of headings and sources', [rule({ maxPercent: '10' }), rule({ part: 'sources', minPercent: '75' })]],
    ['one above the other', [rule({ minPercent: '30' }), rule({ codes: ['school'], minPercent: '65' })]],
  ])('keeps the rules of a budget: %s', (_, rules) => {
    expect(wrongs(table('asked', { rules }))).toEqual([]);
  });

  it('names a fictitious applicant, in Belgium where that can be chosen', () => {
    const countries = ['AF', 'BE'].map((code) => ({ code, name: code }));
    const answer = sampleAnswer(ask('organisation', 'asked'), { ...CHOICES, countries });
    expect(answer).toEqual([expect.objectContaining({ name: EXAMPLE_APPLICANT, country: 'BE' })]);
    expect(EXAMPLE_APPLICANT).toBe('Example association, Brussels');
    const people = sampleAnswer(ask('people', 'asked'), CHOICES);
    expect(JSON.stringify(people)).toContain(EXAMPLE_APPLICANT);
  });

  it.each<QuestionType>(['place', 'codes', 'organisation', 'file', 'single-choice', 'budget-table'])(
    '%s: there is none where nothing can be chosen',
    (type) => {
      expect(sampleAnswer(ask(type, 'asked'), NO_CHOICES)).toBeUndefined();
    },
  );
});

describe('fillWithExamples (B1)', () => {
  const after = (question: string) => ({
    match: 'all' as const,
    tests: [{ question, test: 'answered' as const, values: [] }],
  });
  const CHAIN = formOf(
    ask('single-choice', 'kind', { options: OPTIONS }),
    ask('short-text', 'name', { shownWhen: after('kind') }),
    ask('file', 'plan', { shownWhen: after('name'), maxBytes: 10, extensions: ['docx', 'pdf'] }),
    ask('yes-no', 'sure', { shownWhen: after('plan') }),
    ask('yes-no', 'never', {
      shownWhen: { match: 'all', tests: [{ question: 'kind', test: 'is', values: ['works'] }] },
    }),
  );

  it('answers what the examples themselves bring to light, with files that are only names', () => {
    const { answers, files, shown, empty, wrong } = filled(CHAIN);
    expect(shown).toEqual(['kind', 'name', 'plan', 'sure']);
    expect([empty, wrong]).toEqual([[], []]);
    expect(Object.keys(answers)).toEqual(['kind', 'name', 'sure']);
    expect(files).toEqual([{ question: 'plan', name: 'example.docx', size: 10 }]);
  });

  it('keeps what was answered soundly and replaces what was not', () => {
    const given = {
      answers: { kind: 'works', name: 'x'.repeat(201) },
      files: [{ question: 'plan', name: 'plan.exe', size: 5 }],
    };
    const { answers, files, shown, wrong } = filled(CHAIN, given);
    expect(answers['kind']).toBe('works');
    expect(answers['name']).not.toBe(given.answers.name);
    expect(files.map(({ name }) => name)).toEqual(['example.docx']);
    expect(shown).toContain('never');
    expect(wrong).toEqual([]);
  });

  it('makes a financing plan pay what the budget before it costs, also one that was typed', () => {
    const form = formOf(table('costs', { maxTotal: '80000.01' }), ask('financing-plan', 'plan', { sources: OPTIONS }));
    expect(filled(form).wrong).toEqual([]);
    const costs = [{ heading: 'school', label: 'Roof', cells: [{ year: 1, source: 'works', amount: '333.33' }] }];
    const { answers, wrong } = filled(form, { ...NOTHING, answers: { costs } });
    expect([answers['costs'], wrong]).toEqual([costs, []]);
  });

  it('leaves empty what has no sound example: a place outside the zone, rules that contradict each other', () => {
    const regions = CHOICES.regions.map(({ places, ...region }) => ({
      ...region,
      places: places.map((place) => ({ ...place, eligible: false })),
    }));
    const rules = [rule({ maxPercent: '10' }), rule({ minPercent: '90' })];
    const form = formOf(ask('place', 'where'), table('costs', { rules }), ask('yes-no', 'sure'));
    const { empty, answers } = filled(form, NOTHING, { ...CHOICES, regions });
    expect(empty).toEqual(['where', 'costs']);
    expect(answers).toEqual({ sure: 'yes' });
  });
});
