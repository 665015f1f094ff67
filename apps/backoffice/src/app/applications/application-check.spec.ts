import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { Permission, SectionStatus } from '@passerelle/contract';
import { Session } from '../core/session';
import type { FormPlace } from '../forms/form-check';
import { ApplicationCheck } from './application-check';
import { RETURNED_FILE } from './application-sample';
import './applications.texts';

const WRONG: SectionStatus = {
  section: 'partners',
  complete: false,
  errors: [
    { path: 'partners.applicant', code: 'kbo-missing' },
    { path: 'partners.urbanContext', code: 'required' },
  ],
};

async function open(permissions: Permission[], organisationId: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const loaded = session.load();
  const organisation = { id: organisationId, name: 'Pont Solidaire' };
  backend.expectOne('/api/session').flush({ ...session.info(), permissions, organisation });
  await loaded;
  const fixture = TestBed.createComponent(ApplicationCheck);
  const inputs = { application: RETURNED_FILE, statuses: [WRONG], own: [], autosave: {} };
  for (const [input, value] of Object.entries(inputs)) fixture.componentRef.setInput(input, value);
  const opened: FormPlace[] = [];
  fixture.componentInstance.edit.subscribe((place) => opened.push(place));
  // Not `whenStable`, which waits for what nobody answers here.
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (index: number) => {
    element.querySelectorAll<HTMLButtonElement>('ui-notice li li button')[index]?.click();
    await settle();
  };
  return { opened, press, url: () => TestBed.inject(Router).url };
}

describe('ApplicationCheck', () => {
  it.each<[string, Permission[], string]>([
    ['/organisations/o1/edit', ['organisations:edit-own'], 'o1'],
    ['/organisations/o1/edit', ['organisations:manage'], 'o9'],
    ['/organisations/o1', ['organisations:edit-own'], 'o9'],
    ['/organisations/o1', ['organisations:read'], 'o1'],
  ])(
    'leads from what is wrong with the applicant to the register: %s for %s of %s (R21)',
    async (address, may, own) => {
      const { opened, press, url } = await open(may, own);
      await press(0);
      expect(url()).toBe(address);
      expect(opened).toEqual([]);
    },
  );

  it('leads from what is wrong in the form to its field', async () => {
    const { opened, press, url } = await open(['organisations:edit-own'], 'o1');
    await press(1);
    expect(opened).toEqual([{ part: 'partners', field: 'partners.urbanContext' }]);
    expect(url()).toBe('/');
  });
});
