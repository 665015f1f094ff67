import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { OwnPlace, SessionInfo, ThreadPage } from '@passerelle/contract';
import { Session } from '../core/session';
import { THREAD } from './message-sample';
import { ThreadListPage } from './thread-list';

const REACH: OwnPlace = {
  section: 'reach',
  title: { fr: 'Portée', nl: 'Bereik', en: 'Reach of the project' },
  question: null,
};
const PAGE: ThreadPage = {
  items: [
    THREAD,
    { ...THREAD, id: 't2', subject: 'Before', unread: 0, applicationId: null, reference: '', title: '', overdue: true },
    { ...THREAD, id: 't3', unread: 0, awaiting: null, dueOn: null, about: 'form-reach', ownPlace: REACH },
    { ...THREAD, id: 't4', unread: 0, awaiting: null, dueOn: null, state: 'closed' },
  ],
  next: null,
  total: 4,
  totalIsExact: true,
};

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'messages', component: ThreadListPage },
        { path: '**', children: [] },
      ]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
    organisation: null,
    roles: [],
    permissions: ['files:read-any', 'messages:read', 'messages:write'],
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  const element = harness.routeNativeElement ?? document.body;
  const answer = async (expected: string) => {
    backend.expectOne(expected).flush(PAGE);
    await harness.fixture.whenStable();
  };
  return { element, answer, router: TestBed.inject(Router) };
}

describe('ThreadListPage', () => {
  it('says what is unread, whose turn it is, and of a draft only its call', async () => {
    const { element, answer } = await open('/messages');
    await answer('/api/messages/threads?size=25&sort=-lastAt');
    const rows = [...element.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' '));
    expect(rows[0]).toContain('Unread: 1');
    expect(rows[0]).toContain('The organisation has to answer');
    expect(rows[1]).toContain('Draft for SUD-2026');
    expect(rows[1]).toContain('Answer overdue');
    expect(rows[0]).toContain('Budget and financing');
    expect(rows[2]).toContain('Reach of the project');
    expect([rows[2], rows[3]]).toEqual([expect.stringContaining('Answered'), expect.stringContaining('Closed')]);
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/messages/t1');
  });

  it('keeps a chosen filter in the address', async () => {
    const { element, answer, router } = await open('/messages');
    await answer('/api/messages/threads?size=25&sort=-lastAt');
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === 'To answer')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/messages?show=mine');
    await answer('/api/messages/threads?show=mine&size=25&sort=-lastAt');
  });
});
