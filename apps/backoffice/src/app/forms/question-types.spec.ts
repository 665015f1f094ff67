import { Component, signal } from '@angular/core';
import {
  definitionErrors,
  formGaps,
  newQuestion,
  QUESTION_TYPES,
  type FormDefinition,
  type FormQuestion,
  type QuestionOf,
  type QuestionType,
} from '@passerelle/contract';
import { NO_CHOICES } from './form-choices';
import { FormBuilder } from './form-builder';
import { drive, type Driven } from '../core/spec-page';
import { TYPE_LABELS } from './form-labels';
import './forms.texts';

@Component({
  imports: [FormBuilder],
  template: `<app-form-builder language="en" [form]="form()" [choices]="choices" (changed)="form.set($event)" />`,
})
class Page {
  readonly form = signal<FormDefinition>({ fixed: {}, sections: [] });
  readonly choices = NO_CHOICES;
}

type Changed<Type extends QuestionType> = [
  change: (driven: Driven) => Promise<void>,
  settings: Partial<QuestionOf<Type>>,
];
const entry = (fr: string, nl: string) => ({ code: expect.any(String) as string, label: { fr, nl, en: '' } });
const writeEntry = async ({ write }: Driven, list: string, fr: string, nl: string) => {
  await write(`Français: ${list}`, fr);
  await write(`Nederlands: ${list}`, nl);
};

/** What an officer sets on a question of each type, and what the form then holds. */
const CHANGES: { [Type in QuestionType]: Changed<Type> } = {
  'short-text': [({ write }) => write('Characters at most', '80'), { maxLength: 80 }],
  'long-text': [({ write }) => write('Words at most', ''), { maxWords: null }],
  'single-choice': [
    async (driven) => {
      await driven.press('Add an entry');
      await writeEntry(driven, 'Choices 1', 'École', 'School');
      await driven.press('Add an entry');
      await writeEntry(driven, 'Choices 2', 'Travaux', 'Werken');
    },
    { options: [entry('École', 'School'), entry('Travaux', 'Werken')] },
  ],
  'multiple-choice': [
    async (driven) => {
      for (const number of [1, 2]) {
        await driven.press('Add an entry');
        await writeEntry(driven, `Choices ${number}`, 'Choix', 'Keuze');
      }
      await driven.write('Choices at least', '1');
      await driven.write('Choices at most', '99');
    },
    { options: [entry('Choix', 'Keuze'), entry('Choix', 'Keuze')], minChoices: 1, maxChoices: 60 },
  ],
  'yes-no': [({ tick }) => tick('An answer is required'), { required: true }],
  number: [
    async ({ write }) => {
      await write('Digits after the comma', '2');
      await write('Smallest value', '-1,5');
      await write('Largest value', '1 000,25');
      await write('Français: Unit', 'arbres');
      await write('Nederlands: Unit', 'bomen');
    },
    { decimals: 2, min: '-1.5', max: '1000.25', unit: { fr: 'arbres', nl: 'bomen', en: '' } },
  ],
  money: [({ write }) => write('Largest value', '1.250,5'), { min: null, max: '1250.50' }],
  date: [({ write }) => write('First accepted day', '2026-03-01'), { earliest: '2026-03-01', latest: null }],
  period: [({ write }) => write('Months at most', '24'), { maxMonths: 24 }],
  place: [({ write }) => write('Lines at most', '3'), { maxRows: 3 }],
  organisation: [({ write }) => write('Lines at most', '0'), { maxRows: 1 }],
  people: [({ write }) => write('Lines at most', '900'), { maxRows: 60 }],
  codes: [
    async ({ write, tick }) => {
      await write('List', 'markers');
      await tick('Gender equality');
    },
    { list: 'markers', markers: ['gender'], shares: false },
  ],
  'budget-table': [
    async (driven) => {
      await driven.press('Add an entry');
      await writeEntry(driven, 'Headings 1', 'Personnel', 'Personeel');
      await driven.press('Add an entry', 1);
      await writeEntry(driven, 'Sources of financing 1', 'Région', 'Gewest');
      await driven.write('Years', '3');
      await driven.write('Largest total', '100000');
      await driven.press('Add a rule');
    },
    {
      headings: [entry('Personnel', 'Personeel')],
      sources: [entry('Région', 'Gewest')],
      years: 3,
      maxTotal: '100000.00',
      rules: [{ part: 'headings', codes: [expect.any(String) as string], of: [], minPercent: null, maxPercent: '10' }],
    },
  ],
  'financing-plan': [
    async (driven) => {
      await driven.press('Add an entry');
      await writeEntry(driven, 'Sources of financing 1', 'Région', 'Gewest');
    },
    { sources: [entry('Région', 'Gewest')] },
  ],
  'results-table': [({ tick }) => tick('Outcome'), { levels: ['output'] }],
  file: [
    async ({ write, tick }) => {
      await tick('docx');
      await write('Files at most', '3');
      await write('Megabytes a file at most', '5');
    },
    { extensions: ['pdf', 'docx'], maxFiles: 3, maxBytes: 5 * 1_048_576 },
  ],
  declaration: [({ tick }) => tick('An answer is required'), { required: true }],
};

describe('a question of each type (B1)', () => {
  it.each(QUESTION_TYPES)('%s is added, set and complete: the form can be kept and published', async (type) => {
    const driven = await drive(Page);
    const { page, press, write, box } = driven;
    await press('Add a section');
    await write('Français: Title', 'Projet');
    await write('Nederlands: Title', 'Project');
    await write('New question in this section', type);
    await press('Add a question');
    const question = (): FormQuestion | undefined => page.form().sections[0]?.questions[0];
    const key = question()?.key ?? '';
    expect(question()).toEqual(newQuestion(type, key));
    await write('Français: Question', 'Quoi ?');
    await write('Nederlands: Question', 'Wat?');
    const [change, settings] = CHANGES[type];
    await change(driven);
    const label = { fr: 'Quoi ?', nl: 'Wat?', en: '' };
    expect(question()).toEqual({ ...newQuestion(type, key), label, ...settings });
    expect(definitionErrors(page.form())).toEqual([]);
    expect(formGaps(page.form())).toEqual([]);
    expect(wordsOfChosen(box('Kind of answer'))).toBe(TYPE_LABELS[type]);
  });

  it.each(QUESTION_TYPES)('%s keeps its texts and loses its own limits when it becomes another kind', async (type) => {
    const { page, press, write } = await drive(Page);
    const other = type === 'short-text' ? 'file' : 'short-text';
    await press('Add a section');
    await write('New question in this section', type);
    await press('Add a question');
    await write('Français: Question', 'Quoi ?');
    const before = page.form().sections[0]?.questions[0];
    await write('Kind of answer', other);
    expect(page.form().sections[0]?.questions[0]).toEqual({
      ...newQuestion(other, before?.key ?? ''),
      label: before?.label,
    });
  });
});

const wordsOfChosen = (box: Element): string =>
  box instanceof HTMLSelectElement ? (box.selectedOptions[0]?.textContent.trim() ?? '') : '';
