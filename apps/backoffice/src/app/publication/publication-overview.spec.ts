import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { IatiCheck, IatiExport, IatiExportPage } from '@passerelle/contract';
import { PublicationOverviewPage } from './publication-overview';
import './publication.texts';

const FILE: IatiExport = {
  id: 'e1',
  at: '2026-02-01T10:00:00.000Z',
  byName: 'Ann',
  state: 'ready',
  activities: 12,
  leftOut: 1,
  sha256: 'abcdef0123456789'.repeat(4),
  size: 20_480,
  findings: [],
};
const pageOf = (...items: IatiExport[]): IatiExportPage => ({
  items,
  next: null,
  total: items.length,
  totalIsExact: true,
});
const CHECK: IatiCheck = {
  activities: 12,
  leftOut: 1,
  complete: true,
  findings: [
    { projectId: 'p1', reference: 'BI-2025-0005', severity: 'error', rule: '2.1.2', field: 'sectors' },
    { projectId: 'p2', reference: 'BI-2025-0006', severity: 'warning', rule: '9.9.9', field: 'sdgs' },
  ],
};
const EXPORTS = '/api/publication/iati/exports?size=25&sort=-at';

async function open(check: IatiCheck) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(PublicationOverviewPage);
  fixture.detectChanges();
  backend.expectOne('/api/publication/iati/check').flush(check);
  backend.expectOne(EXPORTS).flush(pageOf(FILE));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const button = (text: string) =>
    [...element.querySelectorAll('button')].find((found) => found.textContent.includes(text));
  return { backend, fixture, element, button };
}

describe('PublicationOverviewPage', () => {
  it('links what is left out to the field to mend, in words (R55)', async () => {
    const { element, button, fixture } = await open(CHECK);
    const link = element.querySelector('li a');
    expect(link?.getAttribute('href')).toBe('/projects/p1?field=sectors');
    expect(element.querySelector('li')?.textContent).toContain('Purpose codes');
    expect(element.querySelector('li')?.textContent).toContain('must add up to 100');
    expect(element.querySelectorAll('ui-section li')).toHaveLength(1);
    button('could be improved')?.click();
    await fixture.whenStable();
    expect(element.textContent).toContain('Rule 9.9.9 of the standard is not met.');
  });

  it('says plainly that nothing stands in the way', async () => {
    const { element } = await open({ activities: 3, leftOut: 0, complete: true, findings: [] });
    expect(element.querySelector('ui-notice.positive')?.textContent).toContain('Nothing stands in the way');
  });

  it('offers the kept files with their hash', async () => {
    const { element } = await open(CHECK);
    const link = element.querySelector('ui-list-table a');
    expect(link?.getAttribute('href')).toBe('/api/publication/iati/exports/e1/file');
    expect(element.querySelector('code')?.getAttribute('title')).toBe(FILE.sha256);
  });

  it('asks for a new file and shows it in the list', async () => {
    const { element, backend, button, fixture } = await open(CHECK);
    button('Publish now')?.click();
    backend.expectOne({ method: 'POST', url: '/api/publication/iati/exports' }).flush({ ...FILE, state: 'running' });
    await new Promise((resolve) => setTimeout(resolve));
    backend.expectOne(EXPORTS).flush(pageOf({ ...FILE, id: 'e2', state: 'running' }, FILE));
    await fixture.whenStable();
    expect(element.querySelector('ui-list-table tbody tr')?.textContent).toContain('Being made');
    expect(element.querySelectorAll('ui-list-table tbody a')).toHaveLength(1);
  });
});
