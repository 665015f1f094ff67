import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { KboEntry } from '@passerelle/contract';
import { OrganisationKboProposal, type KboFacts } from './organisation-kbo-proposal';

const PATH = '/api/organisations/kbo/0417497106';
const ENTRY: KboEntry = {
  kboNumber: '0417497106',
  name: { fr: 'Pont Solidaire', nl: 'Brug Solidair', en: 'Pont Solidaire' },
  acronym: { fr: 'PS', nl: 'BS', en: 'PS' },
  legalForm: 'asbl',
  foundedOn: '1977-09-01',
  city: { fr: 'Bruxelles', nl: 'Brussel', en: 'Bruxelles' },
};

function show(typed: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'nl' }],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(OrganisationKboProposal);
  fixture.componentRef.setInput('typed', typed);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { backend, fixture, element, settle };
}

describe('OrganisationKboProposal', () => {
  it('asks nothing for a number with wrong check digits, or half a number', () => {
    for (const typed of ['', '0417', '0417.497.107']) {
      const { backend } = show(typed);
      backend.verify();
      TestBed.resetTestingModule();
    }
  });

  it('proposes name and legal form in the language of the page, for a button to take over', async () => {
    const { backend, fixture, element, settle } = show('0417.497.106');
    const taken: KboFacts[] = [];
    fixture.componentInstance.taken.subscribe((facts) => taken.push(facts));
    backend.expectOne(PATH).flush({ entry: ENTRY });
    await settle();
    expect(element.textContent).toContain('Brug Solidair');
    element.querySelector('button')?.click();
    expect(taken).toEqual([
      { name: 'Brug Solidair', acronym: 'BS', city: 'Brussel', legalForm: 'asbl', foundedOn: '1977-09-01' },
    ]);
  });

  it.each([
    ['the number is not in the loaded set', { entry: null }, 200],
    ['nobody may ask', { code: 'not-permitted' }, 403],
  ])('says nothing when %s', async (_why, body, status) => {
    const { backend, element, settle } = show('0417497106');
    backend.expectOne(PATH).flush(body, { status, statusText: '' });
    await settle();
    expect(element.querySelector('button')).toBeNull();
  });
});
