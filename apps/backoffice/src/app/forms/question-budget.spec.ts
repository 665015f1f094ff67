import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { BudgetLineAnswer, FieldError } from '@passerelle/contract';
import { codeText } from '../core/problem-texts';
import { ask } from './form-sample';
import { QuestionBudget } from './question-budget';
import './forms.texts';

const named = (code: string) => ({ code, label: { fr: code, nl: code, en: code } });

@Component({
  imports: [QuestionBudget],
  template: `<app-question-budget
    [question]="question"
    [rows]="rows()"
    [errors]="errors()"
    language="en"
    (answered)="rows.set($event)"
  />`,
})
class Page {
  readonly question = ask('budget-table', 'costs', {
    headings: [named('staff'), named('rent')],
    sources: [named('region'), named('own')],
    years: 2,
    maxRows: 3,
  });
  readonly rows = signal<BudgetLineAnswer[]>([
    { heading: 'staff', label: 'Cook', cells: [{ year: 1, source: 'region', amount: '10.00' }] },
    { heading: 'rent', label: 'Hall', cells: [{ year: 2, source: 'own', amount: '20.00' }] },
  ]);
  readonly errors = signal<FieldError[]>([]);
}

async function open(locale = 'en') {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const page = fixture.componentInstance;
  const field = (name: string) => {
    const found = element.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
    if (!found) throw new Error(`there is no ${name}`);
    return found;
  };
  const paste = async (name: string, text: string) => {
    const event = new Event('paste', { cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    field(name).dispatchEvent(event);
    await fixture.whenStable();
    return event.defaultPrevented;
  };
  const lines = () =>
    page
      .rows()
      .map(({ heading, label, cells }) => [
        heading,
        label,
        Object.fromEntries(cells.map(({ year, source, amount }) => [`${source} ${year}`, amount])),
      ]);
  const said = () => element.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim();
  return { fixture, page, element, field, paste, lines, said };
}

describe('QuestionBudget', () => {
  it('fills amounts to the right and below, as people write them, and adds a line under the same heading', async () => {
    const { paste, lines, field, said } = await open();
    expect(await paste('Line 1, Year 1 · own', '1 234,56\t1.234,56\r\n99.9\t\r\n7\t€ 8\r\n')).toBe(true);
    expect(lines()).toEqual([
      ['staff', 'Cook', { 'region 1': '10.00', 'own 1': '1234.56', 'region 2': '1234.56' }],
      ['rent', 'Hall', { 'own 1': '99.90', 'own 2': '20.00' }],
      ['staff', '', { 'own 1': '7.00', 'region 2': '8.00' }],
    ]);
    expect(field('Line 1, Year 1 · own').value).toBe('1,234.56');
    expect(said()).toBe('');
  });

  it('fills a description and the amounts beside it; an empty cell empties, what lies outside is left', async () => {
    const { paste, lines } = await open();
    expect(await paste('Line 2, Description', 'Big "hall"\t5\t6\t7\t\tmore')).toBe(true);
    expect(lines()[1]).toEqual(['rent', 'Big "hall"', { 'region 1': '5.00', 'own 1': '6.00', 'region 2': '7.00' }]);
  });

  it('keeps what is no amount as it was typed, to be marked as wrong', async () => {
    const { fixture, page, paste, lines, field } = await open();
    await paste('Line 1, Year 1 · region', 'free\t5');
    expect(lines()[0]).toEqual(['staff', 'Cook', { 'region 1': 'free', 'own 1': '5.00' }]);
    page.errors.set([{ path: 'answers.costs.0.cells.0.amount', code: 'wrong-format' }]);
    await fixture.whenStable();
    expect(field('Line 1, Year 1 · region').value).toBe('free');
    expect(field('Line 1, Year 1 · region').getAttribute('aria-invalid')).toBe('true');
  });

  it('takes a column of amounts, and says how many lines found no room', async () => {
    const { paste, lines, said } = await open();
    await paste('Line 2, Year 2 · own', '1\n\n3\n4');
    expect(lines().slice(1)).toEqual([
      ['rent', 'Hall', { 'own 2': '1.00' }],
      ['rent', '', {}],
    ]);
    expect(said()).toBe('The table holds 3 lines at most. Pasted lines that were left out: 2.');
  });

  it('leaves a single amount and sentences to the browser', async () => {
    const { page, paste } = await open();
    const before = page.rows();
    expect(await paste('Line 1, Year 1 · region', '12,50\r\n')).toBe(false);
    expect(await paste('Line 1, Description', 'Two sentences.\nOn two lines.')).toBe(false);
    expect(page.rows()).toBe(before);
  });

  it.each([
    ['fr', 'region · 33,3\u00a0%'],
    ['nl', 'region · 33,3\u00a0%'],
    ['en', 'region · 33.3\u00a0%'],
  ])('writes shares as %s readers do', async (locale, expected) => {
    const { element } = await open(locale);
    expect([...element.querySelectorAll('tfoot th')].map((head) => head.textContent.trim())).toContain(expected);
  });

  it('writes the share that is against a rule in the same way', () => {
    const before = $localize.locale;
    $localize.locale = 'fr';
    const text = codeText('share-too-large', { percent: '25.0', limit: '12.5' });
    if (before === undefined) delete $localize.locale;
    else $localize.locale = before;
    expect(text).toBe('A part of the budget is 25,0\u00a0%; at most 12,5\u00a0% is accepted.');
  });
});
