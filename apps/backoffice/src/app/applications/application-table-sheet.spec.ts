import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { BudgetLineAnswer, BudgetTableSheet } from '@passerelle/contract';
import { ApplicationTableSheet } from './application-table-sheet';
import './applications.texts';

const LINE: BudgetLineAnswer = {
  heading: 'staff',
  label: 'Cook',
  cells: [{ year: 1, source: 'own', amount: '5.00' }],
};

async function bring(answer: BudgetTableSheet) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(ApplicationTableSheet);
  fixture.componentRef.setInput('applicationId', 'a1');
  fixture.componentRef.setInput('question', 'costs');
  const taken: BudgetLineAnswer[][] = [];
  fixture.componentInstance.taken.subscribe((lines) => taken.push(lines));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const picker = element.querySelector<HTMLInputElement>('input[type=file]');
  if (!picker) throw new Error('nothing takes a file');
  Object.defineProperty(picker, 'files', { value: [new File(['x'], 'costs.xlsx')] });
  picker.dispatchEvent(new Event('change'));
  TestBed.inject(HttpTestingController).expectOne('/api/applications/a1/questions/costs/sheet').flush(answer);
  await fixture.whenStable();
  return {
    taken,
    words: element.textContent.replace(/\s+/g, ' '),
    link: element.querySelector('a')?.getAttribute('href'),
  };
}

describe('ApplicationTableSheet', () => {
  it('hands the lines of a sheet over, and offers the table as one', async () => {
    const { taken, link, words } = await bring({ lines: [LINE], errors: [] });
    expect(taken).toEqual([[LINE]]);
    expect(link).toBe('/api/applications/a1/questions/costs/sheet?language=en');
    expect(words).toContain('Take the table as a spreadsheet (XLSX)');
  });

  it('says in words what is wrong in which row, and takes nothing over', async () => {
    const { taken, words } = await bring({
      lines: [],
      errors: [
        { row: 2, code: 'sheet-heading' },
        { row: 3, code: 'sheet-description', params: { max: 500 } },
        { row: 4, code: 'sheet-cell', params: { column: 'E' } },
        { row: 9, code: 'sheet-lines', params: { max: 7 } },
      ],
    });
    expect(taken).toEqual([]);
    expect(words).toContain('Row 2: the first column holds no heading of this table.');
    expect(words).toContain(
      'Row 3: the second column holds no description, or one that does not fit on one line of 500',
    );
    expect(words).toContain('Row 4: column E holds no amount with two decimals at most.');
    expect(words).toContain('Row 9: from here on there are too many lines; the table holds 7 at most.');
  });
});
