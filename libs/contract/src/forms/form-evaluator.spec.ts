import type { FinancingAnswer, FormAnswers, FormFacts } from './form-answers';
import { newQuestion } from './form-defaults';
import type { ConditionTest, FormCondition, FormDefinition } from './form-definition';
import { evaluateForm, shownAnswers } from './form-evaluator';
import type { FormQuestion, QuestionOf, QuestionType } from './form-questions';

const NOTHING: FormFacts = { files: [], knownIds: [] };
const ID = '01890000-0000-7000-8000-00000000000a';

const ask = <Type extends QuestionType>(type: Type, key: string, settings: Partial<QuestionOf<Type>> = {}) => ({
  ...newQuestion(type, key),
  ...settings,
});
const form = (...questions: FormQuestion[]): FormDefinition => ({
  fixed: {},
  sections: [{ key: 'own', title: { fr: '', nl: '', en: '' }, help: { fr: '', nl: '', en: '' }, questions }],
});
const when = (question: string, test: ConditionTest['test'], ...values: string[]): FormCondition => ({
  match: 'all',
  tests: [{ question, test, values }],
});
const option = (code: string) => ({ code, label: { fr: code, nl: code, en: '' } });

function statusOf(definition: FormDefinition, answers: FormAnswers, facts = NOTHING) {
  const { questions } = evaluateForm(definition, answers, facts);
  return Object.fromEntries(questions.map(({ key, ...status }) => [key, status]));
}
const errorsOf = (question: FormQuestion, answer: FormAnswers[string], facts = NOTHING) =>
  evaluateForm(form(question), { [question.key]: answer }, facts).errors.map(
    ({ path, code }) => `${path.replace(/^answers\.[a-z]+\.?/, '')} ${code}`,
  );

describe('conditions', () => {
  const choice = ask('single-choice', 'kind', { options: [option('school'), option('works')] });

  it('shows a question when an earlier answer is the wanted one, and hides what hangs on a hidden one', () => {
    const definition = form(
      choice,
      ask('yes-no', 'permit', { shownWhen: when('kind', 'is', 'works') }),
      ask('short-text', 'number', { shownWhen: when('permit', 'is', 'yes'), required: true }),
    );
    const shown = (answers: FormAnswers) =>
      Object.entries(statusOf(definition, answers)).flatMap(([key, status]) => (status.shown ? [key] : []));
    expect(shown({})).toEqual(['kind']);
    expect(shown({ kind: 'works', permit: 'yes' })).toEqual(['kind', 'permit', 'number']);
    expect(shown({ kind: 'school', permit: 'yes' })).toEqual(['kind']);
    expect(evaluateForm(definition, { kind: 'works', permit: 'yes' }, NOTHING).errors).toEqual([
      { path: 'answers.number', code: 'required' },
    ]);
    expect(evaluateForm(definition, { kind: 'school', permit: 'yes' }, NOTHING).errors).toEqual([]);
    expect(shownAnswers(definition, { kind: 'school', permit: 'yes' }, NOTHING)).toEqual({ kind: 'school' });
  });

  it.each<[string, FormQuestion, ConditionTest['test'], string[], FormAnswers[string], boolean]>([
    ['answered', ask('short-text', 'a'), 'answered', [], 'x', true],
    ['blank', ask('short-text', 'a'), 'answered', [], '  ', false],
    ['not answered', ask('short-text', 'a'), 'not-answered', [], '', true],
    ['a declaration not made', ask('declaration', 'a'), 'answered', [], false, false],
    ['is not, while unanswered', ask('yes-no', 'a'), 'is-not', ['yes'], '', false],
    ['is not', ask('yes-no', 'a'), 'is-not', ['yes'], 'no', true],
    [
      'one of several',
      ask('multiple-choice', 'a', { options: ['x', 'y'].map(option) }),
      'one-of',
      ['y'],
      ['x', 'y'],
      true,
    ],
    [
      'none of several',
      ask('multiple-choice', 'a', { options: ['x', 'y'].map(option) }),
      'none-of',
      ['y'],
      ['x'],
      true,
    ],
    ['more, as a number', ask('number', 'a', { decimals: 2 }), 'over', ['9'], '10.5', true],
    ['not more when equal', ask('money', 'a'), 'over', ['10000'], '10000.00', false],
    ['the same number written otherwise', ask('number', 'a', { decimals: 2 }), 'is', ['10'], '10.00', true],
    ['earlier day', ask('date', 'a'), 'under', ['2026-07-01'], '2026-06-30', true],
    ['one of the codes', ask('codes', 'a', { list: 'sdgs' }), 'one-of', ['11'], [{ code: '11', value: null }], true],
  ])('%s', (_, question, test, values, answer, expected) => {
    const definition = form(question, ask('short-text', 'b', { shownWhen: when('a', test, ...values) }));
    expect(statusOf(definition, { a: answer })['b']?.shown).toBe(expected);
  });

  it('looks at files and at the total of a table', () => {
    const table = ask('budget-table', 'budget', { headings: [option('staff')], sources: [option('region')] });
    const definition = form(
      ask('file', 'plan'),
      table,
      ask('short-text', 'a', { shownWhen: when('plan', 'answered') }),
      ask('short-text', 'b', { requiredWhen: when('budget', 'over', '1000') }),
    );
    const line = (amount: string) => [{ heading: 'staff', label: 'x', cells: [{ year: 1, source: 'region', amount }] }];
    const files = [{ question: 'plan', name: 'plan.pdf', size: 10 }];
    expect(statusOf(definition, {}, { ...NOTHING, files })['a']?.shown).toBe(true);
    expect(statusOf(definition, {})['a']?.shown).toBe(false);
    expect(statusOf(definition, { budget: line('1000.01') })['b']?.required).toBe(true);
    expect(statusOf(definition, { budget: line('1000.00') })['b']?.required).toBe(false);
  });

  it('takes any of several tests', () => {
    const tests: ConditionTest[] = ['x', 'y'].map((question) => ({ question, test: 'is', values: ['yes'] }));
    const questions = [ask('yes-no', 'x'), ask('yes-no', 'y')];
    const any = form(...questions, ask('short-text', 'z', { shownWhen: { match: 'any', tests } }));
    const all = form(...questions, ask('short-text', 'z', { shownWhen: { match: 'all', tests } }));
    expect(statusOf(any, { x: 'no', y: 'yes' })['z']?.shown).toBe(true);
    expect(statusOf(all, { x: 'no', y: 'yes' })['z']?.shown).toBe(false);
  });
});

describe('answers', () => {
  it.each<[FormQuestion, FormAnswers[string], string[]]>([
    [ask('long-text', 'a', { maxWords: 3 }), "Où va l'eau ? Là-bas !", [' too-many-words']],
    [ask('long-text', 'a', { maxWords: 4 }), "Où va l'eau ? Là-bas !", []],
    [ask('multiple-choice', 'a', { options: ['x', 'y'].map(option), minChoices: 2 }), ['x'], [' too-few']],
    [ask('single-choice', 'a', { options: [option('x')] }), 'z', [' not-in-list']],
    [ask('number', 'a', { min: '1', max: '10' }), '10.5', [' too-large', ' too-many-decimals']],
    [ask('number', 'a'), 'ten', [' not-a-number']],
    [ask('money', 'a', { max: '100.00' }), '100.01', [' too-large']],
    [ask('date', 'a', { earliest: '2026-01-01' }), '2025-12-31', [' too-early']],
    [ask('date', 'a'), '2026-02-30', [' not-a-date']],
    [ask('period', 'a'), { from: '2026-05-01', until: null }, ['until required']],
    [ask('period', 'a'), { from: '2026-05-01', until: '2026-04-01' }, ['until ends-before-start']],
    [ask('period', 'a', { maxMonths: 12 }), { from: '2026-05-01', until: '2027-05-01' }, ['until too-many-months']],
    [ask('place', 'a'), [ID], ['0 not-in-list']],
    [
      ask('organisation', 'a'),
      [{ name: '', country: 'BE', registration: '0123456780', role: '' }],
      ['0.name required', '0.registration kbo-invalid'],
    ],
    [ask('people', 'a'), [{ name: 'A', role: '', email: 'a@b' }], ['0.email not-an-email']],
    [ask('people', 'a'), [{ name: 'A', role: '', email: '', age: 3 }] as never, ['0.age unknown-field']],
    [
      ask('codes', 'a', { list: 'sectors', shares: true }),
      [{ code: '11110', value: 90 }],
      ['0.code not-in-list', ' sectors-not-100'],
    ],
    [
      ask('codes', 'a', { list: 'markers', markers: ['gender'] }),
      [{ code: 'gender', value: 3 }],
      ['0.value too-large'],
    ],
    [ask('codes', 'a', { list: 'sdgs' }), [11, 11].map((code) => ({ code: String(code), value: null })), [' repeated']],
    [ask('results-table', 'a'), [{ level: 'output', statement: 'x', indicators: [] }], ['0.indicators required']],
    [ask('declaration', 'a', { required: true }), false, [' not-declared']],
  ])('%#: %j', (question, answer, errors) => {
    expect(errorsOf(question, answer)).toEqual(errors);
  });

  it('does not need a prototype to look up an answer', () => {
    expect(evaluateForm(form(ask('short-text', 'constructor', { required: true })), {}, NOTHING).errors).toHaveLength(
      1,
    );
  });

  it('knows places and themes from the facts, and looks at files by type, size and number', () => {
    expect(errorsOf(ask('place', 'a'), [ID], { files: [], knownIds: [ID] })).toEqual([]);
    const sector = [{ code: '11110', value: null }];
    expect(errorsOf(ask('codes', 'a', { list: 'sectors' }), sector, { files: [], knownIds: ['11110'] })).toEqual([]);
    expect(errorsOf(ask('place', 'a'), [ID])).toEqual(['0 not-in-list']);
    const refusedPlaces = [{ id: ID, name: 'Gaza City' }];
    expect(errorsOf(ask('place', 'a'), [ID], { ...NOTHING, refusedPlaces })).toEqual(['0 place-outside-zone']);
    const files = [
      { question: 'plan', name: 'plan.PDF', size: 10 },
      { question: 'plan', name: 'plan.docx', size: 20_000_000 },
    ];
    const { errors } = evaluateForm(form(ask('file', 'plan')), {}, { files, knownIds: [] });
    expect(errors.map(({ code }) => code)).toEqual(['too-many', 'file-type-not-asked', 'file-too-large-here']);
  });

  it('wants a financing plan to pay the budget before it to the cent, where that is shown and answered', () => {
    const definition = form(
      ask('yes-no', 'works'),
      ask('budget-table', 'costs', {
        headings: [option('staff')],
        sources: [option('region')],
        shownWhen: when('works', 'is', 'yes'),
      }),
      ask('financing-plan', 'plan', { sources: [option('region'), option('own')] }),
      ask('short-text', 'why', { shownWhen: when('plan', 'over', '999.99') }),
    );
    const part = (source: string, amount: string) => ({ source, funder: 'Région', amount, confirmed: false });
    const cells = [{ year: 1, source: 'region', amount: '1000.00' }];
    const costs = [{ heading: 'staff', label: 'Équipe', cells }];
    const planned = (works: string, ...plan: FinancingAnswer[]) =>
      statusOf(definition, { works, costs, plan })['plan']?.errors;
    const params = { cost: '1000.00', financing: '999.99' };
    expect(planned('yes', part('region', '800.00'), part('own', '200.00'))).toEqual([]);
    expect(planned('yes', part('region', '800.00'), part('own', '199.99'))).toEqual([
      { path: 'answers.plan', code: 'budget-does-not-add-up', params },
    ]);
    expect(planned('no', part('region', '1.00'))).toEqual([]);
    expect(planned('no', part('', ''))).toEqual([
      { path: 'answers.plan.0.source', code: 'required' },
      { path: 'answers.plan.0.amount', code: 'amount-zero' },
    ]);
    const shown = (amount: string) => statusOf(definition, { plan: [part('own', amount)] })['why']?.shown;
    expect([shown('999.99'), shown('1000.00')]).toEqual([false, true]);
  });

  it('says of each section how much is answered', () => {
    const definition = form(
      ask('yes-no', 'a', { required: true }),
      ask('yes-no', 'b'),
      ask('yes-no', 'c', { shownWhen: when('a', 'is', 'no') }),
    );
    expect(evaluateForm(definition, { b: 'yes' }, NOTHING).sections).toEqual([
      { section: 'own', complete: false, shown: 2, answered: 1, errors: [{ path: 'answers.a', code: 'required' }] },
    ]);
  });

  it('judges an answer again only when it or the facts changed, and the same as a form that was never judged', () => {
    const questions = () => [
      ask('people', 'team', { required: true }),
      ask('place', 'where'),
      ask('short-text', 'name', { required: true }),
    ];
    const kept = form(...questions());
    const first: FormAnswers = { team: [{ name: '', role: '', email: 'x' }], where: [ID], name: ' ' };
    const before = statusOf(kept, first);
    const later = { ...first, name: 'Ann' };
    const after = statusOf(kept, later);
    expect(after['team']?.errors).toBe(before['team']?.errors);
    expect(after['name']?.errors).toEqual([]);
    const trials: [FormAnswers, FormFacts][] = [
      [later, NOTHING],
      [later, { files: [], knownIds: [ID] }],
      [first, NOTHING],
      [{ ...first, team: [] }, NOTHING],
    ];
    for (const [answers, facts] of trials)
      expect(statusOf(kept, answers, facts)).toEqual(statusOf(form(...questions()), answers, facts));
  });
});
