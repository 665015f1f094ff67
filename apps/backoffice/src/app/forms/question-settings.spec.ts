import { Component, signal } from '@angular/core';
import type { FieldError, FormQuestion } from '@passerelle/contract';
import { drive } from '../core/spec-page';
import { ask } from './form-sample';
import { QuestionSettings } from './question-settings';
import './forms.texts';

@Component({
  imports: [QuestionSettings],
  template: `<app-question-settings
    language="en"
    [question]="question()"
    [errors]="errors()"
    (changed)="question.set($event)"
  />`,
})
class Page {
  readonly question = signal<FormQuestion>(ask('codes', 'themes', { list: 'sectors' }));
  readonly errors = signal<FieldError[]>([]);
}

const open = async (question: FormQuestion) => {
  const driven = await drive(Page);
  driven.page.question.set(question);
  await driven.fixture.whenStable();
  return driven;
};

describe('QuestionSettings', () => {
  it('offers shares for sectors and markers for markers; another list begins without shares', async () => {
    const { page, boxes, tick, write } = await open(ask('codes', 'themes', { list: 'sectors' }));
    const shown = () => ['With shares', 'Gender equality'].map((name) => boxes(name).length);
    expect(shown()).toEqual([1, 0]);
    await tick('With shares');
    expect(page.question()).toMatchObject({ shares: true });
    await write('List', 'markers');
    expect(page.question()).toMatchObject({ list: 'markers', shares: false });
    expect(shown()).toEqual([0, 1]);
    await write('List', 'sdgs');
    expect(shown()).toEqual([0, 0]);
  });

  it('brings a number of lines or files within what a form may hold', async () => {
    const { page, write } = await open(ask('file', 'plan'));
    const written = async (value: string) => {
      await write('Files at most', value);
      return page.question();
    };
    expect(await written('0')).toMatchObject({ maxFiles: 1 });
    expect(await written('2.6')).toMatchObject({ maxFiles: 3 });
    expect(await written('99')).toMatchObject({ maxFiles: 20 });
    expect(await written('many')).toMatchObject({ maxFiles: 1 });
  });

  it('counts what may be left out as no limit once its box is empty', async () => {
    const { page, write } = await open(ask('period', 'when', { maxMonths: 12 }));
    await write('Months at most', '');
    expect(page.question()).toMatchObject({ maxMonths: null });
  });

  it('shows files in megabytes and keeps them in bytes', async () => {
    const { page, box, write } = await open(ask('file', 'plan', { maxBytes: 3 * 1_048_576 }));
    expect(box('Megabytes a file at most').value).toBe('3');
    await write('Megabytes a file at most', '8');
    expect(page.question()).toMatchObject({ maxBytes: 8_388_608 });
  });

  it('marks the box in which something is wrong, and says it there', async () => {
    const { fixture, page, box, all } = await open(ask('number', 'size', { min: '9', max: '1' }));
    page.errors.set([{ path: 'max', code: 'below-smallest' }]);
    await fixture.whenStable();
    expect(['Smallest value', 'Largest value'].map((name) => box(name).getAttribute('aria-invalid'))).toEqual([
      null,
      'true',
    ]);
    expect(all('.error').map(({ textContent }) => textContent)).toEqual([
      'The largest value lies below the smallest one.',
    ]);
  });
});
