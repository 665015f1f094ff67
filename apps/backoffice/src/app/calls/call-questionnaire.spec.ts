import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { newQuestion, type CallForm } from '@passerelle/contract';
import { SAMPLE_FORM } from '../forms/form-sample';
import { CallQuestionnairePage } from './call-questionnaire';
import './calls.texts';

const FORM: CallForm = {
  version: 3,
  draft: SAMPLE_FORM,
  updatedAt: '2026-04-15T09:00:00.000Z',
  versions: [],
  missing: [],
  changed: false,
  mayEdit: true,
  mayPublish: true,
};

async function open(view: string, form: Partial<CallForm> = {}, lotId?: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(CallQuestionnairePage);
  fixture.componentRef.setInput('id', 'c');
  fixture.componentRef.setInput('lotId', lotId);
  fixture.componentRef.setInput('view', view);
  fixture.detectChanges();
  const path = lotId === undefined ? '/api/calls/c/form' : `/api/calls/c/lots/${lotId}/form`;
  http.expectOne(path).flush({ ...FORM, ...form });
  http.expectOne('/api/calls/c').flush({
    code: 'SUD-2026',
    title: { fr: '', nl: '', en: 'South' },
    lotList: [{ id: 'l', title: { fr: '', nl: '', en: 'Economy' } }],
  });
  http.expectOne('/api/programmes/frame').flush({ themes: [], regions: [] });
  for (const list of http.match(({ url }) => url.includes('code-lists'))) list.flush({ codes: [] });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (name: string) => {
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
    await fixture.whenStable();
  };
  const turn = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { http, element, press, turn };
}
const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ');

describe('CallQuestionnairePage (B1)', () => {
  it('is the short form of a lot as well, which takes no files (B5)', async () => {
    const question = { ...newQuestion('file', 'plan'), label: { fr: 'Plan', nl: 'Plan', en: 'Plan' } };
    const [section] = FORM.draft.sections;
    const draft = { sections: section ? [{ ...section, questions: [question] }] : [] };
    const { http, element, press } = await open('questions', { draft }, 'l');
    expect(words(element)).toContain('Short form of the concept notes');
    expect(words(element)).toContain('Economy');
    expect(element.querySelector('ui-tabs a')?.getAttribute('href')).toBe('/calls/c/lots/l/form/questions');
    expect(words(element)).toContain('Still missing before publication');
    await press('Add a section');
    await press('Publish a new version');
    http.expectOne({ method: 'PUT', url: '/api/calls/c/lots/l/form' });
  });

  it('keeps the draft with the version it was read in, and offers both when somebody else was first (SEC-14)', async () => {
    const { http, element, press, turn } = await open('questions');
    const sent = () => http.expectOne({ method: 'PUT', url: '/api/calls/c/form' });
    await press('Add a section');
    await press('Publish a new version');
    const first = sent();
    expect(first.request.headers.get('If-Match')).toBe('"v3"');
    first.flush({ code: 'stale' }, { status: 412, statusText: 'stale' });
    await turn();
    expect(words(element)).toContain('Somebody else changed this form meanwhile');
    await press('Keep my version');
    http.expectOne('/api/calls/c/form').flush({ ...FORM, version: 9 });
    await turn();
    const second = sent();
    expect(second.request.headers.get('If-Match')).toBe('"v9"');
    expect((second.request.body as CallForm['draft']).sections).toHaveLength(2);
    second.flush({ ...FORM, version: 10 });
    await turn();
    expect(words(element)).not.toContain('Somebody else');
  });

  it('tries the form with answers that are kept nowhere', async () => {
    const { element, http, press } = await open('preview');
    await press('Check the answers');
    expect(words(element)).toContain('Label of kind Fill this in.');
    element.querySelector<HTMLInputElement>('input[type=radio]')?.click();
    await press('Check the answers');
    expect(words(element)).toContain('These answers could be sent.');
    expect(http.match(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('can only be read by those who may not change it', async () => {
    const { element } = await open('questions', { mayEdit: false, mayPublish: false });
    expect(words(element)).toContain('This form can only be read');
    expect(words(element)).not.toContain('Publish a new version');
    expect(words(element)).not.toContain('Templates');
  });
});
