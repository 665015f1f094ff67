import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { ConceptNoteDetail, Permission, SavedConcept } from '@passerelle/contract';
import { Session } from '../core/session';
import { ConceptEditor } from './concept-editor';
import type { ConceptPage } from './concept-parts';
import { FRAME, NOTE, sessionWith } from './concept-sample';
import './concepts.texts';

const WRITES: Permission[] = ['applications:edit', 'applications:submit'];

async function open(note: ConceptNoteDetail, page: ConceptPage, permissions: Permission[] = WRITES) {
  localStorage.clear();
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush(sessionWith(permissions));
  await loaded;
  const fixture = TestBed.createComponent(ConceptEditor);
  const inputs = { note, frame: FRAME, codes: { sectors: [], sdgs: [] }, page };
  for (const [input, value] of Object.entries(inputs)) fixture.componentRef.setInput(input, value);
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  for (const request of backend.match('/api/programmes/frame')) request.flush(FRAME);
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const set = async (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const control = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!control) throw new Error(`no control ${label}`);
    control.value = value;
    for (const event of ['input', 'change', 'blur']) control.dispatchEvent(new Event(event));
    await settle();
  };
  const words = () => element.textContent.replace(/\s+/g, ' ');
  const flush = () => fixture.componentInstance['autosave'].flush();
  return { backend, element, fixture, set, settle, words, flush };
}

const ANSWER: SavedConcept = { version: 4, savedAt: '2026-04-12T09:00:00.000Z', errors: [], sections: [] };

describe('ConceptEditor (B5)', () => {
  it('keeps what is typed on top of the version it made last, and says what does not fit the lot', async () => {
    const { backend, set, settle, words, flush } = await open(NOTE, 'note');
    await set('Summary', 'Twelve gardens.');
    await set('Duration in months', '60');
    void flush();
    const first = backend.expectOne('/api/concepts/n1/content');
    expect(first.request.headers.get('If-Match')).toBe('"v3"');
    expect(first.request.body).toEqual({
      ...NOTE.content,
      summary: 'Twelve gardens.',
      idea: { ...NOTE.content.idea, months: 60 },
    });
    const errors = [{ path: 'idea.months', code: 'duration-too-long', params: { max: 24 } }];
    first.flush({ ...ANSWER, errors });
    await settle();
    expect(words()).toContain('The project may last 24 months at most.');
    await set('Title', 'Orchards');
    void flush();
    expect(backend.expectOne('/api/concepts/n1/content').request.headers.get('If-Match')).toBe('"v4"');
  });

  it('offers the regions, places and themes of the lot, and forgets places with their region', async () => {
    const { backend, element, set, flush } = await open(NOTE, 'note');
    const boxes = [...element.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
    expect(element.textContent).toContain('(outside this call)');
    await set('Partner region', '');
    void flush();
    expect(backend.expectOne('/api/concepts/n1/content').request.body).toMatchObject({
      idea: { regionId: null, placeIds: [] },
    });
  });

  it('keeps the answers of a section of the short form apart', async () => {
    const { backend, set, flush } = await open(NOTE, 'form-own');
    await set('Needs', 'Green space');
    void flush();
    expect(backend.expectOne('/api/concepts/n1/form/own').request.body).toEqual({ answers: { needs: 'Green space' } });
  });

  it('names everything that is missing before it is sent, and sends nothing until then', async () => {
    const errors = [{ path: 'idea.themeId', code: 'required' }];
    const { words } = await open({ ...NOTE, errors }, 'check');
    expect(words()).toContain('Still to be completed');
    expect(words()).toContain('Theme:');
    expect(words()).toContain('Needs:');
    expect(words()).not.toContain('The note is complete');
  });

  it.each<[string, Permission[]]>([
    ['/organisations/o1', WRITES],
    ['/organisations/o1/edit', [...WRITES, 'organisations:manage']],
  ])('leads from what is wrong with the applicant to the register: %s (R21)', async (address, permissions) => {
    const errors = [{ path: 'applicant', code: 'kbo-missing' }];
    const { element, settle } = await open({ ...NOTE, errors }, 'check', permissions);
    const wrong = [...element.querySelectorAll('ui-notice li li button')];
    wrong
      .find(({ textContent }) => textContent.includes('has no enterprise number'))
      ?.dispatchEvent(new Event('click'));
    await settle();
    expect(TestBed.inject(Router).url).toBe(address);
  });

  it('lets the responsible person send a complete note, and tells others to ask her or him', async () => {
    const form = NOTE.form && { ...NOTE.form, sections: [] };
    const complete = await open({ ...NOTE, form }, 'check');
    expect(complete.words()).toContain('The note is complete');
    expect(complete.words()).toContain('Submit the note');
    TestBed.resetTestingModule();
    const allowedActions = NOTE.allowedActions.map((one) => ({ ...one, obstacle: 'not-permitted' }));
    const { words } = await open({ ...NOTE, form, allowedActions }, 'check');
    expect(words()).toContain('Only the responsible person of your organisation can send the note.');
    expect(words()).not.toContain('Submit the note');
  });
});
