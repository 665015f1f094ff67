import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { euro, type Permission, type ProjectPage, type SessionInfo } from '@passerelle/contract';
import { Session } from '../core/session';
import { ProjectListPage } from './project-list';

const NAME = { fr: 'Jardins', nl: 'Tuinen', en: 'Gardens' };
const PAGE: ProjectPage = {
  items: [
    {
      id: 'p1',
      reference: 'BI-2018-001',
      title: NAME,
      modality: 'direct',
      state: 'running',
      themeCode: 'climate',
      regionCode: 'KIN',
      country: 'CD',
      beneficiaryId: 'o1',
      beneficiaryName: 'Bridge',
      budgetCode: '12.002.34.01.3300',
      year: 2018,
      amount: euro('80000.00'),
      granted: euro('80000.00'),
      committed: euro('80000.00'),
      paid: euro('40000.00'),
      startsOn: '2018-09-01',
      endsOn: '2020-08-31',
    },
  ],
  next: null,
  total: 1,
  totalIsExact: true,
};
const NOTHING: ProjectPage = { ...PAGE, items: [], total: 0 };
const FRAME = { themes: [{ code: 'climate', name: NAME }], regions: [{ code: 'KIN', name: NAME }] };
const LINES = ['12.002.34.03.3540', '12.002.34.01.3300', '12.002.34.03.3540'].map((code) => ({ code }));
const INSIDE: Permission[] = ['files:read-any', 'projects:read', 'budget:read', 'exports:download'];

/** What the API says, by its address. */
function answerTo(url: string, page: ProjectPage): object {
  if (url.startsWith('/api/projects/map')) return { places: [] };
  if (url.startsWith('/api/projects')) return page;
  if (url.startsWith('/api/budget')) return { ...NOTHING, items: LINES };
  if (url === '/api/organisations/o1') return { id: 'o1', name: 'Bridge' };
  return url.startsWith('/api/organisations') ? { ...NOTHING, items: [{ id: 'o1', name: 'Bridge' }] } : FRAME;
}

async function open(address: string, { permissions = INSIDE, page = PAGE } = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'projects', component: ProjectListPage }]),
      { provide: LOCALE_ID, useValue: 'en' },
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
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address, ProjectListPage);
  const urls: string[] = [];
  /** Answers all that the page asks, until it asks no more. */
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      TestBed.tick();
      for (const request of backend.match(() => true)) {
        urls.push(request.request.url);
        request.flush(answerTo(request.request.url, page));
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    TestBed.tick();
  };
  await settle();
  const element = harness.fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === text);
  const select = (label: string) => element.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  return {
    element,
    button,
    select,
    address: () => TestBed.inject(Router).url,
    asked: (path: string) => urls.filter((url) => url.split('?')[0] === path).map(queryOf),
    options: (label: string) => [...(select(label)?.options ?? [])].map(({ value }) => value),
    chip: (group: string) =>
      element.querySelector(`[role=group][aria-label="${group}"] button[aria-pressed=true]`)?.textContent.trim(),
    press: async (text: string) => {
      button(text)?.click();
      await settle();
    },
    choose: async (label: string, value: string) => {
      const control = select(label);
      if (control) control.value = value;
      control?.dispatchEvent(new Event('change'));
      await settle();
    },
    type: async (name: string) => {
      const control = element.querySelector<HTMLInputElement>('app-organisation-choice input');
      if (control) control.value = name;
      control?.dispatchEvent(new Event('input'));
      await settle();
    },
    typed: () => element.querySelector<HTMLInputElement>('app-organisation-choice input')?.value,
  };
}

const queryOf = (url: string) => Object.fromEntries(new URL(url, 'http://here').searchParams);

describe('ProjectListPage', () => {
  it('asks the API for what the filters of the address leave, and exports and maps the same', async () => {
    const filters = {
      modality: 'direct',
      state: 'running',
      theme: 'climate',
      region: 'KIN',
      budgetCode: '12.002.34.01.3300',
      year: '2018',
      organisationId: 'o1',
      search: 'gardens',
      sort: 'amount',
    };
    const { asked, element } = await open(`/projects?${new URLSearchParams({ ...filters, after: 'x', view: 'map' })}`);
    expect(asked('/api/projects')).toEqual([{ ...filters, after: 'x', size: '25' }]);
    expect(asked('/api/projects/map')).toEqual([expect.objectContaining({ budgetCode: '12.002.34.01.3300' })]);
    const href = element.querySelector('a[download]')?.getAttribute('href') ?? '';
    expect(href).toContain('/api/projects/export?');
    expect(queryOf(href)).toEqual(filters);
  });

  it('offers every year of the register, the next one included', async () => {
    const years = (await open('/projects')).options('Year');
    const next = new Date().getFullYear() + 1;
    expect(years[1]).toBe(String(next));
    expect(years).toEqual(expect.arrayContaining(['2018', '2019', '2020', String(next - 1)]));
  });

  it('filters by budget line: each code once, kept in the address, a chip that takes it away', async () => {
    const { options, choose, chip, press, address, asked } = await open('/projects?after=x');
    expect(options('Basic allocation')).toEqual(['', '12.002.34.01.3300', '12.002.34.03.3540']);
    await choose('Basic allocation', '12.002.34.03.3540');
    expect(address()).toBe('/projects?budgetCode=12.002.34.03.3540');
    expect(asked('/api/projects').at(-1)).toMatchObject({ budgetCode: '12.002.34.03.3540' });
    expect(chip('Basic allocation')).toBe('12.002.34.03.3540');
    await press('12.002.34.03.3540');
    expect(address()).toBe('/projects');
    expect(chip('Basic allocation')).toBeUndefined();
  });

  it('shows the code of the address even when no line has it any more', async () => {
    const { select } = await open('/projects?budgetCode=12.002.34.09.3300');
    expect(select('Basic allocation')?.value).toBe('12.002.34.09.3300');
  });

  it('neither asks for budget lines nor offers them without the permission', async () => {
    const { select, asked } = await open('/projects', { permissions: ['files:read-any', 'projects:read'] });
    expect(asked('/api/budget')).toEqual([]);
    expect(select('Basic allocation')).toBeNull();
  });

  it('filters by an organisation of the register, by its name', async () => {
    const { type, typed, chip, press, address } = await open('/projects');
    await type('Brid');
    expect(address()).toBe('/projects');
    await type('Bridge');
    expect(address()).toBe('/projects?organisationId=o1');
    expect([chip('Organisation'), typed()]).toEqual(['Bridge', 'Bridge']);
    await press('Bridge');
    expect([address(), chip('Organisation'), typed()]).toEqual(['/projects', undefined, '']);
  });

  it('names the organisation of the address, and forgets it when its name is emptied', async () => {
    const { type, typed, chip, address } = await open('/projects?organisationId=o1');
    expect([chip('Organisation'), typed()]).toEqual(['Bridge', 'Bridge']);
    await type('Brid');
    expect([address(), typed()]).toEqual(['/projects?organisationId=o1', 'Brid']);
    await type('');
    expect(address()).toBe('/projects');
  });

  it('takes all filters away at once', async () => {
    const { press, address, chip, typed, button } = await open(
      '/projects?budgetCode=12.002.34.01.3300&organisationId=o1&modality=direct&year=2018&search=x',
    );
    expect(chip('Way of cooperation')).toBe('Direct bilateral');
    await press('Take the filters away');
    expect(address()).toBe('/projects');
    expect(typed()).toBe('');
    expect(button('Take the filters away')).toBeUndefined();
  });

  it('says why there is nothing: filters, which it takes away, or no project yet', async () => {
    const filtered = await open('/projects?state=closed', { page: NOTHING });
    const empty = filtered.element.querySelector('ui-empty');
    expect(empty?.textContent).toContain('No project here');
    expect(empty?.querySelector('button')?.textContent).toContain('Take the filters away');
    TestBed.resetTestingModule();
    const bare = await open('/projects', { page: NOTHING });
    expect(bare.element.querySelector('ui-empty')?.textContent).toContain('Projects come from proposed applications');
    expect(bare.button('Take the filters away')).toBeUndefined();
  });

  it('shows a partner its own grants, without a choice of organisations', async () => {
    const { element } = await open('/projects', { permissions: ['files:read-own', 'projects:read'] });
    expect(element.querySelector('h1')?.textContent).toContain('Our grants');
    expect(element.querySelector('app-organisation-choice')).toBeNull();
  });
});
