import { Component, computed, signal } from '@angular/core';
import { evaluateForm, type CodeAnswer, type QuestionOf } from '@passerelle/contract';
import type { FormChoice } from './form-choices';
import { drive, wordsOf } from '../core/spec-page';
import { ask, formOf } from './form-sample';
import { QuestionCodes } from './question-codes';
import './forms.texts';

const named = (...codes: string[]): FormChoice[] => codes.map((code) => ({ code, name: `Name of ${code}` }));
const SECTORS = named('11110', '43030', '14015');

@Component({
  imports: [QuestionCodes],
  template: `<app-question-codes
    [question]="question()"
    [rows]="rows()"
    [options]="options()"
    [errors]="errors()"
    (answered)="rows.set($event)"
  />`,
})
class Page {
  readonly question = signal(ask('codes', 'codes', { list: 'sectors', shares: true, maxRows: 5 }));
  readonly options = signal(SECTORS);
  readonly rows = signal<CodeAnswer[]>([]);
  readonly errors = computed(() => {
    const knownIds = this.options().map(({ code }) => code);
    return evaluateForm(formOf(this.question()), { codes: this.rows() }, { files: [], knownIds }).errors;
  });
}

async function open(settings?: Partial<QuestionOf<'codes'>>, options = SECTORS) {
  const driven = await drive(Page);
  if (settings) driven.page.question.set(ask('codes', 'codes', settings));
  driven.page.options.set(options);
  await driven.fixture.whenStable();
  return driven;
}

describe('QuestionCodes (R54)', () => {
  it('adds the shares of the sectors up while they are typed; the form takes them once they make 100', async () => {
    const { page, element, press, write } = await open();
    const sum = () => wordsOf(element.querySelector('[aria-live]'));
    await press('Add a line');
    await write('Share in percent', '60');
    await press('Add a line');
    await write('Share in percent', '30', 1);
    expect(sum()).toBe('Together 90 % of 100 %');
    expect(page.errors()).toEqual([{ path: 'answers.codes', code: 'sectors-not-100', params: { sum: 90 } }]);
    await write('Share in percent', '40', 1);
    expect(sum()).toBe('Together 100 % of 100 %');
    expect(page.rows()).toEqual([
      { code: '11110', value: 60 },
      { code: '43030', value: 40 },
    ]);
    expect(page.errors()).toEqual([]);
    await write('Share in percent', '', 1);
    expect(page.rows()[1]).toEqual({ code: '43030', value: null });
  });

  it('never offers a sector twice, and no line once all are chosen', async () => {
    const { page, box, button, press, write } = await open();
    const offered = (at: number) => [...(box('Line', at) as HTMLSelectElement).options].map(({ value }) => value);
    await press('Add a line');
    await press('Add a line');
    expect([offered(0), offered(1)]).toEqual([
      ['11110', '14015'],
      ['43030', '14015'],
    ]);
    await write('Line', '14015', 0);
    expect(page.rows().map(({ code }) => code)).toEqual(['14015', '43030']);
    await press('Add a line');
    expect(page.rows().map(({ code }) => code)).toEqual(['14015', '43030', '11110']);
    expect(button('Add a line')).toBeUndefined();
    await press('Remove: Line 2');
    expect(page.rows().map(({ code }) => code)).toEqual(['14015', '11110']);
  });

  it('asks of a marker its score, no higher than its scale', async () => {
    const markers = ['gender', 'environment'] as const;
    const { page, box, all, press, write } = await open({ list: 'markers', markers: [...markers] }, named(...markers));
    await press('Add a line');
    expect(box('Score').getAttribute('max')).toBe('2');
    await write('Score', '3');
    expect(page.errors()).toEqual([{ path: 'answers.codes.0.value', code: 'too-large', params: { limit: 2 } }]);
    expect(all('[aria-invalid=true]')).toEqual([box('Score')]);
    await write('Score', '0');
    expect(page.rows()).toEqual([{ code: 'gender', value: 0 }]);
    expect(page.errors()).toEqual([]);
  });

  it('lets goals be ticked up to the number that is asked for', async () => {
    const { page, box, tick } = await open({ list: 'sdgs', maxRows: 2 }, named('1', '11', '13'));
    await tick('Name of 11');
    await tick('Name of 13');
    expect(page.rows()).toEqual([
      { code: '11', value: null },
      { code: '13', value: null },
    ]);
    expect(['1', '11', '13'].map((code) => box(`Name of ${code}`).disabled)).toEqual([true, false, false]);
    await tick('Name of 11');
    expect(page.rows()).toEqual([{ code: '13', value: null }]);
    expect(page.errors()).toEqual([]);
  });
});
