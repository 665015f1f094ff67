import { newQuestion } from './form-defaults';
import type { ConditionTest, FormDefinition } from './form-definition';
import type { BudgetRule, FormQuestion } from './form-questions';
import { definitionErrors, formGaps } from './form-rules';

const both = (text: string) => ({ fr: text, nl: text, en: '' });
const option = (code: string) => ({ code, label: both(code) });
const section = (key: string, ...questions: FormQuestion[]) => ({ key, title: both(key), help: both(''), questions });
const form = (...sections: FormDefinition['sections']): FormDefinition => ({ fixed: {}, sections });
const lines = (errors: { path: string; code: string }[]) => errors.map(({ path, code }) => `${path} ${code}`);
const hanging = (key: string, question: string, test: ConditionTest['test'], ...values: string[]) => ({
  ...newQuestion('short-text', key),
  shownWhen: { match: 'all' as const, tests: [{ question, test, values }] },
});
const choice = { ...newQuestion('single-choice', 'kind'), options: [option('x'), option('y')] };

describe('definitionErrors', () => {
  it('wants each key and code once', () => {
    const twice = { ...newQuestion('single-choice', 'a'), options: [option('x'), option('x')] };
    expect(lines(definitionErrors(form(section('s', twice), section('s', newQuestion('date', 'a')))))).toEqual([
      'sections.1.key repeated',
      'sections.1.questions.0.key repeated',
      'sections.0.questions.0.options.1.code repeated',
    ]);
  });

  it.each<[FormQuestion, string | undefined]>([
    [hanging('b', 'kind', 'is', 'x'), undefined],
    [hanging('b', 'later', 'answered'), 'question not-asked-before'],
    [hanging('b', 'b', 'answered'), 'question not-asked-before'],
    [hanging('b', 'kind', 'over', '3'), 'test test-does-not-fit'],
    [hanging('b', 'kind', 'is', 'z'), 'values.0 not-in-list'],
    [hanging('b', 'kind', 'is'), 'values required'],
    [hanging('b', 'kind', 'is', 'x', 'y'), 'values too-many'],
    [hanging('b', 'kind', 'answered', 'x'), 'values too-many'],
    [hanging('b', 'size', 'over', '10.5'), undefined],
    [hanging('b', 'size', 'over', '2026-01-01'), 'values.0 not-in-list'],
    [hanging('b', 'day', 'under', '2026-01-01'), undefined],
    [hanging('b', 'day', 'under', '10'), 'values.0 not-in-list'],
  ])('%#: a condition looks at earlier answers only, in a way that fits', (question, expected) => {
    const definition = form(
      section('s', choice, newQuestion('number', 'size'), newQuestion('date', 'day'), question),
      section('t', newQuestion('yes-no', 'later')),
    );
    expect(lines(definitionErrors(definition))).toEqual(
      expected === undefined ? [] : [`sections.0.questions.3.shownWhen.tests.0.${expected}`],
    );
  });

  it('wants rules of a budget to name its headings and sources, and not more questions than the limit', () => {
    const rules: BudgetRule[] = [{ part: 'sources', codes: ['own'], of: [], minPercent: '20', maxPercent: null }];
    const table = { ...newQuestion('budget-table', 'budget'), headings: [option('own')], rules };
    expect(lines(definitionErrors(form(section('s', table))))).toEqual([
      'sections.0.questions.0.rules.0.codes not-in-list',
    ]);
    const many = Array.from({ length: 201 }, (_, index) => newQuestion('yes-no', `q${index}`));
    expect(lines(definitionErrors(form(section('s', ...many))))).toEqual(['sections form-too-long']);
  });
});

describe('formGaps', () => {
  it('is empty for a form with both languages; English is a courtesy (R3)', () => {
    expect(formGaps(form(section('s', { ...choice, label: both('Kind') })))).toEqual([]);
    expect(formGaps(form())).toEqual([]);
  });

  it('names each text that lacks a language, and what leaves nothing to answer', () => {
    const question = { ...choice, label: { fr: 'Nature', nl: '', en: 'Kind' }, help: { fr: '', nl: '', en: 'Help' } };
    const number = { ...newQuestion('number', 'n'), label: both('n'), min: '10', max: '9' };
    const bare = { ...newQuestion('multiple-choice', 'm'), label: both('m') };
    expect(lines(formGaps(form(section('s', question, number, bare), section('empty'))))).toEqual([
      'sections.1.questions no-question',
      'sections.0.questions.0.label.nl text-missing',
      'sections.0.questions.0.help.fr text-missing',
      'sections.0.questions.0.help.nl text-missing',
      'sections.0.questions.1.max below-smallest',
      'sections.0.questions.2.options too-few',
    ]);
  });

  it('wants an explanation of a fixed section in both languages or in none', () => {
    const fixed = { project: both(''), theme: both('Choose one'), budget: { fr: '', nl: 'Twee jaar', en: '' } };
    expect(lines(formGaps({ ...form(), fixed }))).toEqual(['fixed.budget.fr text-missing']);
    expect(lines(formGaps({ ...form(), fixed: { results: { fr: '', nl: '', en: 'Results' } } }))).toEqual([
      'fixed.results.fr text-missing',
      'fixed.results.nl text-missing',
    ]);
  });
});
