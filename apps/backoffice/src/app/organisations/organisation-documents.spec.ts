import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  addDays,
  brusselsDay,
  PROFILE_DOCUMENT_KINDS,
  type DocumentValidity,
  type ProfileDocument,
} from '@passerelle/contract';
import { Session } from '../core/session';
import { OrganisationDocuments } from './organisation-documents';
import './organisations.texts';

const TODAY = brusselsDay(new Date());

beforeAll(() => {
  // The DOM of the tests knows the element, not how it opens.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
});

const document = (id: string, validity: DocumentValidity | null): ProfileDocument => ({
  id,
  kind: 'statutes',
  name: `${id}.pdf`,
  mediaType: 'application/pdf',
  size: 1,
  sha256: 'a'.repeat(64),
  scan: 'none',
  uploadedAt: '2026-01-01T09:00:00Z',
  uploadedBy: 'Ada',
  number: 1,
  earlier: [],
  validity,
  version: validity ? 2 : 0,
});

async function show(documents: ProfileDocument[], organisationId = 'o1') {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loading = TestBed.inject(Session).load();
  const organisation = { id: organisationId, name: 'Pont' };
  backend
    .expectOne('/api/session')
    .flush({ person: null, organisation, permissions: ['organisations:edit-own'], memberships: [], roles: [] });
  await loading;
  const fixture = TestBed.createComponent(OrganisationDocuments);
  fixture.componentRef.setInput('organisationId', 'o1');
  fixture.componentRef.setInput('documents', documents);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const rows = [...element.querySelectorAll('li')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  return { element, fixture, backend, rows };
}

describe('OrganisationDocuments', () => {
  it('says of each document whether it counts today, and which kinds are missing', async () => {
    const { rows } = await show([
      document('old', { from: '2020-01-01', until: addDays(TODAY, -1) }),
      document('soon', { from: '2020-01-01', until: TODAY }),
      document('next', { from: addDays(TODAY, 1), until: null }),
      document('fresh', null),
    ]);
    expect(rows.map((row) => /Ended|Ends soon|Not yet|Without days|Counts|Not there yet/.exec(row)?.[0])).toEqual([
      'Without days',
      'Not yet',
      'Ends soon',
      'Ended',
      ...Array<string>(PROFILE_DOCUMENT_KINDS.length - 1).fill('Not there yet'),
    ]);
  });

  it('lets the organisation say on which days a document counts', async () => {
    const { element, fixture, backend } = await show([document('statutes', null)]);
    const changed = jest.fn();
    fixture.componentInstance.changed.subscribe(changed);
    element.querySelector('button')?.click();
    await fixture.whenStable();
    const [from, until] = element.querySelectorAll<HTMLInputElement>('input[type=date]');
    expect(from?.value).toBe(TODAY);
    if (until) until.value = '2027-12-31';
    until?.dispatchEvent(new Event('input'));
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await fixture.whenStable();
    const call = backend.expectOne('/api/organisations/o1/documents/statutes/validity');
    expect([call.request.method, call.request.body]).toEqual(['PUT', { from: TODAY, until: '2027-12-31' }]);
    expect(call.request.headers.get('If-Match')).toBe('"v0"');
    call.flush([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('says that somebody else was first, and asks for what counts now (SEC-14)', async () => {
    const { element, fixture, backend } = await show([document('statutes', { from: '2020-01-01', until: null })]);
    const changed = jest.fn();
    fixture.componentInstance.changed.subscribe(changed);
    element.querySelector('button')?.click();
    await fixture.whenStable();
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await fixture.whenStable();
    const call = backend.expectOne('/api/organisations/o1/documents/statutes/validity');
    expect(call.request.headers.get('If-Match')).toBe('"v2"');
    call.flush({ code: 'stale' }, { status: 412, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(element.textContent).toContain('Somebody else changed this meanwhile.');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('offers nothing to change to readers of other organisations', async () => {
    const { element } = await show([document('statutes', null)], 'o2');
    expect(element.querySelector('li button')).toBeNull();
  });
});
