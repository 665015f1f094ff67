import { Component, computed, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  evaluateForm,
  QUESTION_TYPES,
  type FormAnswer,
  type FormAnswers,
  type FormFile,
  type FormQuestion,
  type Language,
  type QuestionStatus,
  type QuestionType,
} from '@passerelle/contract';
import { UiUpload } from '@passerelle/ui';
import { ANSWERS, CHOICES, OPTIONS } from './answer-sample';
import { sampleAnswer } from './example-answers';
import { factsOf } from './form-choices';
import { drive, wordsOf, type Driven } from '../core/spec-page';
import { FormQuestionField } from './form-question';
import { ask, formOf } from './form-sample';
import './forms.texts';

@Component({
  imports: [FormQuestionField, UiUpload],
  template: `<ng-template #files let-asked>
      <ui-upload label="Choose a file" [maxBytes]="asked.maxBytes" (chosen)="take($event)" />
    </ng-template>
    <app-form-question
      [question]="question()"
      [answer]="answer()"
      [status]="status()"
      [language]="language()"
      [choices]="choices"
      [files]="files"
      [revealed]="revealed()"
      [locked]="locked()"
      (answered)="answer.set($event)"
    />`,
})
class Page {
  readonly question = signal<FormQuestion>(ask('yes-no', 'asked'));
  readonly answer = signal<FormAnswer | undefined>(undefined);
  readonly language = signal<Language>('en');
  readonly revealed = signal(true);
  readonly locked = signal(false);
  readonly choices = CHOICES;
  private readonly given = signal<FormFile[]>([]);
  /** As the evaluator of the contract judges it, with the facts of the page. */
  readonly status = computed<QuestionStatus>(() => {
    const answer = this.answer();
    const answers: FormAnswers = answer === undefined ? {} : { asked: answer };
    const { questions } = evaluateForm(formOf(this.question()), answers, factsOf(CHOICES, this.given()));
    return questions[0] ?? { key: '', shown: false, required: false, answered: false, errors: [] };
  });

  protected take(files: File[]): void {
    this.given.set(files.map(({ name, size }) => ({ question: 'asked', name, size })));
  }
}

async function open(type: QuestionType) {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const driven = await drive(Page);
  const { settings } = ANSWERS[type];
  driven.page.question.set({ ...ask(type, 'asked'), ...settings, required: true } as FormQuestion);
  await driven.fixture.whenStable();
  return { ...driven, errors: () => driven.all('.error').map(wordsOf) };
}

describe('FormQuestionField', () => {
  it.each(QUESTION_TYPES)(
    '%s: says what is missing until it is answered, and keeps what was answered',
    async (type) => {
      const { page, errors, ...driven } = await open(type);
      expect(page.status()).toMatchObject({ answered: false, errors: [{ path: 'answers.asked' }] });
      expect(errors()).toEqual([type === 'declaration' ? 'This has to be declared.' : 'Fill this in.']);
      await ANSWERS[type].act(driven);
      expect(page.answer()).toEqual(ANSWERS[type].answer);
      expect(page.status()).toMatchObject({ answered: true, errors: [] });
      expect(errors()).toEqual([]);
    },
  );

  it.each(QUESTION_TYPES.filter((type) => type !== 'file'))('%s: can only be read once it is locked', async (type) => {
    const { fixture, page, all } = await open(type);
    page.answer.set(sampleAnswer(page.question(), page.choices));
    page.locked.set(true);
    await fixture.whenStable();
    const enabled = all<HTMLInputElement>(':is(input, select, textarea, button)').filter(({ disabled }) => !disabled);
    expect(all(':is(input, select, textarea)').length).toBeGreaterThan(0);
    expect(enabled).toEqual([]);
  });

  it.each<[QuestionType, (driven: Driven) => Promise<void>]>([
    ['short-text', ({ write }) => write('Label of asked', '')],
    ['number', ({ write }) => write('Label of asked', '')],
    ['money', ({ write }) => write('Label of asked', '')],
    ['date', ({ write }) => write('Label of asked', '')],
    ['declaration', ({ tick }) => tick('We declare this.')],
    ['people', ({ press }) => press('Remove: Line 1')],
    ['results-table', ({ press }) => press('Remove: Line 1')],
    ['budget-table', ({ press }) => press('Remove: Line 1')],
    [
      'period',
      async ({ write }) => {
        await write('First day', '');
        await write('Last day', '');
      },
    ],
  ])('%s: is no longer answered once its answer is taken away', async (type, act) => {
    const { fixture, page, ...driven } = await open(type);
    page.answer.set(ANSWERS[type].answer);
    await fixture.whenStable();
    await act({ ...driven, fixture });
    expect(page.answer()).toBeUndefined();
    expect(page.status().answered).toBe(false);
  });

  it('speaks the language of the form: label, options, and what is marked as optional', async () => {
    const { fixture, page, element } = await open('single-choice');
    page.question.set(ask('single-choice', 'asked', { options: OPTIONS }));
    page.language.set('nl');
    await fixture.whenStable();
    expect(wordsOf(element)).toContain('Label of asked (nl)');
    expect(wordsOf(element)).toContain('(optional)');
    expect([...element.querySelectorAll('.choices label')].map(wordsOf)).toEqual(['school (nl)', 'works (nl)']);
  });

  it('keeps quiet about what is missing until the question was left', async () => {
    const { fixture, page, errors, box } = await open('short-text');
    page.revealed.set(false);
    await fixture.whenStable();
    expect(errors()).toEqual([]);
    box('Label of asked').dispatchEvent(new Event('focusout', { bubbles: true }));
    await fixture.whenStable();
    expect(errors()).toEqual(['Fill this in.']);
  });
});
