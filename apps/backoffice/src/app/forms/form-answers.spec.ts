import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FrozenForm } from '@passerelle/contract';
import { FormAnswersView } from './form-answers';
import { NO_CHOICES } from './form-choices';
import { ask, formOf, SAMPLE_FORM } from './form-sample';

async function read(form: FrozenForm, locale = 'en') {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
  const fixture = TestBed.createComponent(FormAnswersView);
  fixture.componentRef.setInput('form', form);
  fixture.componentRef.setInput('files', [{ question: 'plan', name: 'plan.pdf', size: 1 }]);
  fixture.componentRef.setInput('choices', NO_CHOICES);
  fixture.componentRef.setInput('language', 'en');
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ');
}

describe('FormAnswersView', () => {
  it('reads the answers in words, with the sums of a budget, without what is not shown', async () => {
    const lines = [
      { heading: 'staff', label: 'Coordinator', cells: [{ year: 1, source: 'region', amount: '900.00' }] },
      { heading: 'structure', label: 'Rent', cells: [{ year: 1, source: 'region', amount: '100.00' }] },
    ];
    const answers = { kind: 'school', permit: 'A-12', costs: lines };
    const words = await read({ version: 1, definition: SAMPLE_FORM, answers });
    expect(words).toContain('Label of kindschool');
    expect(words).toContain('staff · Coordinator · €900.00');
    expect(words).toContain('Total · €1,000.00');
    expect(words).not.toContain('A-12');
  });

  it('writes shares as the reader does', async () => {
    const definition = formOf(
      ask('budget-table', 'costs', { headings: [], sources: [{ code: 'own', label: { fr: '', nl: '', en: 'Own' } }] }),
      ask('codes', 'sectors', { list: 'sectors', shares: true }),
    );
    const costs = [{ heading: 'x', label: 'Rent', cells: [{ year: 1, source: 'own', amount: '5.00' }] }];
    const words = await read(
      { version: 1, definition, answers: { costs, sectors: [{ code: '43030', value: 40 }] } },
      'fr',
    );
    expect(words).toContain('Own · € 5,00 · 100,0 %');
    expect(words).toContain('43030 · 40 %');
  });

  it('names the files that answer a question, and says where nothing was answered', async () => {
    const definition = formOf(ask('file', 'plan'), ask('yes-no', 'urban'), ask('date', 'start'));
    const words = await read({ version: 1, definition, answers: { urban: 'no' } });
    expect(words).toContain('Label of planplan.pdf');
    expect(words).toContain('Label of urbanNo');
    expect(words).toContain('Label of start –');
  });
});
