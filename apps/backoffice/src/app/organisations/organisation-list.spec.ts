import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { OrganisationPage, Permission, SessionInfo } from '@passerelle/contract';
import { Session } from '../core/session';
import { OrganisationListPage } from './organisation-list';

const PAGE: OrganisationPage = {
  items: [
    {
      id: 'o1',
      name: 'Pont Solidaire',
      acronym: 'PS',
      kinds: ['applicant', 'local-partner'],
      legalForm: 'asbl',
      kboNumber: '0417497106',
      country: 'MA',
      city: 'Rabat',
      accredited: true,
      demo: false,
    },
  ],
  next: null,
  total: 1,
  totalIsExact: true,
};

async function open(url: string, permissions: Permission[] = []) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'organisations', component: OrganisationListPage },
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
    permissions,
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

describe('OrganisationListPage', () => {
  it('asks the API what the address says and shows the rows in words', async () => {
    const { element, answer } = await open('/organisations?kind=applicant&search=pont');
    await answer('/api/organisations?kind=applicant&search=pont&size=25&sort=name');
    const cells = [...element.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.textContent.trim());
    expect(cells).toEqual(
      expect.arrayContaining(['Applicant, Local partner', '0417.497.106', 'Morocco', 'Rabat', 'Accredited']),
    );
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/organisations/o1');
  });

  it('keeps a chosen filter in the address', async () => {
    const { element, answer, router } = await open('/organisations');
    await answer('/api/organisations?size=25&sort=name');
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Local partner')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/organisations?kind=local-partner');
    await answer('/api/organisations?kind=local-partner&size=25&sort=name');
  });

  it('offers to enter and to export only what the reader may', async () => {
    const reader = await open('/organisations');
    await reader.answer('/api/organisations?size=25&sort=name');
    expect(reader.element.querySelector('ui-page-header a')).toBeNull();
    TestBed.resetTestingModule();
    const officer = await open('/organisations?kind=applicant', ['organisations:create', 'exports:download']);
    await officer.answer('/api/organisations?kind=applicant&size=25&sort=name');
    const links = [...officer.element.querySelectorAll('ui-page-header a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/api/organisations/export?kind=applicant&sort=name', '/organisations/new']);
  });
});
