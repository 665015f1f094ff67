import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { newQuestion, type CallForm, type LotForm } from '@passerelle/contract';
import { Confirm } from '@passerelle/ui';
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

const city = (id: string, name: string) => ({
  id,
  name: { fr: name, nl: name, en: name },
  places: [
    {
      id: `01890000-0000-7000-8000-0000000000${id}`,
      name,
      geonamesId: 1,
      latitude: '1',
      longitude: '1',
      eligible: true,
    },
  ],
});
const REGIONS = [city('01', 'Rabat'), city('02', 'Lubumbashi')];
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));
const OTHER = {
  id: 'o',
  code: 'SUD-2025',
  title: { fr: '', nl: '', en: 'South before' },
  lotList: [{ id: 'ol', code: 'B', title: { fr: '', nl: '', en: 'Climate' }, ownForm: true, conceptClosesAt: null }],
};

const LOT = { id: 'l', code: 'A', title: { fr: '', nl: '', en: 'Economy' }, ownForm: false, regionIds: [] as string[] };

async function open(view: string, form: Partial<CallForm> = {}, lotId?: string, lotForm?: LotForm, lotList = [LOT]) {
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
  fixture.componentRef.setInput('lotForm', lotForm);
  fixture.componentRef.setInput('view', view);
  fixture.detectChanges();
  const path = lotId === undefined ? '/api/calls/c/form' : `/api/calls/c/lots/${lotId}/${lotForm ?? 'form'}`;
  http.expectOne(path).flush({ ...FORM, ...form });
  http.expectOne('/api/calls/c').flush({
    code: 'SUD-2026',
    title: { fr: '', nl: '', en: 'South' },
    lotList,
  });
  http.expectOne('/api/programmes/frame').flush({ themes: [], regions: REGIONS });
  for (const list of http.match(({ url }) => url.includes('code-lists'))) list.flush({ codes: [] });
  await nextTurn();
  TestBed.tick();
  for (const library of http.match('/api/forms/templates')) library.flush({ templates: [] });
  for (const calls of http.match('/api/calls')) calls.flush({ items: [OTHER] });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (name: string) => {
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
    await fixture.whenStable();
  };
  const turn = async () => {
    await nextTurn();
    await fixture.whenStable();
  };
  return { http, element, press, turn };
}
const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ');

describe('CallQuestionnairePage (B1)', () => {
  it('is the short form of a lot as well, which takes no files (B5)', async () => {
    const question = { ...newQuestion('file', 'plan'), label: { fr: 'Plan', nl: 'Plan', en: 'Plan' } };
    const [section] = FORM.draft.sections;
    const draft = { fixed: {}, sections: section ? [{ ...section, questions: [question] }] : [] };
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

  it.each<[string, string | undefined, LotForm | undefined, string[], string]>([
    [
      'the form of a call: its lots without a form of their own',
      undefined,
      undefined,
      ['A · Economy', 'B · Economy'],
      'Rabat',
    ],
    ['the form of a lot: that lot', 'o', 'own-form', [], 'Lubumbashi'],
    ['the short form of a lot: that lot', 'b', undefined, [], 'Lubumbashi'],
  ])('is tried in the zone of a lot: %s (R58)', async (_, lotId, lotForm, offered, place) => {
    const question = { ...newQuestion('place', 'where'), label: { fr: 'Où', nl: 'Waar', en: 'Where' } };
    const draft = { fixed: {}, sections: FORM.draft.sections.map((one) => ({ ...one, questions: [question] })) };
    const lots = [
      { ...LOT, regionIds: ['01'] },
      { ...LOT, id: 'b', code: 'B', regionIds: ['02'] },
      { ...LOT, id: 'o', code: 'O', regionIds: ['02'], ownForm: true },
    ];
    const { element, press } = await open('preview', { draft }, lotId, lotForm, lots);
    const selects = [...element.querySelectorAll<HTMLSelectElement>('app-form-preview .ui-toolbar select')];
    expect(selects.slice(1).flatMap(({ options }) => [...options].map(({ text }) => text.trim()))).toEqual(offered);
    await press('Fill with examples');
    await press('Check the answers');
    expect(words(element)).toContain(place);
    expect(words(element)).toContain('These answers could be sent.');
  });

  it('names the fixed sections in the preview, with what the call says there and nothing to fill in', async () => {
    const fixed = { theme: { fr: 'Un thème', nl: 'Eén thema', en: 'One theme\nonly' } };
    const { element } = await open('preview', { draft: { ...SAMPLE_FORM, fixed } });
    const tasks = [...element.querySelectorAll<HTMLElement>('ui-task-list button')];
    const names = tasks.map((task) => task.querySelector('.name')?.textContent);
    expect([names[0], names[2], names.at(-1)]).toEqual(['Project', 'Theme and codes', 'Own']);
    const choose = async (at: number) => {
      tasks[at]?.click();
      await new Promise((resolve) => setTimeout(resolve));
    };
    await choose(2);
    expect(element.querySelector('.said')?.textContent).toBe('One theme\nonly');
    expect(words(element)).toContain('The questions of this section are the same in every call.');
    expect(element.querySelector('app-form-section')).toBeNull();
    await choose(0);
    expect(element.querySelector('.said')).toBeNull();
    await choose(7);
    expect(element.querySelector('app-form-section')).not.toBeNull();
  });

  it('has no fixed section in the short form of a lot (B5)', async () => {
    const { element } = await open('preview', {}, 'l');
    expect(element.querySelectorAll('ui-task-list li')).toHaveLength(1);
    TestBed.resetTestingModule();
    const builder = await open('questions', {}, 'l');
    expect(builder.element.querySelector('[data-fixed]')).toBeNull();
    TestBed.resetTestingModule();
    const ofCall = await open('questions');
    expect(ofCall.element.querySelectorAll('[data-fixed]')).toHaveLength(7);
  });

  it('is the form of a lot as well, which says something in the fixed sections (R21)', async () => {
    const { http, element, press } = await open('questions', {}, 'l', 'own-form');
    expect(element.querySelector('h1')?.textContent.trim()).toBe('Form of the lot');
    expect(element.querySelector('ui-tabs a')?.getAttribute('href')).toBe('/calls/c/lots/l/own-form/questions');
    expect(element.querySelectorAll('[data-fixed]')).toHaveLength(7);
    await press('Add a section');
    await press('Publish a new version');
    http.expectOne({ method: 'PUT', url: '/api/calls/c/lots/l/own-form' });
  });

  it('takes over the form of a lot of another call, after a question (B8)', async () => {
    const { http, element, press, turn } = await open('templates', {}, 'l', 'own-form');
    const choose = (at: number, option: number) => {
      const select = element.querySelectorAll<HTMLSelectElement>('app-form-source select')[at];
      if (!select) throw new Error(`no choice ${at}`);
      select.selectedIndex = option;
      select.dispatchEvent(new Event('change'));
      TestBed.tick();
    };
    choose(0, 1);
    http.expectOne('/api/calls/o').flush(OTHER);
    await turn();
    choose(1, 1);
    await press('Begin with it: SUD-2025 · B');
    TestBed.inject(Confirm).reply(true);
    await nextTurn();
    const { request } = http.expectOne('/api/calls/c/lots/l/own-form/copy');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ callId: 'o', lotId: 'ol' }, '"v3"']);
  });

  it('can only be read by those who may not change it', async () => {
    const { element } = await open('questions', { mayEdit: false, mayPublish: false });
    expect(words(element)).toContain('This form can only be read');
    expect(words(element)).not.toContain('Publish a new version');
    expect(words(element)).not.toContain('Templates');
  });
});
