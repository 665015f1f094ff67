import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import type { Permission } from '@passerelle/contract';
import { of } from 'rxjs';
import { Session } from '../core/session';
import { ConceptListPage } from './concept-list';
import { NOTE, sessionWith } from './concept-sample';

async function open(permissions: Permission[], params: Record<string, string> = {}, totalIsExact = true) {
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
  backend.expectOne('/api/session').flush(sessionWith(permissions));
  await loaded;
  const fixture = TestBed.createComponent(ConceptListPage);
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  for (const request of backend.match(({ url }) => url.startsWith('/api/concepts/counts')))
    request.flush({ states: { submitted: 1 } });
  for (const request of backend.match(({ url }) => url.startsWith('/api/concepts?')))
    request.flush({ items: [NOTE], next: null, total: 1, totalIsExact });
  for (const request of backend.match('/api/organisations/o1')) request.flush({ name: 'Bridge' });
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  return {
    chips: (label: string) =>
      [...element.querySelectorAll(`[aria-label="${label}"] button`)].map((chip) => chip.textContent.trim()),
    words: () => element.textContent.replace(/\s+/g, ' '),
    link: (format: string) =>
      new URL([...element.querySelectorAll('a')].find((a) => a.textContent.includes(format))?.href ?? 'about:blank'),
  };
}

describe('ConceptListPage (B5)', () => {
  it('exports the rows, the order and the columns that it shows', async () => {
    const { link } = await open(['files:read-any'], { state: 'submitted', sort: 'title', after: 'x' });
    const csv = link('CSV');
    expect(csv.pathname).toBe('/api/concepts/export');
    expect(Object.fromEntries(csv.searchParams)).toEqual({
      state: 'submitted',
      sort: 'title',
      language: 'en',
      columns: 'title,reference,organisation,call,state,requested,submittedAt,closesAt',
    });
    expect(link('XLSX').pathname).toBe('/api/concepts/export/xlsx');
  });

  it('names the organisation it is limited to', async () => {
    const { chips } = await open(['files:read-any'], { organisationId: 'o1' });
    expect(chips('Organisation')).toEqual(['Bridge']);
  });

  it('shows a partner no column of its own name, and says how much a spreadsheet holds when there are many rows', async () => {
    const { link, words } = await open(['files:read-own'], {}, false);
    expect(link('CSV').searchParams.get('columns')).not.toContain('organisation');
    expect(link('XLSX').pathname).toBe('/api/concepts/export/xlsx');
    expect(words()).toContain('A spreadsheet holds 50,000 rows at most');
  });
});
