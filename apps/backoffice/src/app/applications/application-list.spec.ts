import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, Router, convertToParamMap, provideRouter } from '@angular/router';
import { euro, type ApplicationPage, type Permission, type SessionInfo } from '@passerelle/contract';
import { of } from 'rxjs';
import { Session } from '../core/session';
import { ApplicationListPage } from './application-list';

const PAGE: ApplicationPage = {
  items: [
    {
      id: 'a1',
      reference: 'SUD-0001',
      title: 'Gardens',
      state: 'submitted',
      callCode: 'SUD',
      lotCode: 'A',
      lotTitle: { fr: 'É', nl: 'E', en: 'E' },
      organisationId: 'o1',
      organisationName: 'Bridge',
      requested: euro('80000.00'),
      proposed: null,
      submittedAt: '2026-04-15T09:00:00.000Z',
      closesAt: '2026-05-13T10:00:00.000Z',
      updatedAt: '2026-04-15T09:00:00.000Z',
    },
  ],
  next: null,
  total: 1,
  totalIsExact: true,
};

const CALLS = [
  { id: 'c2', code: 'CMS', state: 'decided' },
  { id: 'c3', code: 'NEXT', state: 'approved' },
];

async function open(permissions: Permission[], params: Record<string, string> = {}, page = PAGE) {
  const map = convertToParamMap(params);
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
      { provide: ActivatedRoute, useValue: { queryParamMap: of(map), snapshot: { queryParamMap: map } } },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: { id: 'p1', name: 'Ann', email: 'a@b.be', language: 'en' },
    organisation: null,
    roles: [],
    permissions,
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const fixture = TestBed.createComponent(ApplicationListPage);
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  const asked = backend.match(({ url }) => url.startsWith('/api/')).map((request) => request);
  for (const request of asked) {
    const { url } = request.request;
    if (url.includes('/counts')) request.flush({ states: { submitted: 1, evaluation: 4 } });
    else if (url.startsWith('/api/organisations/')) request.flush({ name: 'Bridge' });
    else if (url.startsWith('/api/calls?')) request.flush({ items: CALLS });
    else if (url.startsWith('/api/calls/'))
      request.flush({ id: 'c1', code: 'SUD', lotList: [{ id: 'l1', code: 'A' }, { id: 'l2', code: 'B' }] }); // prettier-ignore
    else request.flush(page);
  }
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return {
    element,
    settle,
    urls: asked.map(({ request }) => request.url),
    heads: () => [...element.querySelectorAll('thead th')].map((head) => head.textContent.trim()),
    press: async (group: string, label: string) => {
      const buttons = element.querySelectorAll<HTMLButtonElement>(`[aria-label="${group}"] button`);
      [...buttons].find((one) => one.textContent.trim() === label)?.click();
      await settle();
    },
    link: (format: string) =>
      new URL([...element.querySelectorAll('a')].find((a) => a.textContent.includes(format))?.href ?? 'about:blank'),
    tick: async (label: string) => {
      const found = [...element.querySelectorAll('label')].find((one) => one.textContent.includes(label));
      found?.querySelector('input')?.click();
      await settle();
    },
  };
}

describe('ApplicationListPage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('exports the rows, the order and the columns that it shows', async () => {
    const { link, tick, heads } = await open(['files:read-any'], { state: 'submitted', sort: 'title', after: 'x' });
    await tick('Changed');
    await tick('Deadline');
    expect(heads()).toEqual([
      'Title',
      'Reference',
      'Organisation',
      'Call and lot',
      'State',
      'Requested',
      'Submitted',
      'Deadline',
    ]);
    const csv = link('CSV');
    expect(csv.pathname).toBe('/api/applications/export');
    expect(Object.fromEntries(csv.searchParams)).toEqual({
      state: 'submitted',
      sort: 'title',
      language: 'en',
      columns: 'title,reference,organisation,call,state,requested,submittedAt,closesAt',
    });
    expect(link('XLSX').pathname).toBe('/api/applications/export/xlsx');
  });

  it('shows an organisation its concept notes under way, and the administration none here (B5)', async () => {
    const note = { ...PAGE.items[0], title: 'Orchards' } as ApplicationPage['items'][number];
    const { element, urls } = await open(['files:read-own'], {}, { ...PAGE, items: [note] });
    expect(urls.some((url) => url.startsWith('/api/concepts'))).toBe(true);
    const section = element.querySelector('app-concepts-under-way')?.textContent ?? '';
    expect(section).toContain('Concept notes under way');
    expect(section).toContain('Orchards');
    TestBed.resetTestingModule();
    const inside = await open(['files:read-any']);
    expect(inside.urls.some((url) => url.startsWith('/api/concepts'))).toBe(false);
  });

  it('remembers the columns for the person in this browser', async () => {
    await (await open(['files:read-any'])).tick('Organisation');
    TestBed.resetTestingModule();
    const { heads } = await open(['files:read-any']);
    expect(heads()).not.toContain('Organisation');
    expect(heads()).toContain('Title');
  });

  it('counts what each quick filter would show, and filters by lot within a call', async () => {
    const { element, urls } = await open(['files:read-any'], { callId: 'c1', state: 'submitted' });
    const words = element.textContent.replace(/\s+/g, ' ');
    expect(words).toContain('Applications of the call SUD');
    expect(words).toContain('Evaluation 4');
    expect(urls).toContain('/api/applications/counts?callId=c1');
    expect([...element.querySelectorAll('[aria-label="Lot"] button')].map((one) => one.textContent.trim())).toEqual([
      'A',
      'B',
    ]);
  });

  it('is limited to a published call that is chosen, or the one in the address, and to all again', async () => {
    const { element, press, settle } = await open(['files:read-any'], { callId: 'c1', lotId: 'l1' });
    const asked = jest.spyOn(TestBed.inject(Router), 'navigate');
    const control = element.querySelector<HTMLSelectElement>('select[aria-label="Call"]');
    if (!control) throw new Error('no choice of a call');
    expect([...control.options].map(({ text }) => text.trim())).toEqual(['Every call', 'CMS', 'SUD']);
    expect(control.value).toBe('c1');
    control.value = 'c2';
    control.dispatchEvent(new Event('change'));
    await settle();
    expect(asked.mock.lastCall?.[1]?.queryParams).toEqual({ callId: 'c2', lotId: null, after: null });
    await press('Call', 'SUD');
    expect(asked.mock.lastCall?.[1]?.queryParams).toEqual({ callId: null, lotId: null, after: null });
  });

  it('names the organisation it is limited to, and takes the limit away', async () => {
    const { press } = await open(['files:read-any'], { organisationId: 'o1' });
    const asked = jest.spyOn(TestBed.inject(Router), 'navigate');
    await press('Organisation', 'Bridge');
    expect(asked.mock.lastCall?.[1]?.queryParams).toEqual({ organisationId: null, after: null });
  });

  it('says how much a spreadsheet holds when there are many rows', async () => {
    const few = await open(['files:read-any']);
    expect(few.element.textContent).not.toContain('A spreadsheet holds');
    TestBed.resetTestingModule();
    const { element, link } = await open(['files:read-any'], {}, { ...PAGE, total: 10_000, totalIsExact: false });
    expect(link('XLSX').pathname).toBe('/api/applications/export/xlsx');
    expect(element.textContent).toContain('A spreadsheet holds 50,000 rows at most');
  });

  it('shows a partner neither its own name nor what the committee proposes', async () => {
    const { element, heads } = await open(['files:read-own']);
    expect(heads()).not.toContain('Organisation');
    const choices = [...element.querySelectorAll('ui-column-chooser label')].map((one) => one.textContent.trim());
    expect(choices).toEqual(['Reference', 'Call and lot', 'State', 'Requested', 'Submitted', 'Deadline', 'Changed']);
  });
});
