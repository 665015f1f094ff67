import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { OrganisationDetail } from '@passerelle/contract';
import { OrganisationFormPage } from './organisation-form';
import './organisations.texts';

const STORED: OrganisationDetail = {
  id: 'o1',
  version: 7,
  name: 'Pont Solidaire',
  acronym: 'PS',
  kinds: ['applicant'],
  legalForm: 'asbl',
  kboNumber: '0417497106',
  country: 'BE',
  city: 'Bruxelles',
  website: '',
  foundedOn: null,
  accreditation: { from: '2017-01-01', until: null, number: 'OSC-1' },
  accredited: true,
  iatiType: '22',
  iatiIdentifier: '',
  channelCode: '',
  kboCheck: null,
  mayCheckKbo: false,
  bankRecords: [],
  members: [],
  mayEdit: true,
  seesInside: true,
  demo: false,
};

async function open(id?: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(OrganisationFormPage);
  fixture.componentRef.setInput('id', id);
  fixture.detectChanges();
  if (id !== undefined) backend.expectOne(`/api/organisations/${id}`).flush(STORED);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const control = (label: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    return element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
  };
  const type = (label: string, value: string) => {
    const input = control(label);
    if (!input) throw new Error(`no control ${label}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  const submit = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  return { backend, element, control, type, submit, settle, router: TestBed.inject(Router) };
}

describe('OrganisationFormPage', () => {
  it('sends what was typed, with nothing for what was left empty, and opens the new record', async () => {
    const { backend, type, submit, settle, router } = await open();
    type('Name', 'Ponts du Sud');
    type('Enterprise number', '0417.497.106');
    await new Promise((resolve) => setTimeout(resolve));
    backend.expectOne('/api/organisations/kbo/0417497106').flush({ entry: null });
    await submit();
    const { request, flush } = expectOne(backend, '/api/organisations');
    expect(request.body).toMatchObject({
      name: 'Ponts du Sud',
      kboNumber: '0417.497.106',
      foundedOn: null,
      accreditation: null,
    });
    flush({ ...STORED, id: 'o2' });
    await settle();
    expect(router.url).toBe('/organisations/o2');
  });

  it('takes over what the register of enterprises says of the number (R1)', async () => {
    const { backend, element, control, type, settle } = await open();
    type('Acronym', 'PdS');
    type('Enterprise number', '0417.497.106');
    await new Promise((resolve) => setTimeout(resolve));
    const [name, none] = [
      { fr: 'Ponts', nl: 'Bruggen', en: 'Ponts' },
      { fr: '', nl: '', en: '' },
    ];
    const entry = {
      kboNumber: '0417497106',
      name,
      acronym: none,
      city: none,
      legalForm: 'foundation',
      foundedOn: null,
    };
    backend.expectOne('/api/organisations/kbo/0417497106').flush({ entry });
    await settle();
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Take these facts'))?.click();
    await settle();
    const values = ['Name', 'Acronym', 'Legal form', 'Enterprise number'].map((label) => control(label)?.value);
    expect(values).toEqual(['Ponts', 'PdS', 'foundation', '0417.497.106']);
  });

  it('puts what the API refuses at its field', async () => {
    const { backend, element, control, type, submit, settle } = await open();
    type('Name', 'Ponts du Sud');
    type('Enterprise number', '0417.497.107');
    await submit();
    expectOne(backend, '/api/organisations').flush(
      { code: 'invalid-content', status: 422, errors: [{ path: 'kboNumber', code: 'kbo-invalid' }] },
      422,
    );
    await settle();
    const kbo = control('Enterprise number');
    const shown = element.querySelector(
      `[id="${(kbo?.getAttribute('aria-describedby') ?? '').split(' ').at(-1) ?? ''}"]`,
    );
    expect(kbo?.getAttribute('aria-invalid')).toBe('true');
    expect(shown?.textContent).toContain('check digits are wrong');
    expect(control('Name')?.hasAttribute('aria-invalid')).toBe(false);
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('Enterprise number');
  });

  it('sends nothing while the name is empty', async () => {
    const { backend, control, submit } = await open();
    await submit();
    backend.expectNone('/api/organisations');
    expect(control('Name')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('changes the version that was shown', async () => {
    const { backend, control, type, submit } = await open('o1');
    expect(control('Accreditation number')?.value).toBe('OSC-1');
    type('City', 'Gand');
    await submit();
    const { request } = expectOne(backend, '/api/organisations/o1');
    expect(request.method).toBe('PUT');
    expect(request.headers.get('If-Match')).toBe('"v7"');
    expect(request.body).toMatchObject({
      city: 'Gand',
      accreditation: { number: 'OSC-1', from: '2017-01-01', until: null },
    });
  });
});

function expectOne(backend: HttpTestingController, url: string) {
  const test = backend.expectOne(url);
  return {
    request: test.request,
    flush: (body: object, status = 200) => {
      test.flush(body, { status, statusText: '' });
    },
  };
}
