import { Component, signal } from '@angular/core';
import {
  CONDITION_TESTS,
  definitionErrors,
  QUESTION_TYPES,
  TESTS_OF_TYPE,
  type FieldError,
  type FormCondition,
  type FormQuestion,
} from '@passerelle/contract';
import { NO_CHOICES, type FormChoices } from './form-choices';
import { FormConditionEditor } from './form-condition';
import { drive } from '../core/spec-page';
import { TEST_LABELS } from './form-labels';
import { ask, formOf } from './form-sample';
import './forms.texts';

const OPTIONS = ['school', 'works'].map((code) => ({ code, label: { fr: '', nl: '', en: code } }));
const EARLIER: FormQuestion[] = QUESTION_TYPES.map((type) => {
  const question = ask(type, type);
  return 'options' in question ? { ...question, options: OPTIONS } : question;
});

@Component({
  imports: [FormConditionEditor],
  template: `<app-form-condition
    label="Shown only when"
    language="en"
    [condition]="condition()"
    [earlier]="earlier()"
    [choices]="choices"
    [errors]="errors()"
    (changed)="condition.set($event)"
  />`,
})
class Page {
  readonly condition = signal<FormCondition | null>(null);
  readonly earlier = signal(EARLIER);
  readonly errors = signal<FieldError[]>([]);
  readonly choices: FormChoices = {
    ...NO_CHOICES,
    lists: { ...NO_CHOICES.lists, sdgs: ['11', '13'].map((code) => ({ code, name: `Goal ${code}` })) },
  };
}

async function open() {
  const driven = await drive(Page);
  const { page, press, write } = driven;
  const errors = () => definitionErrors(formOf(...EARLIER, ask('yes-no', 'last', { shownWhen: page.condition() })));
  const look = async (question: string, test: string) => {
    await press('Add a condition');
    await write('The answer to', question);
    await write('Comparison', test);
  };
  return { ...driven, errors, look };
}
const about = (question: string, test: string, ...values: string[]) => ({
  match: 'all',
  tests: [{ question, test, values }],
});

describe('FormConditionEditor (B2)', () => {
  it.each(QUESTION_TYPES)('offers of a question of type %s the comparisons that fit it', async (type) => {
    const { box, press, write } = await open();
    await press('Add a condition');
    await write('The answer to', type);
    const offered = [...(box('Comparison') as HTMLSelectElement).options].map(({ value, text }) => [
      value,
      text.trim(),
    ]);
    expect(offered).toEqual(
      CONDITION_TESTS.filter((test) => TESTS_OF_TYPE[type].includes(test)).map((test) => [test, TEST_LABELS[test]]),
    );
  });

  it.each([
    ['single-choice', 'is', 'works', 'works'],
    ['yes-no', 'is-not', 'no', 'no'],
    ['number', 'over', '1 000,5', '1000.5'],
    ['date', 'under', '2026-07-01', '2026-07-01'],
    ['money', 'over', '10.000', '10000.00'],
    ['budget-table', 'over', '10.000', '10000.00'],
    ['financing-plan', 'under', '1,250.5', '1250.50'],
  ])('takes a value of a question of type %s as it is compared', async (question, test, written, value) => {
    const { page, errors, look, write } = await open();
    await look(question, test);
    await write('Value', written);
    expect(page.condition()).toEqual(about(question, test, value));
    expect(errors()).toEqual([]);
  });

  it.each([
    ['multiple-choice', 'one-of', ['school', 'works']],
    ['codes', 'none-of', ['Goal 11', 'Goal 13']],
  ])('takes several values of a question of type %s, and at least one', async (question, test, names) => {
    const { page, errors, look, tick } = await open();
    await look(question, test);
    const [first = '', second = ''] = names.map((name) => name.replace('Goal ', ''));
    expect(page.condition()).toEqual(about(question, test, first));
    await tick(names[1] ?? '');
    expect(page.condition()).toEqual(about(question, test, first, second));
    await tick(names[0] ?? '');
    expect(page.condition()).toEqual(about(question, test, second));
    expect(errors()).toEqual([]);
    await tick(names[1] ?? '');
    expect(errors().map(({ code }) => code)).toEqual(['required']);
  });

  it('joins several tests by all or any, and is gone with the last of them', async () => {
    const { page, boxes, press, write } = await open();
    await press('Add a condition');
    expect(boxes('It holds when')).toEqual([]);
    await press('Add a condition');
    await write('The answer to', 'file', 1);
    await write('It holds when', 'any');
    expect(page.condition()).toEqual({
      match: 'any',
      tests: [
        { question: 'short-text', test: 'answered', values: [] },
        { question: 'file', test: 'answered', values: [] },
      ],
    });
    await press('Remove: Shown only when 1');
    expect(page.condition()).toMatchObject({ match: 'any', tests: [{ question: 'file' }] });
    await press('Remove: Shown only when 1');
    expect(page.condition()).toBeNull();
  });

  it('begins anew with another question: a value of the one before means nothing there', async () => {
    const { page, look, write } = await open();
    await look('money', 'over');
    await write('Value', '5');
    await write('The answer to', 'date');
    expect(page.condition()).toEqual(about('date', 'answered'));
  });

  it('names a question that is no longer asked before, and offers nothing to the first question', async () => {
    const { fixture, page, element, button, look } = await open();
    await look('money', 'over');
    page.earlier.set(EARLIER.slice(0, 2));
    page.errors.set([{ path: 'tests.0.question', code: 'not-asked-before' }]);
    await fixture.whenStable();
    expect(element.querySelector('select')?.selectedOptions[0]?.text.trim()).toBe(
      'a question that is not asked before',
    );
    expect(element.textContent).toContain('A condition looks at a question that is asked earlier.');
    page.condition.set(null);
    page.earlier.set([]);
    await fixture.whenStable();
    expect(element.textContent).toContain('Nothing is asked before this question.');
    expect(button('Add a condition')).toBeUndefined();
  });
});
