import { Component, computed, signal } from '@angular/core';
import { evaluateForm, type OrganisationAnswer, type PersonAnswer, type QuestionOf } from '@passerelle/contract';
import { afterPaint } from '../core/after-paint';
import type { ApplicantProfile } from './applicant-profile';
import { drive } from '../core/spec-page';
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
    [profile]="profile()"
    [locked]="locked()"
    (answered)="rows.set($event)"
  />`,
})
class Page {
  readonly question = signal<QuestionOf<'organisation'> | QuestionOf<'people'>>(ask('organisation', 'asked'));
  readonly rows = signal<OrganisationAnswer[] | PersonAnswer[]>([]);
  readonly profile = signal<ApplicantProfile | undefined>(undefined);
  readonly locked = signal(false);
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

describe('QuestionRows with the profile of the applicant (C6)', () => {
  const OURS: OrganisationAnswer = { name: 'Pont Solidaire', country: 'BE', registration: '0123456749', role: '' };
  const ANN: PersonAnswer = { name: 'Ann', role: '', email: 'ann@example.org' };
  const BEN: PersonAnswer = { name: 'Ben', role: '', email: 'ben@example.org' };
  const PROFILE: ApplicantProfile = { organisation: [OURS], people: [ANN, BEN] };

  async function offer(question: Parameters<typeof open>[0], rows: OrganisationAnswer[] | PersonAnswer[] = []) {
    const driven = await open(question);
    driven.page.profile.set(PROFILE);
    driven.page.rows.set(rows);
    await driven.fixture.whenStable();
    return driven;
  }

  it('adds the organisation below what stands there, once', async () => {
    const other = { ...OURS, name: 'Atelier', registration: '' };
    const { page, box, button, press } = await offer(ask('organisation', 'asked'), [other]);
    expect(button('From our team')).toBeUndefined();
    await press('Our organisation');
    expect(page.rows()).toEqual([other, OURS]);
    expect(page.errors()).toEqual([]);
    expect(button('Our organisation')).toBeUndefined();
    await afterPaint();
    expect(document.activeElement).toBe(box('Organisation', 1));
  });

  it('adds people of the team one by one, once each', async () => {
    const typed = { name: 'Cleo', role: 'Architect', email: '' };
    const { page, button, press } = await offer(ask('people', 'asked'), [typed]);
    expect(button('Our organisation')).toBeUndefined();
    expect(button('Add Ann')).toBeUndefined();
    await press('From our team');
    expect(button('From our team')?.getAttribute('aria-expanded')).toBe('true');
    await press('Add Ben');
    expect(page.rows()).toEqual([typed, BEN]);
    expect(button('Add Ben')).toBeUndefined();
    await press('Add Ann');
    expect(page.rows()).toEqual([typed, BEN, ANN]);
    expect(button('From our team')).toBeUndefined();
  });

  it.each<[string, OrganisationAnswer, boolean]>([
    ['the number written with dots', { ...OURS, name: 'PS', registration: '0123.456.749' }, false],
    ['the name, without a number', { ...OURS, name: ' pont solidaire', country: '', registration: '' }, false],
    ['the name with another number', { ...OURS, registration: '0403170701' }, true],
    ['another name without a number', { ...OURS, name: 'Atelier', registration: '' }, true],
  ])('knows the organisation by %s', async (_, row, offered) => {
    const { button } = await offer(ask('organisation', 'asked'), [row]);
    expect(button('Our organisation') !== undefined).toBe(offered);
  });

  it.each<[string, PersonAnswer, boolean]>([
    ['the address in capitals', { name: 'A. Dupont', role: '', email: 'ANN@example.org' }, false],
    ['the name, without an address', { name: 'ann ', role: '', email: '' }, false],
    ['the name with another address', { name: 'Ann', role: '', email: 'ann@example.com' }, true],
  ])('knows a person by %s', async (_, row, offered) => {
    const { button, press } = await offer(ask('people', 'asked'), [row]);
    await press('From our team');
    expect(button('Add Ann') !== undefined).toBe(offered);
  });

  it('offers nothing where the lines are full, can only be read, or there is no profile', async () => {
    const { button, fixture, page } = await offer(ask('people', 'asked', { maxRows: 2 }));
    const offered = async () => {
      await fixture.whenStable();
      return button('From our team') !== undefined;
    };
    expect(await offered()).toBe(true);
    page.locked.set(true);
    expect(await offered()).toBe(false);
    page.locked.set(false);
    page.rows.set(['1', '2'].map((name) => ({ name, role: '', email: '' })));
    expect(await offered()).toBe(false);
    page.rows.set([]);
    page.profile.set(undefined);
    expect(await offered()).toBe(false);
  });
});
