import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { euro, type BudgetSheet, type CostLine } from '@passerelle/contract';
import { ApplicationBudgetSheet } from './application-budget-sheet';
import './applications.texts';

const LINE: CostLine = { category: 'A', label: 'Benches', year: 2027, amount: euro('500.00') };

async function bring(answer: BudgetSheet | { status: number; body: object }) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(ApplicationBudgetSheet);
  fixture.componentRef.setInput('applicationId', 'a1');
  const taken: CostLine[][] = [];
  fixture.componentInstance.taken.subscribe((lines) => taken.push(lines));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const picker = element.querySelector<HTMLInputElement>('input[type=file]');
  if (!picker) throw new Error('nothing takes a file');
  Object.defineProperty(picker, 'files', { value: [new File(['x'], 'budget.xlsx')] });
  picker.dispatchEvent(new Event('change'));
  const request = TestBed.inject(HttpTestingController).expectOne('/api/applications/a1/budget-sheet');
  if ('status' in answer) request.flush(answer.body, { status: answer.status, statusText: '' });
  else request.flush(answer);
  await fixture.whenStable();
  return {
    taken,
    words: element.textContent.replace(/\s+/g, ' '),
    link: element.querySelector('a')?.getAttribute('href'),
  };
}

describe('ApplicationBudgetSheet', () => {
  it('hands the lines of a sheet over, and offers the costs as one', async () => {
    const { taken, link } = await bring({ lines: [LINE], errors: [] });
    expect(taken).toEqual([[LINE]]);
    expect(link).toBe('/api/applications/a1/budget-sheet?language=en');
  });

  it('says in words what is wrong in which row, and takes nothing over', async () => {
    const { taken, words } = await bring({
      lines: [],
      errors: [
        { row: 3, code: 'sheet-category' },
        { row: 7, code: 'sheet-amount' },
      ],
    });
    expect(taken).toEqual([]);
    expect(words).toContain('Nothing was taken over: correct these rows first');
    expect(words).toContain('Row 3: the first column holds no category A, B or C.');
    expect(words).toContain('Row 7: the fourth column holds no amount with two decimals at most.');
  });

  it('says why a file is refused', async () => {
    const body = { code: 'invalid-content', errors: [{ path: 'file', code: 'too-many-rows', params: { max: '61' } }] };
    expect((await bring({ status: 422, body })).words).toContain('A spreadsheet holds 61 rows at most.');
  });
});
