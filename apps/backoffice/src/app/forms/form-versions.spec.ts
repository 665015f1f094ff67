import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { CallForm, FormDefinition, FormVersionDetail } from '@passerelle/contract';
import { NO_CHOICES } from './form-choices';
import { wordsOf } from '../core/spec-page';
import { ask, formOf } from './form-sample';
import { FormVersions } from './form-versions';
import './forms.texts';

const FIRST = formOf(ask('long-text', 'why', { maxWords: 100 }), ask('yes-no', 'sure'));
const SECOND = formOf(ask('long-text', 'why', { maxWords: 300 }), ask('yes-no', 'sure'));
const DRAFT = formOf(ask('long-text', 'why', { maxWords: 300, required: true }), ask('file', 'plan'));
const version = (number: number, applications: number) => ({
  number,
  publishedAt: `2026-0${number}-10T09:00:00Z`,
  publishedByName: `Publisher ${number}`,
  applications,
});
const form = (part: Partial<CallForm> = {}): CallForm => ({
  version: 7,
  draft: DRAFT,
  updatedAt: '2026-03-01T09:00:00Z',
  versions: [version(2, 4), version(1, 12)],
  missing: [],
  changed: true,
  mayEdit: true,
  mayPublish: true,
  ...part,
});

async function open(shown = form(), lotId?: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(FormVersions);
  fixture.componentRef.setInput('place', { callId: 'c1', lotId });
  fixture.componentRef.setInput('form', shown);
  fixture.componentRef.setInput('draft', shown.draft);
  fixture.componentRef.setInput('choices', NO_CHOICES);
  fixture.componentRef.setInput('language', 'en');
  const backend = TestBed.inject(HttpTestingController);
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  /** Answers what was asked for, and says which versions that were. */
  const serve = async () => {
    await settle();
    const asked = backend.match(() => true);
    for (const request of asked) {
      const number = Number(request.request.url.split('/').at(-1));
      const definition: FormDefinition = number === 1 ? FIRST : SECOND;
      request.flush({ ...version(number, 0), definition } satisfies FormVersionDetail);
    }
    await settle();
    return asked.map(({ request }) => request.url);
  };
  const choose = async (side: number, value: number) => {
    const box = element.querySelectorAll('select')[side];
    if (!box) throw new Error('there is nothing to choose');
    box.value = String(value);
    box.dispatchEvent(new Event('change'));
    return serve();
  };
  const changes = () =>
    [...element.querySelectorAll('ul[aria-live] > li')].map((item) =>
      item.querySelector('strong') ? [...item.querySelectorAll('strong, li')].map(wordsOf).join(': ') : wordsOf(item),
    );
  const asked = await serve();
  return { element, asked, choose, changes, words: () => wordsOf(element) };
}

describe('FormVersions (B4)', () => {
  it('lists the versions, newest first, with who published them and what was begun with each', async () => {
    const { element } = await open();
    expect([...element.querySelectorAll('ui-section:first-of-type p')].map(wordsOf)).toEqual([
      expect.stringMatching(/^Version 2 · .*10.*2026.* · Publisher 2 · Begun with it: 4$/),
      expect.stringMatching(/^Version 1 · .*10.*2026.* · Publisher 1 · Begun with it: 12$/),
    ]);
  });

  it('says in words what the draft changes in the newest version, by question', async () => {
    const { asked, changes } = await open();
    expect(asked).toEqual(['/api/calls/c1/form/versions/2']);
    expect(changes()).toEqual([
      'Label of why: An answer is now required.',
      'Label of plan: New.',
      'Label of sure: No longer asked.',
    ]);
  });

  it('compares the two versions that are chosen, in the direction that is chosen', async () => {
    const { choose, changes } = await open();
    await choose(1, 1);
    expect(changes()).toEqual(['Label of why: Words at most: “300” became “100”.']);
    await choose(0, 1);
    expect(changes()).toEqual(['They are the same.']);
    await choose(1, 2);
    expect(changes()).toEqual(['Label of why: Words at most: “100” became “300”.']);
  });

  it('begins with the last two versions when the draft is published as it is', async () => {
    const { asked, changes } = await open(form({ draft: SECOND, changed: false }));
    expect(asked).toEqual(['/api/calls/c1/form/versions/1', '/api/calls/c1/form/versions/2']);
    expect(changes()).toEqual(['Label of why: Words at most: “100” became “300”.']);
  });

  it('reads the versions of the short form of a lot where they are kept (B5)', async () => {
    const { asked } = await open(form(), 'l1');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('l1');
  });

  it('says that there is no version yet, and who publishes a draft that waits', async () => {
    const none = await open(form({ versions: [] }));
    expect(none.words()).toContain('No version yet.');
    expect(none.element.querySelector('select')).toBeNull();
    expect(none.asked).toEqual([]);
    TestBed.resetTestingModule();
    const waiting = await open(form({ mayPublish: false }));
    expect(waiting.words()).toContain('Somebody who did not prepare the call publishes it');
    TestBed.resetTestingModule();
    expect((await open()).words()).not.toContain('Somebody who did not prepare the call');
  });
});
