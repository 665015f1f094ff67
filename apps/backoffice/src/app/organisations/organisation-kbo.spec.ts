import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { OrganisationDetail } from '@passerelle/contract';
import { OrganisationKbo } from './organisation-kbo';
import './organisations.texts';

beforeAll(() => {
  // The DOM of the tests knows the element, not how it opens.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
});

async function show(facts: Partial<OrganisationDetail>) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(OrganisationKbo);
  fixture.componentRef.setInput('organisation', { id: 'o1', version: 7, kboCheck: null, mayCheckKbo: false, ...facts });
  fixture.detectChanges();
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return { element, fixture, backend: TestBed.inject(HttpTestingController) };
}

describe('OrganisationKbo', () => {
  it('shows what was recorded, and nothing to do for those who may not record it', async () => {
    const { element } = await show({ kboCheck: { status: 'stopped', checkedOn: '2026-01-05' } });
    expect(element.textContent).toContain('Stopped');
    expect(element.querySelector('button')).toBeNull();
  });

  it('records the status on the version that was read (R14)', async () => {
    const { element, fixture, backend } = await show({ mayCheckKbo: true });
    expect(element.textContent).toContain('Not looked up yet');
    element.querySelector('button')?.click();
    await fixture.whenStable();
    const day = element.querySelector<HTMLInputElement>('input[type=date]');
    if (!day) throw new Error('no day');
    day.value = '2026-01-05';
    day.dispatchEvent(new Event('input'));
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await fixture.whenStable();
    const { request } = backend.expectOne('/api/organisations/o1/kbo-status');
    expect(request.headers.get('If-Match')).toBe('"v7"');
    expect(request.body).toEqual({ status: 'active', checkedOn: '2026-01-05' });
  });
});
