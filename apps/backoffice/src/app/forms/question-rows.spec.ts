import { Component, computed, signal } from '@angular/core';
import { evaluateForm, type OrganisationAnswer, type PersonAnswer, type QuestionOf } from '@passerelle/contract';
import { drive } from './form-driver';
import { ask, formOf } from './form-sample';
import { QuestionRows } from './question-rows';
import './forms.texts';

@Component({
  imports: [QuestionRows],
  template: `<app-question-rows
    [question]="question()"
    [rows]="rows()"
    [countries]="countries"
    [errors]="errors()"
    (answered)="rows.set($event)"
  />`,
})
class Page {
  readonly question = signal<QuestionOf<'organisation'> | QuestionOf<'people'>>(ask('organisation', 'asked'));
  readonly rows = signal<OrganisationAnswer[] | PersonAnswer[]>([]);
  readonly countries = [
    { code: 'BE', name: 'Belgium' },
    { code: 'MA', name: 'Morocco' },
  ];
  readonly errors = computed(
    () => evaluateForm(formOf(this.question()), { asked: this.rows() }, { files: [], knownIds: [] }).errors,
  );
}

async function open(question: QuestionOf<'organisation'> | QuestionOf<'people'>) {
  const driven = await drive(Page);
  driven.page.question.set(question);
  await driven.fixture.whenStable();
  const marked = () =>
    driven
      .all<HTMLInputElement>('[aria-invalid=true]')
      .map((box) => box.labels?.[0]?.querySelector('span')?.textContent);
  return { ...driven, marked };
}

describe('QuestionRows', () => {
  it('takes organisations with country and number; a Belgian number has to be one of the KBO', async () => {
    const { page, marked, press, write } = await open(ask('organisation', 'asked'));
    await press('Add a line');
    expect(marked()).toEqual(['Organisation', 'Country']);
    await write('Organisation', 'Atelier');
    await write('Country', 'BE');
    await write('Registration number', '0123456780');
    expect(marked()).toEqual(['Registration number']);
    await write('Registration number', '0123456749');
    await write('Role in the project', 'Partner');
    expect(marked()).toEqual([]);
    expect(page.rows()).toEqual([{ name: 'Atelier', country: 'BE', registration: '0123456749', role: 'Partner' }]);
  });

  it('takes people with function and address, and marks the address that is none in its line', async () => {
    const { page, box, marked, press, write } = await open(ask('people', 'asked'));
    await press('Add a line');
    await write('Name', 'Ann');
    await press('Add a line');
    await write('Name', 'Ben', 1);
    await write('E-mail', 'ben@', 1);
    expect(marked()).toEqual(['E-mail']);
    expect(box('E-mail', 1).getAttribute('aria-invalid')).toBe('true');
    await write('E-mail', 'ben@example.org', 1);
    await write('Function', 'Architect');
    expect(page.rows()).toEqual([
      { name: 'Ann', role: 'Architect', email: '' },
      { name: 'Ben', role: '', email: 'ben@example.org' },
    ]);
    expect(page.errors()).toEqual([]);
  });

  it('takes away the line that is meant, and no more lines than are asked for', async () => {
    const { page, button, press, write } = await open(ask('people', 'asked', { maxRows: 2 }));
    await press('Add a line');
    await press('Add a line');
    expect(button('Add a line')).toBeUndefined();
    await write('Name', 'Ann');
    await write('Name', 'Ben', 1);
    await press('Remove: Line 1');
    expect(page.rows().map(({ name }) => name)).toEqual(['Ben']);
    expect(button('Add a line')).toBeDefined();
  });
});
