import { Component, computed, signal } from '@angular/core';
import { evaluateForm, type BudgetRule, type FieldError, type FormOption } from '@passerelle/contract';
import { drive, wordsOf } from '../core/spec-page';
import { FormRules } from './form-rules';
import { ask, formOf } from './form-sample';
import './forms.texts';

const named = (code: string): FormOption => ({ code, label: { fr: '', nl: '', en: code } });

@Component({
  imports: [FormRules],
  template: `<app-form-rules language="en" [table]="table()" [errors]="errors()" (changed)="rules.set($event)" />`,
})
class Page {
  readonly rules = signal<BudgetRule[]>([]);
  readonly headings = signal(['Staff', 'Structure'].map(named));
  readonly errors = signal<FieldError[]>([]);
  readonly table = computed(() =>
    ask('budget-table', 'costs', {
      headings: this.headings(),
      sources: ['Region', 'Own means'].map(named),
      years: 1,
      rules: this.rules(),
    }),
  );
}

describe('FormRules (B3)', () => {
  it('limits a part of the budget, compared with other parts, and the form refuses what breaks it', async () => {
    const { page, press, write, tick } = await drive(Page);
    await press('Add a rule');
    expect(page.rules()).toEqual([{ part: 'headings', codes: ['Staff'], of: [], minPercent: null, maxPercent: '10' }]);
    await tick('Structure', 0);
    await tick('Staff', 0);
    await tick('Staff', 1);
    await write('At most (%)', '12,5');
    expect(page.rules()).toEqual([
      { part: 'headings', codes: ['Structure'], of: ['Staff'], minPercent: null, maxPercent: '12.5' },
    ]);
    const line = (heading: string, amount: string) => ({
      heading,
      label: 'x',
      cells: [{ year: 1, source: 'Region', amount }],
    });
    const errors = (structure: string) =>
      evaluateForm(
        formOf(page.table()),
        { costs: [line('Staff', '1000.00'), line('Structure', structure)] },
        { files: [], knownIds: [] },
      ).errors.map(({ code }) => code);
    expect([errors('125.00'), errors('125.01')]).toEqual([[], ['share-too-large']]);
  });

  it('is about sources as well, with a smallest part, and begins anew when the part changes', async () => {
    const { page, press, write } = await drive(Page);
    await press('Add a rule');
    await write('Part of the total', 'sources');
    await write('At least (%)', '20');
    await write('At most (%)', '');
    expect(page.rules()).toEqual([{ part: 'sources', codes: ['Region'], of: [], minPercent: '20', maxPercent: null }]);
  });

  it('takes away the rule that is meant, and says at a rule what is wrong with it', async () => {
    const { fixture, page, all, press, write } = await drive(Page);
    await press('Add a rule');
    await press('Add a rule');
    await write('At most (%)', '30', 1);
    page.errors.set([{ path: '1.codes', code: 'required' }]);
    await fixture.whenStable();
    expect(all('.line').map((line) => wordsOf(line.nextElementSibling))).toEqual([
      expect.stringContaining('Rule 2'),
      'Fill this in.',
    ]);
    page.errors.set([]);
    await press('Remove: Rule 1');
    expect(page.rules().map(({ maxPercent }) => maxPercent)).toEqual(['30']);
  });

  it('cannot be written before there is a heading', async () => {
    const { fixture, page, button } = await drive(Page);
    expect(button('Add a rule')).toBeDefined();
    page.headings.set([]);
    await fixture.whenStable();
    expect(button('Add a rule')).toBeUndefined();
  });
});
