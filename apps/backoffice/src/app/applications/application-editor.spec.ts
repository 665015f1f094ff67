import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ApplicationEditor } from './application-editor';
import type { FormPage } from './application-form.model';
import { OWN_FORM, RETURNED_FILE } from './application-sample';
import './applications.texts';

async function write(page: FormPage, file = RETURNED_FILE) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(ApplicationEditor);
  fixture.componentRef.setInput('application', file);
  fixture.componentRef.setInput('frame', { themes: [], regions: [] });
  fixture.componentRef.setInput('sectors', []);
  fixture.componentRef.setInput('page', page);
  fixture.detectChanges();
  const backend = TestBed.inject(HttpTestingController);
  for (const frame of backend.match('/api/programmes/frame')) frame.flush({ themes: [], regions: [] });
  for (const list of backend.match(({ url }) => url.includes('/code-lists/'))) list.flush({ codes: [] });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const controls = [...element.querySelectorAll<HTMLInputElement>('.ui-control, table button')];
  return { element, words: element.textContent.replace(/\s+/g, ' '), controls };
}

describe('ApplicationEditor of a returned file (R9)', () => {
  it('opens the marked field beside its remark, and nothing else of the section', async () => {
    const { words, controls } = await write('budget');
    expect(words).toContain('Budget and financing · CostsDeux années manquent.');
    expect(words).not.toContain('Page 3 illisible.');
    const open = controls.filter(({ disabled }) => !disabled).map((control) => control.getAttribute('aria-label'));
    expect(open.filter(Boolean).slice(0, 4)).toEqual(['Category', 'Description', 'Year', 'Amount (€)']);
    const closed = controls.filter(({ disabled }) => disabled).map(({ value }) => value);
    expect(closed).toEqual(['80,000.00', '20,000.00']);
  });

  it('shows a section in which nothing is marked to be read only', async () => {
    const { element, words, controls } = await write('project');
    expect(words).toContain('Nothing of this page: it can only be read.');
    expect(words).toContain('Créer douze jardins.');
    expect(controls).toEqual([]);
    expect(element.querySelectorAll('textarea, input')).toHaveLength(0);
  });

  it('takes and removes documents of the marked kind only', async () => {
    const { element, controls } = await write('attachments');
    const kinds = [...(controls[0]?.querySelectorAll('option') ?? [])].map(({ textContent }) => textContent);
    expect(kinds).toEqual(['Statutes']);
    const removable = [...element.querySelectorAll('ui-file-list li')]
      .filter((line) => line.querySelector('button.remove'))
      .map((line) => line.querySelector('a')?.textContent);
    expect(removable).toEqual(['statutes.pdf']);
  });

  it('says all that was marked before the file is sent back', async () => {
    const { words } = await write('check');
    expect(words).toContain('Deux années manquent.');
    expect(words).toContain('Attachments · StatutesPage 3 illisible.');
  });
});

describe('A question asked from a page of the form', () => {
  const ASKED = { ...RETURNED_FILE, form: OWN_FORM };
  it.each<[FormPage, string]>([
    ['budget', '/messages/new?applicationId=a1&about=budget'],
    ['form-own', '/messages/new?applicationId=a1&about=form-own'],
    ['check', '/messages/new?applicationId=a1'],
  ])('is about that page: %s', async (page, address) => {
    const { element } = await write(page, ASKED);
    expect(element.querySelector('a[href^="/messages/new"]')?.getAttribute('href')).toBe(address);
  });
});

describe('What a call says in a fixed section (B1)', () => {
  const text = { fr: 'Deux ans\nau plus', nl: 'Hoogstens\ntwee jaar', en: '' };
  const definition = { ...OWN_FORM.definition, fixed: { budget: text, project: text } };
  const EXPLAINED = { ...RETURNED_FILE, form: { ...OWN_FORM, definition } };

  it.each<[FormPage, string]>([
    ['budget', 'app-application-budget'],
    ['project', 'app-application-view'],
  ])('stands at the top of it, with its lines, also where it can only be read: %s', async (page, below) => {
    const { element } = await write(page, EXPLAINED);
    const explanation = element.querySelector('.explanation');
    expect(explanation?.textContent).toBe('Deux ans\nau plus');
    const position = explanation?.compareDocumentPosition(element.querySelector(below) ?? explanation) ?? 0;
    expect(position & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  it.each<[FormPage]>([['attachments'], ['form-own'], ['check']])('is not there elsewhere: %s', async (page) => {
    const { element } = await write(page, EXPLAINED);
    expect(element.querySelector('.explanation')).toBeNull();
  });
});
