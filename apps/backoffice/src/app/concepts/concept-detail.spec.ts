import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { ConceptNoteDetail } from '@passerelle/contract';
import { Session } from '../core/session';
import { ConceptDetailPage } from './concept-detail';
import { NOTE, sessionWith } from './concept-sample';
import './concepts.texts';

const SENT: ConceptNoteDetail = {
  ...NOTE,
  reference: 'SUD-C0001',
  state: 'submitted',
  submittedAt: '2026-04-12T09:00:00.000Z',
  mayEdit: false,
  allowedActions: [
    { action: 'select', permission: 'reviews:screen' },
    { action: 'decline', permission: 'reviews:screen' },
  ],
};

async function open(note: ConceptNoteDetail) {
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
  backend.expectOne('/api/session').flush(sessionWith(['applications:read', 'reviews:screen']));
  await loaded;
  const fixture = TestBed.createComponent(ConceptDetailPage);
  fixture.componentRef.setInput('id', 'n1');
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  TestBed.tick();
  backend.expectOne('/api/concepts/n1').flush(note);
  await settle();
  for (const request of backend.match('/api/programmes/frame')) request.flush({ themes: [], regions: [] });
  for (const request of backend.match(({ url }) => url.endsWith('/history'))) request.flush({ entries: [] });
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (label: string, last = false) => {
    const found = [...element.querySelectorAll('button')].filter((one) => one.textContent.trim() === label);
    (last ? found.at(-1) : found[0])?.click();
    await settle();
  };
  const write = async (text: string) => {
    const area = element.querySelector('textarea');
    if (!area) throw new Error('nothing to write in');
    area.value = text;
    area.dispatchEvent(new Event('input'));
    await settle();
  };
  const words = () => element.textContent.replace(/\s+/g, ' ');
  return { backend, element, press, write, words, settle, router: TestBed.inject(Router) };
}

// jsdom has neither dialogs nor popovers.
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
  Object.assign(HTMLElement.prototype, { hidePopover: () => undefined });
});

describe('ConceptDetailPage with more time (R22)', () => {
  it('says until when, by whom and why, until somebody chose', async () => {
    const extension = { from: '2126-04-08T15:00:00.000Z', reason: 'A fire.', givenByName: 'Ann' };
    const { words } = await open({ ...SENT, extension });
    expect(words()).toContain('Ann gave the organisation until 15 Apr 2126, 17:00 instead of 8 Apr 2126, 17:00');
    expect(words()).toContain('A fire.');
    TestBed.resetTestingModule();
    const chosen = await open({
      ...SENT,
      extension,
      state: 'not_selected',
      decision: { reason: 'No.', at: NOTE.updatedAt },
    });
    expect(chosen.words()).not.toContain('A fire.');
  });
});

describe('ConceptDetailPage (B5)', () => {
  it('selects a note with what the organisation should know, in the language of the note', async () => {
    const { backend, press, write, words } = await open(SENT);
    await press('Select');
    expect(words()).toContain('Write in French, the language of the note');
    await write('Think of the municipality.');
    await press('Select', true);
    const { request } = backend.expectOne('/api/concepts/n1/select');
    expect(request.body).toEqual({ advice: 'Think of the municipality.' });
    expect(request.headers.get('If-Match')).toBe('"v3"');
  });

  it('does not select a note without a reason', async () => {
    const { backend, press, write } = await open(SENT);
    await press('Do not select');
    await press('Do not select', true);
    backend.expectNone('/api/concepts/n1/decline');
    await write('Outside the theme.');
    await press('Do not select', true);
    expect(backend.expectOne('/api/concepts/n1/decline').request.body).toEqual({ reason: 'Outside the theme.' });
  });

  it('leads from a selected note to the full file, with the advice and until when', async () => {
    const decision = { reason: 'Think of the municipality.', at: '2026-04-16T09:00:00.000Z' };
    const note: ConceptNoteDetail = { ...SENT, state: 'selected', decision, mayApply: true, allowedActions: [] };
    const { press, words, router } = await open(note);
    expect(words()).toContain('Think of the municipality.');
    expect(words()).toContain('It may be submitted until 13 May 2126, 12:00');
    await press('Write the full file');
    expect(router.url).toBe('/applications/new?lot=l1&note=n1');
  });

  it('leads a writer on, and to the page that checks once nothing is missing', async () => {
    const { element, press, router } = await open(NOTE);
    expect(element.textContent).not.toContain('Submit the note');
    await press('Go on writing');
    expect(router.url).toBe('/concepts/n1/edit/note');
  });
});
