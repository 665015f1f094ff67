import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AuditEventPage, ChainVerdict } from '@passerelle/contract';
import { AuditEventListPage } from './audit-event-list';
import { AuditVerificationPage } from './audit-verification';
import { recordLink } from './event-facts';
import './audit.texts';

const PAGE: AuditEventPage = {
  items: [
    {
      seq: '7',
      at: '2026-02-01T10:00:00.000Z',
      action: 'request.refused',
      subjectType: 'requests',
      subjectId: null,
      actorName: 'Ann',
      onBehalfOfName: null,
      data: { route: 'GET /api/audit/events', code: 'not-permitted' },
      address: '127.0.0.1',
      requestId: 'r7',
      hash: 'ab12',
      names: {},
    },
    {
      seq: '6',
      at: '2026-02-01T09:00:00.000Z',
      action: 'project.update',
      subjectType: 'projects',
      subjectId: 'p1',
      actorName: 'Bob',
      onBehalfOfName: null,
      data: { changes: { unheardOf: { from: 'old', to: { amount: '5.00' } } } },
      address: null,
      requestId: 'r6',
      hash: 'cd34',
      names: {},
    },
  ],
  next: null,
  total: 2,
  totalIsExact: true,
};

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function open(component: Type<unknown>, url: string, request: string, answer: object) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'audit', component },
        { path: '**', children: [] },
      ]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  backend.expectOne(request).flush(answer);
  await harness.fixture.whenStable();
  const element = harness.routeNativeElement ?? document.body;
  return { backend, harness, element, router: TestBed.inject(Router) };
}

describe('AuditEventListPage', () => {
  const events = (query = '') =>
    open(
      AuditEventListPage,
      `/audit${query && `?${query}`}`,
      `/api/audit/events?${query && `${query}&`}size=25&sort=-seq`,
      PAGE,
    );

  it('tells events as sentences, asked with the filters of the address', async () => {
    const { element } = await events('action=project.update');
    expect(element.querySelector('tbody tr')?.textContent).toContain('Ann tried something and was refused.');
    const csv = element.querySelector('ui-page-header a[download]');
    expect(csv?.getAttribute('href')).toBe('/api/audit/events/export?action=project.update&sort=-seq');
  });

  it('opens an event to every value before and after, and to the rest of its record', async () => {
    const { element, harness, router, backend } = await events();
    element.querySelectorAll<HTMLButtonElement>('button.sentence')[1]?.click();
    await harness.fixture.whenStable();
    const cells = [...element.querySelectorAll('dialog tbody tr > *')].map((cell) => cell.textContent);
    expect(cells).toEqual(['unheardOf', 'old', '{"amount":"5.00"}']);
    expect(element.querySelector('dialog a')?.getAttribute('href')).toBe('/projects/p1');
    [...element.querySelectorAll('button')].find((button) => button.textContent.includes('Everything about'))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/audit?subject=p1');
    backend.expectOne('/api/audit/events?size=25&sort=-seq&subject=p1').flush(PAGE);
  });
});

describe('recordLink', () => {
  it.each([
    ['projects', '/projects/x'],
    ['claims', '/payments/x'],
    ['recoveries', '/payments/recoveries/x'],
    ['commitments', '/agreements/commitments/x'],
    ['requests', undefined],
  ])('of %s leads to %s', (subjectType, path) => {
    expect(recordLink({ subjectType, subjectId: 'x' })?.join('/').replace('//', '/')).toBe(path);
  });
});

describe('AuditVerificationPage', () => {
  const verify = async (verdict: ChainVerdict) =>
    (await open(AuditVerificationPage, '/audit', '/api/audit/verification', verdict)).element.querySelector(
      'ui-notice',
    );

  it('says in green that the trail is intact, with the seal to keep elsewhere', async () => {
    const notice = await verify({ intact: true, checked: 1234, head: 'ff00' });
    expect(notice?.classList).toContain('positive');
    expect(notice?.textContent).toContain('1,234 entries were checked');
    expect(notice?.textContent).toContain('ff00');
    expect(notice?.textContent).toContain('Nothing was anchored outside the database yet.');
  });

  it('says in green how many anchors outside the database fit it, and of when the last one is (SEC-22)', async () => {
    const anchored = { anchors: 1200, anchoredAt: '2026-11-26T09:25:00.000Z' };
    const notice = await verify({ intact: true, checked: 1234, head: 'ff00', ...anchored });
    expect(notice?.classList).toContain('positive');
    expect(notice?.textContent).toMatch(/fit it: 1,200; the last one dates from .*2026.*10:25/);
  });

  it.each([
    ['anchor-forged', 'has a false signature'],
    ['anchor-differs', 'It is not what was signed outside the database'],
    ['anchor-beyond', 'later entries were signed outside the database'],
  ] as const)('says in red what %s means (SEC-22)', async (reason, text) => {
    const notice = await verify({ intact: false, checked: 41, firstBad: '42', reason });
    expect(notice?.classList).toContain('negative');
    expect(notice?.textContent).toContain(text);
  });

  it('names the first bad entry and why (R49)', async () => {
    const notice = await verify({ intact: false, checked: 41, firstBad: '42', reason: 'changed-entry' });
    expect(notice?.classList).toContain('negative');
    expect(notice?.textContent).toContain('Entry 42 is the first bad one.');
    expect(notice?.textContent).toContain('no longer what was sealed');
  });
});
