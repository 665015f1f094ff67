import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Permission } from '@passerelle/contract';
import { Session } from '../core/session';
import { OrganisationFiles } from './organisation-files';

async function links(permissions: Permission[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const session = TestBed.inject(Session);
  const loaded = session.load();
  TestBed.inject(HttpTestingController)
    .expectOne('/api/session')
    .flush({ ...session.info(), permissions });
  await loaded;
  const fixture = TestBed.createComponent(OrganisationFiles);
  fixture.componentRef.setInput('organisationId', 'o1');
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return [...page.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
}

describe('OrganisationFiles', () => {
  it('leads to the applications and the concept notes of the organisation', async () => {
    expect(await links(['applications:read'])).toEqual([
      ['Applications of this organisation', '/applications?organisationId=o1'],
      ['Concept notes of this organisation', '/concepts?organisationId=o1'],
    ]);
  });

  it('leads nobody to lists that he or she may not read', async () => {
    expect(await links(['organisations:read'])).toEqual([]);
  });
});
