import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ProjectMap, PublicProjectFilters, PublicProjectPage } from '@passerelle/contract';
import { PublicProjectListPage } from './public-project-list';

const PAGE: PublicProjectPage = {
  items: [
    {
      reference: 'BI-2025-0001',
      title: { fr: 'Ateliers', nl: 'Ateliers', en: '' },
      modality: 'indirect',
      theme: { fr: 'Économie', nl: 'Economie', en: 'Economy' },
      region: null,
      country: 'PS',
      beneficiaryName: 'Pont Solidaire',
      granted: { amount: '100000.00', currency: 'EUR' },
      paid: { amount: '0.00', currency: 'EUR' },
      awardedOn: '2025-03-10',
      startsOn: null,
      endsOn: null,
    },
  ],
  next: null,
  total: 1,
  totalIsExact: true,
};
const FILTERS: PublicProjectFilters = {
  themes: [{ code: 'T2', name: { fr: 'Économie', nl: 'Economie', en: 'Economy' } }],
  regions: [],
  years: ['2025'],
};
const MAP: ProjectMap = {
  places: [
    { placeId: '1', name: 'Ramallah', regionCode: 'PSE', latitude: '31.89964', longitude: '35.20422', projects: 4 },
    { placeId: '2', name: 'Rabat', regionCode: 'RSK', latitude: '34.01325', longitude: '-6.83255', projects: 1 },
  ],
};

async function open(url: string, list: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([
        { path: 'public/projects', component: PublicProjectListPage },
        { path: '**', children: [] },
      ]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  backend.expectOne('/api/public/projects/filters').flush(FILTERS);
  backend.expectOne(list).flush(PAGE);
  return { backend, harness, router: TestBed.inject(Router), element: harness.routeNativeElement ?? document.body };
}

describe('PublicProjectListPage', () => {
  it('shows a visitor the grants in words, with what the address filters', async () => {
    const url = '/api/public/projects?modality=indirect&size=25&sort=-awardedOn';
    const { element, harness } = await open('/public/projects?modality=indirect', url);
    await harness.fixture.whenStable();
    const row = element.querySelector('tbody tr')?.textContent ?? '';
    expect(row).toContain('Ateliers');
    expect(row).toContain('Indirect bilateral cooperation');
    expect(row).toContain('€100,000.00');
    expect(element.querySelector('tbody a')?.getAttribute('href')).toBe('/public/projects/BI-2025-0001');
    const links = [...element.querySelectorAll('ui-page-header a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/api/public/iati/activities.xml', '/api/public/projects/export?modality=indirect']);
  });

  it('keeps a chosen year in the address', async () => {
    const { element, backend, harness, router } = await open(
      '/public/projects',
      '/api/public/projects?size=25&sort=-awardedOn',
    );
    await harness.fixture.whenStable();
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === '2025')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/public/projects?year=2025');
    backend.expectOne('/api/public/projects?size=25&sort=-awardedOn&year=2025').flush(PAGE);
  });

  it('draws the places of the same filters, larger where more projects are, and lists them', async () => {
    const url = '/api/public/projects?size=25&sort=-awardedOn&theme=T2';
    const { element, backend, harness } = await open('/public/projects?theme=T2&view=map', url);
    backend.expectOne('/api/public/projects/map?theme=T2').flush(MAP);
    await harness.fixture.whenStable();
    const radii = [...element.querySelectorAll('circle')].map((circle) => Number(circle.getAttribute('r')));
    expect(radii).toEqual([11, 8]);
    expect([...element.querySelectorAll('app-place-map li')].map((place) => place.textContent.trim())).toEqual([
      'Ramallah 4',
      'Rabat 1',
    ]);
    expect(element.querySelector('path.land')?.getAttribute('d')).toMatch(/^M/);
  });
});
