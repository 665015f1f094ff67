import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { euro, type CallDetail, type Permission } from '@passerelle/contract';
import { Session } from '../core/session';
import { CallDetailPage } from './call-detail';
import './calls.texts';

const text = (en: string) => ({ fr: en, nl: en, en });
const lot = (id: string, code: string) => ({
  id,
  code,
  title: text('Economy'),
  themeIds: [],
  regionIds: [],
  points: [],
  attachments: [],
  criteria: [],
  applicantTypes: ['asbl'],
  envelope: euro('100.00'),
  minGrant: euro('1.00'),
  maxGrant: euro('10.00'),
  conceptClosesAt: null,
});
const CALL = {
  id: 'c1',
  code: 'SUD',
  title: text('South'),
  summary: text('Cities.'),
  state: 'published',
  version: 4,
  applications: 12,
  envelope: euro('200.00'),
  opensAt: '2026-03-02T08:00:00Z',
  closesAt: '2026-05-13T10:00:00Z',
  questionsUntil: null,
  extension: null,
  governmentDecision: { decidedOn: '2026-01-15', item: 'GRBC-1' },
  lotList: [lot('l1', 'A'), lot('l2', 'B')],
  documents: [],
  missing: [],
  movable: [],
  allowedActions: [],
} as unknown as CallDetail;

async function open(permissions: Permission[], change: Partial<CallDetail> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const loaded = session.load();
  backend.expectOne('/api/session').flush({ ...session.info(), permissions });
  await loaded;
  const fixture = TestBed.createComponent(CallDetailPage);
  fixture.componentRef.setInput('id', 'c1');
  // Not `whenStable`, which waits for what nobody answers here.
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  backend.expectOne('/api/calls/c1').flush({ ...CALL, ...change });
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  return { element, links, to: (page: string) => links.filter((link) => link.startsWith(page)) };
}

describe('CallDetailPage', () => {
  it('leads the administration to the applications of the call and of each lot, and to the public page', async () => {
    const { to } = await open(['files:read-any']);
    expect(to('/applications')).toEqual([
      '/applications?callId=c1',
      '/applications?callId=c1&lotId=l1',
      '/applications?callId=c1&lotId=l2',
    ]);
    expect(to('/public')).toEqual(['/public/calls/SUD']);
  });

  it('leads neither to applications that are not there, nor to a page that is not public yet', async () => {
    const { to } = await open(['files:read-any'], { applications: 0, state: 'approved' });
    expect([...to('/applications'), ...to('/public')]).toEqual([]);
    TestBed.resetTestingModule();
    expect((await open(['files:read-own'])).to('/applications')).toEqual([]);
  });

  it.each<[string, Partial<CallDetail>]>([
    ['GRBC-1', {}],
    ['Not recorded yet.', { governmentDecision: null }],
  ])('has the parts to which its set-up leads: %s (R20)', async (said, change) => {
    const { element, links } = await open(['files:read-any', 'calls:prepare'], { ...change, state: 'prepared' });
    const parts = links.filter((link) => link.startsWith('/calls/c1#')).map((link) => link.split('#')[1] ?? '');
    expect(parts).toEqual(['documents', 'decision']);
    expect(parts.map((part) => element.querySelector(`#${part} h2`)?.textContent)).toEqual([
      'Documents',
      'Decision of the Government',
    ]);
    expect(element.querySelector('#decision')?.textContent).toContain(said);
  });
});
