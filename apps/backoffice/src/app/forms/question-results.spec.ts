import { Component, computed, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { evaluateForm, FORM_LIMITS, type ResultAnswer } from '@passerelle/contract';
import { drive } from '../core/spec-page';
import { QuestionResults } from './question-results';
import { ask, formOf } from './form-sample';
import './forms.texts';

const QUESTION = ask('results-table', 'results', { maxRows: 2 });

@Component({
  imports: [QuestionResults],
  template: `<app-question-results
    [question]="question"
    [rows]="rows()"
    [errors]="errors()"
    (answered)="rows.set($event)"
  />`,
})
class Page {
  readonly question = QUESTION;
  readonly rows = signal<ResultAnswer[]>([]);
  readonly errors = computed(
    () => evaluateForm(formOf(QUESTION), { results: this.rows() }, { files: [], knownIds: [] }).errors,
  );
}

const open = () => {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  return drive(Page);
};

describe('QuestionResults', () => {
  it('takes an output and an outcome, each with indicators that go from a baseline to a target', async () => {
    const { page, button, press, write } = await open();
    await press('Add a result');
    await write('Result', 'Twelve gardens are open');
    await write('Indicator', 'Gardens');
    await write('Baseline', '2');
    await write('Target', '12');
    await write('Unit', 'number');
    await press('Add an indicator');
    await write('Indicator', 'Visitors', 1);
    await write('Target', '900', 1);
    await press('Add a result');
    await write('Kind', 'outcome', 1);
    await write('Result', 'The city is cooler', 1);
    await write('Indicator', 'Degrees', 2);
    await write('Baseline', '31', 2);
    await write('Target', '29', 2);
    expect(page.rows()).toEqual([
      {
        level: 'output',
        statement: 'Twelve gardens are open',
        indicators: [
          { label: 'Gardens', baseline: '2', target: '12', unit: 'number' },
          { label: 'Visitors', baseline: '', target: '900', unit: '' },
        ],
      },
      {
        level: 'outcome',
        statement: 'The city is cooler',
        indicators: [{ label: 'Degrees', baseline: '31', target: '29', unit: '' }],
      },
    ]);
    expect(page.errors()).toEqual([]);
    expect(button('Add a result')).toBeUndefined();
  });

  it('offers the kinds of results that the question asks for', async () => {
    const { box, press } = await open();
    await press('Add a result');
    expect([...(box('Kind') as HTMLSelectElement).options].map(({ text }) => text.trim())).toEqual([
      'Output',
      'Outcome',
    ]);
  });

  it('marks the result and the indicators in which something is missing, until it is there', async () => {
    const { all, press, write } = await open();
    const marked = () => all('[aria-invalid=true]').map(({ tagName }) => tagName);
    await press('Add a result');
    expect(marked()).toEqual(['TEXTAREA', 'INPUT', 'INPUT', 'INPUT', 'INPUT']);
    await write('Result', 'x');
    expect(marked()).toHaveLength(4);
    await write('Indicator', 'x');
    await write('Target', '1');
    expect(marked()).toEqual([]);
  });

  it('takes away the indicator or the result that is meant; there are at most five indicators', async () => {
    const { page, button, press, write } = await open();
    await press('Add a result');
    for (let more = 1; more < FORM_LIMITS.indicators; more += 1) await press('Add an indicator');
    expect(button('Add an indicator')).toBeUndefined();
    await write('Indicator', 'second', 1);
    await press('Remove: Indicator 1');
    expect(page.rows()[0]?.indicators.map(({ label }) => label)).toEqual(['second', '', '', '']);
    await press('Add a result');
    await write('Result', 'the second', 1);
    await press('Remove: Line 1');
    expect(page.rows().map(({ statement }) => statement)).toEqual(['the second']);
  });
});
