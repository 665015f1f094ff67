import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { programmePaths, type HistoryEntry, type Permission, type SessionInfo } from '@passerelle/contract';
import { Session } from '../core/session';
import routes from './programmes.routes';
import { SETTINGS_SAMPLE } from './setting-sample';

const READER: Permission[] = ['programmes:read', 'files:read-any'];
const MANAGER: Permission[] = [...READER, 'programmes:manage'];

const entry = (changes: Partial<HistoryEntry>): HistoryEntry => ({
  seq: '1',
  at: '2026-03-02T10:00:00Z',
  action: 'theme.update',
  subjectType: 'theme',
  subjectId: 'th1',
  actorName: 'Ann',
  onBehalfOfName: null,
  data: {},
  names: {},
  ...changes,
});

async function open(url: string, permissions: Permission[], entries: HistoryEntry[] = []) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'programmes', children: routes },
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
    organisation: null,
    roles: [],
    permissions,
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  const settle = async () => {
    // Not `whenStable`: the history may still be on its way.
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  for (const [path, body] of [
    [programmePaths.settings, SETTINGS_SAMPLE],
    [programmePaths.history, { entries }],
  ] as const) {
    for (const request of backend.match(path)) request.flush(body);
    await settle();
  }
  const element = harness.fixture.nativeElement as HTMLElement;
  const words = (selector: string) => element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { element, words, router: TestBed.inject(Router), backend, settle };
}

describe('SettingsPage', () => {
  it('shows what is in force, folds away what ended, and tells which place is refused (R58)', async () => {
    const { element, words } = await open('/programmes/regions', READER);
    expect(words('h1')).toBe('Settings');
    expect(words('app-setting-table > .scroll tbody')).toContain('West Bank and East Jerusalem');
    expect(words('app-region-places .excluded')).toBe('Not eligible: Gaza City');
    expect(words('app-setting-table > details > summary')).toBe('Ended (1)');
    expect(words('app-setting-table > details tbody')).toContain('Chennai');
    expect(element.querySelector('[aria-current="page"]')?.textContent).toBe('Partner regions');
  });

  it('offers changes only to those who manage the settings', async () => {
    const links = (element: HTMLElement) =>
      [...element.querySelectorAll('ui-page-header a, tbody a')].map((link) => link.getAttribute('href'));
    const reader = await open('/programmes/themes', READER);
    expect(links(reader.element)).toEqual([]);
    TestBed.resetTestingModule();
    const manager = await open('/programmes/themes', MANAGER);
    expect(links(manager.element)).toEqual(['/programmes/themes/new', '/programmes/themes/th1']);
  });

  it.each(['themes', 'regions', 'agreements', 'crises', 'thresholds', 'templates', 'values'])(
    'has an address for %s with one heading',
    async (tab) => {
      const { element } = await open(`/programmes/${tab}`, MANAGER);
      expect(element.querySelectorAll('h1')).toHaveLength(1);
      expect(element.querySelector('ui-notice')).toBeNull();
      expect(element.querySelector(`a[href="/programmes/${tab}"]`)?.getAttribute('aria-current')).toBe('page');
    },
  );

  it('keeps the values that held before beside the one in force', async () => {
    const { words } = await open('/programmes/values', READER);
    expect(words('app-setting-values ui-section:nth-of-type(2) p')).toContain('12 % since 1 Jan 2020');
    expect(words('app-setting-values ui-section:nth-of-type(2) li')).toContain('10 %');
  });

  it('tells the history of its own table in words', async () => {
    const created = { data: { changes: { step: { from: null, to: 'inspector' } } }, subjectId: 't2' };
    const { words } = await open('/programmes/thresholds', READER, [
      entry({}),
      entry({ seq: '2', action: 'approval_threshold.create', ...created }),
    ]);
    expect(words('ui-history li')).toContain('approval amount (Opinion of the Finance Inspectorate, Every modality)');
    expect(words('ui-history ins')).toBe('Opinion of the Finance Inspectorate');
    expect(words('ui-history ol')).not.toContain('theme');
  });

  it('does not exist for partners, nor under another word', async () => {
    const partner = await open('/programmes/themes', ['programmes:read']);
    expect(partner.router.url).toBe('/not-found');
    TestBed.resetTestingModule();
    const { element } = await open('/programmes/anything', MANAGER);
    expect(element.querySelector('h1')).toBeNull();
  });

  it('saves a new theme and goes back to its table', async () => {
    const { element, backend, router, settle } = await open('/programmes/themes/new', MANAGER);
    const fields = ['T4', 'Eau', 'Water', '', '2026-04-01', ''];
    [...element.querySelectorAll('form input')].forEach((input, index) => {
      (input as HTMLInputElement).value = fields[index] ?? '';
      input.dispatchEvent(new Event('input'));
    });
    await settle();
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    const request = backend.expectOne({ method: 'POST', url: programmePaths.themes });
    expect(request.request.body).toEqual({
      code: 'T4',
      name: { fr: 'Eau', nl: 'Water', en: '' },
      validFrom: '2026-04-01',
      validTo: null,
    });
    request.flush({});
    await settle();
    expect(router.url).toBe('/programmes/themes');
  });
});
