import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FieldError, FinancingAnswer } from '@passerelle/contract';
import { ask } from './form-sample';
import { QuestionFinancing } from './question-financing';
import './forms.texts';

const named = (code: string, en: string) => ({ code, label: { fr: '', nl: '', en } });

@Component({
  imports: [QuestionFinancing],
  template: `<app-question-financing
    [question]="question"
    [parts]="parts()"
    [errors]="errors()"
    language="en"
    (answered)="parts.set($event)"
  />`,
})
class Page {
  readonly question = ask('financing-plan', 'plan', {
    sources: [named('region', 'Grant'), named('own', 'Own means')],
    maxRows: 2,
  });
  readonly parts = signal<FinancingAnswer[]>([]);
  readonly errors = signal<FieldError[]>([]);
}

async function open() {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const all = <Kind extends HTMLElement>(selector: string) => [...element.querySelectorAll<Kind>(selector)];
  const button = (words: string) => all('button').find((one) => one.textContent.includes(words));
  const press = async (words: string) => {
    button(words)?.click();
    await fixture.whenStable();
  };
  const write = async (control: HTMLInputElement | HTMLSelectElement | undefined, value: string, event: string) => {
    if (!control) throw new Error('there is nothing to write in');
    control.value = value;
    control.dispatchEvent(new Event(event));
    await fixture.whenStable();
  };
  return { fixture, page: fixture.componentInstance, element, all, button, press, write };
}

describe('QuestionFinancing', () => {
  it('takes parts with source, funder, amount and certainty, and adds them up', async () => {
    const { fixture, page, element, all, button, press, write } = await open();
    await press('Add a line');
    await write(all<HTMLSelectElement>('select')[0], 'region', 'change');
    await write(all<HTMLInputElement>('input')[0], 'Brussels Region', 'input');
    await write(all<HTMLInputElement>('input')[1], '1,250.50', 'input');
    all<HTMLInputElement>('input[type=checkbox]')[0]?.click();
    await fixture.whenStable();
    await press('Add a line');
    await write(all<HTMLInputElement>('input')[4], '49.50', 'input');
    expect(page.parts()).toEqual([
      { source: 'region', funder: 'Brussels Region', amount: '1250.50', confirmed: true },
      { source: '', funder: '', amount: '49.50', confirmed: false },
    ]);
    expect(element.querySelector('ui-money')?.textContent).toContain('1,300.00');
    expect(button('Add a line')).toBeUndefined();
    await press('Remove');
    expect(page.parts().map(({ amount }) => amount)).toEqual(['49.50']);
  });

  it('marks what is wrong in its line', async () => {
    const { fixture, page, all } = await open();
    page.parts.set([{ source: '', funder: '', amount: '', confirmed: false }]);
    page.errors.set([{ path: 'answers.plan.0.source', code: 'required' }]);
    await fixture.whenStable();
    expect(all('[aria-invalid=true]').map(({ tagName }) => tagName)).toEqual(['SELECT']);
  });
});
