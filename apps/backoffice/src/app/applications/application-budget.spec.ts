import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form } from '@angular/forms/signals';
import { euro, type BudgetSection } from '@passerelle/contract';
import { ApplicationBudget } from './application-budget';
import { budgetSums, linesFromCells } from './budget-sums';

const BUDGET: BudgetSection = {
  lines: [{ category: 'A', label: 'Gardens', year: 2027, amount: euro('60000.00') }],
  requested: euro('50000.00'),
  ownContribution: euro('0.00'),
  otherFunding: [],
};

@Component({
  imports: [ApplicationBudget],
  template: `<app-application-budget [budget]="form" [year]="2027" />`,
})
class Host {
  readonly model = signal(BUDGET);
  readonly form = form(this.model);
}

async function open() {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const sum = (name: string) => element.querySelector(`.sum-${name}`)?.textContent.trim() ?? '';
  const field = (label: string) => element.querySelector<HTMLInputElement>(`tbody [aria-label="${label}"]`);
  return { fixture, element, sum, field, model: fixture.componentInstance.model };
}

describe('ApplicationBudget', () => {
  it('adds up while typing, in the notation of the reader, and shows what is not covered', async () => {
    const { fixture, sum, field, model } = await open();
    expect(sum('cost')).toBe('€60,000.00');
    expect(sum('missing')).toContain('€10,000.00');
    const amount = field('Amount (€)');
    if (!amount) throw new Error('no amount');
    amount.value = '50.000,00';
    amount.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(model().lines[0]?.amount).toEqual(euro('50000.00'));
    expect(sum('cost')).toBe('€50,000.00');
    expect(sum('missing')).toBe('');
  });

  it('takes cells pasted from a spreadsheet as lines', async () => {
    const { fixture, field, model, sum } = await open();
    const event = new Event('paste', { cancelable: true });
    const text = 'B\tCoordination\t2028\t31 000,00\nC\tOverhead\t2028\t9.000,00';
    Object.assign(event, { clipboardData: { getData: () => text } });
    field('Description')?.dispatchEvent(event);
    await fixture.whenStable();
    expect(event.defaultPrevented).toBe(true);
    expect(model().lines.map(({ category, label, year, amount }) => [category, label, year, amount.amount])).toEqual([
      ['A', 'Gardens', 2027, '60000.00'],
      ['B', 'Coordination', 2028, '31000.00'],
      ['C', 'Overhead', 2028, '9000.00'],
    ]);
    expect(sum('cost')).toBe('€100,000.00');
  });

  it('counts what is no amount yet as nothing', () => {
    const line = { category: 'B' as const, label: '', year: 2027, amount: euro('12,') };
    expect(budgetSums({ ...BUDGET, lines: [...BUDGET.lines, line] }).cost).toEqual(euro('60000.00'));
  });

  it('leaves a pasted sentence alone', () => {
    expect(linesFromCells('just words', 2027)).toBeUndefined();
  });
});
