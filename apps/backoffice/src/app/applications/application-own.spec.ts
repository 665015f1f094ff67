import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { evaluateForm, type ApplicationDetail, type FormAnswers, type FormDefinition } from '@passerelle/contract';
import { ask, formOf, SAMPLE_FORM } from '../forms/form-sample';
import { ApplicationEditor } from './application-editor';
import type { FormPage } from './application-form.model';
import { RETURNED_FILE } from './application-sample';
import './applications.texts';

const NO_FACTS = { files: [], knownIds: [] };

function fileWith(definition: FormDefinition, answers: FormAnswers): ApplicationDetail {
  const { sections } = evaluateForm(definition, answers, NO_FACTS);
  return {
    ...RETURNED_FILE,
    state: 'draft',
    returned: null,
    version: 7,
    form: { version: 1, definition, answers, sections },
  };
}

async function write(page: FormPage, file = fileWith(SAMPLE_FORM, { kind: 'works' })) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ApplicationEditor);
  fixture.componentRef.setInput('application', file);
  fixture.componentRef.setInput('frame', { themes: [], regions: [] });
  fixture.componentRef.setInput('sectors', []);
  fixture.componentRef.setInput('page', page);
  fixture.detectChanges();
  for (const frame of http.match('/api/programmes/frame')) frame.flush({ themes: [], regions: [] });
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      await jest.advanceTimersByTimeAsync(1);
    }
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const words = () => element.textContent.replace(/\s+/g, ' ');
  const control = (key: string) =>
    element.querySelector<HTMLInputElement>(`[data-question=${key}] :is(input, textarea)`);
  const type = async (key: string, value: string) => {
    const box = control(key);
    Object.assign(box ?? {}, { value });
    for (const event of ['input', 'change']) box?.dispatchEvent(new Event(event));
    await settle();
  };
  return { http, element, words, control, type, settle };
}

describe('the own questions of a call in an application (B1, B2, B4)', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('stand in the task list after the fixed sections, and are kept section by section upon the version of the file', async () => {
    const { http, element, words, type, settle } = await write('form-own');
    const tasks = [...element.querySelectorAll('ui-task-list .name')].map(({ textContent }) => textContent);
    expect(tasks.slice(-3)).toEqual(['Declarations', 'Own', 'Check and send']);
    await type('permit', 'A-12');
    await jest.advanceTimersByTimeAsync(1_000);
    const saved = http.expectOne({ method: 'PUT', url: `/api/applications/${RETURNED_FILE.id}/form/own` });
    expect(saved.request.body).toEqual({ answers: { kind: 'works', permit: 'A-12' } });
    expect(saved.request.headers.get('If-Match')).toBe('"v7"');
    const { sections } = evaluateForm(SAMPLE_FORM, { kind: 'works', permit: 'A-12' }, NO_FACTS);
    saved.flush({ version: 8, savedAt: '2026-04-15T09:00:00.000Z', sections });
    await settle();
    expect(element.querySelector('ui-task-list [aria-current] .word')?.textContent).toBe('Complete');
    expect(words()).toContain('Saved');
    expect(http.match(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('are joined with what a colleague answered meanwhile; a withdrawn answer stays withdrawn (SEC-14)', async () => {
    const { http, type, control, settle } = await write(
      'form-own',
      fileWith(SAMPLE_FORM, { kind: 'works', why: 'old' }),
    );
    await type('why', '');
    await jest.advanceTimersByTimeAsync(1_000);
    http
      .expectOne({ method: 'PUT', url: `/api/applications/${RETURNED_FILE.id}/form/own` })
      .flush({ code: 'stale' }, { status: 412, statusText: 'stale' });
    await settle();
    const theirs = { ...fileWith(SAMPLE_FORM, { kind: 'works', why: 'old', permit: 'B-1' }), version: 9 };
    http.expectOne(`/api/applications/${RETURNED_FILE.id}`).flush(theirs);
    await settle();
    const again = http.expectOne({ method: 'PUT', url: `/api/applications/${RETURNED_FILE.id}/form/own` });
    expect(again.request.body).toEqual({ answers: { kind: 'works', permit: 'B-1' } });
    expect(again.request.headers.get('If-Match')).toBe('"v9"');
    expect(control('permit')?.value).toBe('B-1');
  });

  it('are named with what is missing on the page that checks', async () => {
    const { words } = await write('check');
    expect(words()).toContain('Still to be completed');
    expect(words()).toMatch(/Own ?Label of permit: Fill this in\./);
  });

  it('of a returned file can be changed where they are marked (R9)', async () => {
    const form = fileWith(formOf(ask('short-text', 'name'), ask('short-text', 'place')), {
      name: 'a',
      place: 'b',
    }).form;
    const marks = [{ target: 'answers.place', remark: 'Where exactly?' }];
    const { control, words } = await write('form-own', {
      ...RETURNED_FILE,
      form,
      returned: { reason: '', until: '2099-04-22T21:59:00.000Z', marks },
    });
    expect([control('name')?.disabled, control('place')?.disabled]).toEqual([true, false]);
    expect(words()).toContain('Where exactly?');
  });

  it('take the lines of a budget table from a spreadsheet, where the table can be written (B3)', async () => {
    const { http, element, settle } = await write('form-own');
    const sheet = '[data-question=costs] app-application-table-sheet';
    const picker = element.querySelector<HTMLInputElement>(`${sheet} input[type=file]`);
    Object.defineProperty(picker, 'files', { value: [new File(['x'], 'costs.xlsx')] });
    picker?.dispatchEvent(new Event('change'));
    await settle();
    const lines = [{ heading: 'staff', label: 'Cook', cells: [{ year: 1, source: 'region', amount: '5.00' }] }];
    http.expectOne(`/api/applications/${RETURNED_FILE.id}/questions/costs/sheet`).flush({ lines, errors: [] });
    await jest.advanceTimersByTimeAsync(1_000);
    const saved = http.expectOne({ method: 'PUT', url: `/api/applications/${RETURNED_FILE.id}/form/own` });
    expect(saved.request.body).toEqual({ answers: { kind: 'works', costs: lines } });
    TestBed.resetTestingModule();
    const { form } = fileWith(SAMPLE_FORM, {});
    const marks = [{ target: 'answers.why', remark: 'Why?' }];
    const returned = { reason: '', until: '2099-04-22T21:59:00.000Z', marks };
    const closed = await write('form-own', { ...RETURNED_FILE, form, returned });
    expect(closed.element.querySelector('[data-question=costs] table')).not.toBeNull();
    expect(closed.element.querySelector(sheet)).toBeNull();
  });

  it('take files that answer them, and keep those out of the attachments', async () => {
    const given = { ...RETURNED_FILE.documents[0], id: 'plan', name: 'plan.pdf', kind: 'other', question: 'plan' };
    const file = fileWith(formOf(ask('file', 'plan', { maxFiles: 2 })), {});
    const documents = [...file.documents, given] as ApplicationDetail['documents'];
    const own = await write('form-own', { ...file, documents });
    expect([...own.element.querySelectorAll('ui-file-list a')].map((link) => link.textContent)).toEqual(['plan.pdf']);
    expect(own.element.querySelectorAll('ui-upload')).toHaveLength(1);
    expect(own.element.querySelector('app-record-documents select')).toBeNull();
    TestBed.resetTestingModule();
    const attachments = await write('attachments', { ...file, documents });
    expect(attachments.words()).not.toContain('plan.pdf');
  });
});
