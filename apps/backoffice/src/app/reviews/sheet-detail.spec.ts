import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ScoreSheet, SessionInfo } from '@passerelle/contract';
import { Session } from '../core/session';
import { SHEET } from './review-sample';
import './reviews.texts';
import { SheetDetailPage } from './sheet-detail';
import { settled } from '../core/spec-page';

const ASSIGNED: ScoreSheet = {
  ...SHEET,
  state: 'assigned',
  allowedActions: [
    { action: 'declareNone', permission: 'reviews:score' },
    { action: 'declareConflict', permission: 'reviews:score' },
  ],
};

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'reviews/:id', component: SheetDetailPage }], withComponentInputBinding()),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
    organisation: null,
    roles: [],
    permissions: ['reviews:read', 'reviews:score'],
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  const element = harness.routeNativeElement ?? document.body;
  const button = (text: string) =>
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(text));
  const settle = settled;
  return { backend, element, button, settle };
}

describe('SheetDetailPage', () => {
  it('asks for nothing of the file before the declaration, and opens it after (E3)', async () => {
    const { backend, element, button, settle } = await open('/reviews/s1');
    backend.expectOne('/api/reviews/sheets/s1').flush(ASSIGNED);
    await settle();
    backend.expectNone('/api/applications/a1');
    expect(element.querySelector('input[type=radio]')).toBeNull();
    button('I have no conflict of interest')?.click();
    const declared = backend.expectOne('/api/reviews/sheets/s1/declareNone');
    expect(declared.request.headers.get('If-Match')).toBe('"v3"');
    declared.flush({ ...SHEET, version: 4 });
    await settle();
    backend.expectOne('/api/applications/a1');
    expect(element.querySelectorAll('input[type=radio]')).toHaveLength(12);
  });

  it('goes to the neighbours in the list it came from', async () => {
    const { backend, button, settle } = await open('/reviews/s1?state=declared&sort=reference');
    backend.expectOne('/api/reviews/sheets/s1').flush(SHEET);
    const ids = ['s0', 's1', 's2'];
    backend
      .expectOne('/api/reviews/sheets?size=100&sort=reference&state=declared')
      .flush({ items: ids.map((id) => ({ id })), next: null, total: 3, totalIsExact: true });
    await settle();
    button('Next file')?.click();
    await settle();
    backend.expectOne('/api/reviews/sheets/s2').flush({ ...SHEET, id: 's2' });
    await settle();
    expect(button('Next file')?.disabled).toBe(true);
  });
});
