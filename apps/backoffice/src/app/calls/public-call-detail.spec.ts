import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  euro,
  type ApplicationOpening,
  type Permission,
  type PublicCall,
  type SessionInfo,
} from '@passerelle/contract';
import { Session } from '../core/session';
import { PublicCallDetailPage } from './public-call-detail';

const text = (en: string) => ({ fr: en, nl: en, en });
const CALL = {
  id: 'c1',
  code: 'SUD',
  title: text('South'),
  summary: text('Sustainable cities.'),
  opensAt: '2026-03-02T08:00:00+00:00',
  closesAt: '2026-05-13T10:00:00+00:00',
  extension: null,
  now: '2026-05-14T08:00:00Z',
  phase: 'closed',
  contactEmail: 'a@b.be',
  questionsUntil: null,
  envelope: euro('100.00'),
  lots: [
    {
      id: 'l1',
      code: 'A',
      title: text('Economy'),
      envelope: euro('100.00'),
      minGrant: euro('1.00'),
      maxGrant: euro('10.00'),
      maxShare: '80',
      applicantTypes: ['asbl'],
      minAgeYears: 0,
      maxDurationMonths: 24,
      points: [],
      attachments: [],
      conceptClosesAt: null,
      ownForm: false,
      themes: [],
      regions: [],
      criteria: [],
    },
  ],
  documents: [],
} satisfies PublicCall;

async function open(call: PublicCall, permissions: Permission[] | undefined, openings: ApplicationOpening[] = []) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: permissions ? { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' } : null,
    organisation: null,
    roles: [],
    permissions: permissions ?? [],
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const fixture = TestBed.createComponent(PublicCallDetailPage);
  fixture.componentRef.setInput('code', 'SUD');
  // Not `whenStable`, which waits for the answers this test gives itself.
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  TestBed.tick();
  backend.expectOne('/api/public/calls/SUD').flush(call);
  const asked = backend.match('/api/applications/openings');
  for (const request of asked) request.flush({ openings });
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return {
    words: element.textContent.replace(/\s+/g, ' '),
    apply: element.querySelector('.apply a')?.getAttribute('href'),
    asked: asked.length,
    forms: [...element.querySelectorAll('a[download]')].map((link) => link.getAttribute('href')),
  };
}

const MORE_TIME: ApplicationOpening[] = [
  { lotId: 'l1', callCode: 'SUD', lotTitle: text('Economy'), closesAt: '2026-05-20T10:00:00.000Z', concept: null },
];

describe('PublicCallDetailPage (R22)', () => {
  it('lets an organisation with more time apply after the others, and says until when', async () => {
    const { words, apply } = await open(CALL, ['applications:create'], MORE_TIME);
    expect(words).toContain('it can apply until 20 May 2026, 12:00, Brussels time.');
    expect(apply).toBe('/applications/new?lot=l1');
  });

  it('lets nobody else apply once the call is closed', async () => {
    expect((await open(CALL, ['applications:create'])).apply).toBeUndefined();
    TestBed.resetTestingModule();
    expect(await open(CALL, undefined)).toMatchObject({ apply: undefined, asked: 0 });
  });

  it('offers the blank form in the language of the reader (B7)', async () => {
    const { forms, words } = await open(CALL, undefined);
    expect(forms).toEqual(['/api/public/calls/SUD/form/en']);
    expect(words).toContain('Blank form, to prepare the application on paper (PDF)');
  });

  it('offers a lot its own blank form, and that of the call to the others (R21)', async () => {
    const own = CALL.lots.map((lot) => ({ ...lot, id: 'l2', code: 'B', ownForm: true }));
    const both = await open({ ...CALL, lots: [...CALL.lots, ...own] }, undefined);
    expect(both.forms).toEqual(['/api/public/calls/SUD/form/en', '/api/public/calls/SUD/lots/l2/form/en']);
    expect(both.words).toContain('Blank form of lot B, to prepare the application on paper (PDF)');
    TestBed.resetTestingModule();
    expect((await open({ ...CALL, lots: own }, undefined)).forms).toEqual(['/api/public/calls/SUD/lots/l2/form/en']);
  });

  it('says in public that the deadline was extended, from when and why', async () => {
    const extension = { from: '2026-05-06T10:00:00+00:00', reason: text('The site was down.') };
    const { words, apply } = await open({ ...CALL, phase: 'open', extension }, undefined);
    expect(words).toContain('Extended until 13 May 2026, 12:00; announced first: 6 May 2026, 12:00.');
    expect(words).toContain('The site was down.');
    expect(apply).toBe('/applications/new?lot=l1');
  });

  it.each<PublicCall['phase']>(['announced', 'open', 'closed'])(
    'says by whose clock it opens, closes and takes questions: %s',
    async (phase) => {
      const call: PublicCall = { ...CALL, phase, questionsUntil: '2026-04-29T10:00:00Z', now: '2026-02-01T08:00:00Z' };
      const { words } = await open(call, undefined);
      expect(words).toContain('Opens2 Mar 2026, 09:00 Brussels time');
      expect(words).toContain('Closes13 May 2026, 12:00 Brussels time');
      expect(words).toContain('Questions until29 Apr 2026, 12:00 Brussels time');
      const aside = {
        announced: 'Opens in29 days',
        open: 'Time left to apply101 days',
        closed: 'Closed on13 May 2026',
      };
      expect(words).toContain(aside[phase as keyof typeof aside]);
    },
  );

  it('says that a concept note comes first, until when, and how much time is left for it (B5)', async () => {
    const lots = CALL.lots.map((lot) => ({ ...lot, conceptClosesAt: '2026-04-15T15:00:00+00:00' }));
    const call: PublicCall = { ...CALL, phase: 'open', lots };
    const during = await open({ ...call, now: '2026-04-14T14:00:00Z' }, undefined);
    expect(during.words).toContain('Concept notes until15 Apr 2026, 17:00 Brussels time (a short note comes first');
    expect(during.words).toContain('Time left for a concept note1 day 01:00:00');
    expect(during.words).toContain('Write a concept note');
    TestBed.resetTestingModule();
    const after = await open({ ...call, now: '2026-04-15T15:00:00Z' }, undefined);
    expect(after.words).not.toContain('Time left for a concept note');
    expect(after.words).not.toContain('Write a concept note');
  });

  it('offers a note as long as the organisation may send one, also after the others (B5)', async () => {
    const lots = CALL.lots.map((lot) => ({ ...lot, conceptClosesAt: '2026-04-15T15:00:00+00:00' }));
    const call: PublicCall = { ...CALL, phase: 'open', lots, now: '2026-04-16T08:00:00Z' };
    const longer = MORE_TIME.map((own) => ({ ...own, concept: { closesAt: '2026-04-22T15:00:00Z', selected: [] } }));
    expect((await open(call, ['applications:create'], longer)).words).toContain('Write a concept note');
  });
});
