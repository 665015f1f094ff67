import { compareForms } from './form-comparison';
import { newQuestion } from './form-defaults';
import type { FormCondition, FormDefinition } from './form-definition';
import type { FormQuestion } from './form-questions';

const text = (fr: string) => ({ fr, nl: '', en: '' });
const option = (code: string, label = code) => ({ code, label: text(label) });
const section = (key: string, ...questions: FormQuestion[]) => ({ key, title: text(key), help: text(''), questions });
const form = (...sections: FormDefinition['sections']): FormDefinition => ({ fixed: {}, sections });
const about = (before: FormDefinition, after: FormDefinition) =>
  compareForms(before, after).map(({ sectionTitle: _title, questionLabel: _label, ...difference }) => difference);
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((key) => newQuestion('short-text', key)) as [
  FormQuestion,
  FormQuestion,
  FormQuestion,
  FormQuestion,
];

describe('compareForms', () => {
  it('finds nothing between equal forms, in whatever order their fields come', () => {
    const shownWhen: FormCondition = { match: 'all', tests: [{ question: 'a', test: 'answered', values: [] }] };
    const turned: FormCondition = { tests: [{ values: [], test: 'answered', question: 'a' }], match: 'all' };
    expect(
      about(form(section('s', a, { ...b, shownWhen })), form(section('s', a, { ...b, shownWhen: turned }))),
    ).toEqual([]);
  });

  it('names what was added and removed', () => {
    expect(about(form(section('s', a), section('t')), form(section('s', b)))).toEqual([
      { section: 's', question: 'b', kind: 'added' },
      { section: 's', question: 'a', kind: 'removed' },
      { section: 't', question: null, kind: 'removed' },
    ]);
  });

  it('calls one moved question one difference, also into another section; a moved section moves no question', () => {
    const before = form(section('s', a, b, c), section('t', d));
    expect(about(before, form(section('s', b, c, a), section('t', d)))).toEqual([
      { section: 's', question: 'a', kind: 'moved' },
    ]);
    expect(about(before, form(section('s', b, c), section('t', a, d)))).toEqual([
      { section: 't', question: 'a', kind: 'moved' },
    ]);
    expect(about(before, form(section('t', d), section('s', a, b, c)))).toEqual([
      expect.objectContaining({ question: null, kind: 'moved' }),
    ]);
  });

  it('compares texts by language, what is required, conditions, options and settings', () => {
    const shownWhen: FormCondition = { match: 'any', tests: [{ question: 'a', test: 'answered', values: [] }] };
    const old = { ...newQuestion('multiple-choice', 'm'), options: [option('x'), option('y'), option('z')] };
    const changed = {
      ...old,
      label: { fr: 'Public', nl: 'Publiek', en: '' },
      required: true,
      shownWhen,
      options: [option('z'), option('x', 'X'), option('new')],
      maxChoices: 2,
      note: 'asked by the committee',
    };
    const at = { section: 's', question: 'm' };
    expect(about(form(section('s', a, old)), form(section('s', a, changed)))).toEqual([
      { ...at, kind: 'text', field: 'label', language: 'fr', before: '', after: 'Public' },
      { ...at, kind: 'text', field: 'label', language: 'nl', before: '', after: 'Publiek' },
      { ...at, kind: 'required', after: true },
      { ...at, kind: 'condition', field: 'shownWhen', before: null, after: shownWhen },
      { ...at, kind: 'note' },
      { ...at, kind: 'option-moved', field: 'options', code: 'x', label: text('X') },
      { ...at, kind: 'option-text', field: 'options', code: 'x', language: 'fr', before: 'x', after: 'X' },
      { ...at, kind: 'option-added', field: 'options', code: 'new', label: text('new') },
      { ...at, kind: 'option-removed', field: 'options', code: 'y', label: text('y') },
      { ...at, kind: 'setting', field: 'maxChoices', before: '', after: '2' },
    ]);
  });

  it('names what is said otherwise in a fixed section, and takes no text for an empty one', () => {
    const before: FormDefinition = { ...form(), fixed: { project: text(''), budget: text('Deux ans') } };
    const after: FormDefinition = { ...form(), fixed: { budget: { fr: 'Trois ans', nl: 'Drie jaar', en: '' } } };
    expect(about(before, form())).toEqual([
      { section: 'budget', question: null, kind: 'explanation', language: 'fr', before: 'Deux ans', after: '' },
    ]);
    expect(about(before, after)).toMatchObject([
      { section: 'budget', language: 'fr', before: 'Deux ans', after: 'Trois ans' },
      { section: 'budget', language: 'nl', before: '', after: 'Drie jaar' },
    ]);
  });

  it('says that a question is of another type, without comparing what cannot be compared', () => {
    expect(about(form(section('s', a)), form(section('s', newQuestion('date', 'a'))))).toEqual([
      { section: 's', question: 'a', kind: 'type', before: 'short-text', after: 'date' },
    ]);
  });
});
