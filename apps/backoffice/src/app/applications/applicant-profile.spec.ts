import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationDetail, CorrectionMark, FormQuestion } from '@passerelle/contract';
import { Session } from '../core/session';
import { ask, formOf } from '../forms/form-sample';
import { SESSION } from './application-draft-sample';
import { ApplicationOwn } from './application-own';
import { OWN_FORM, RETURNED_FILE } from './application-sample';
import './applications.texts';

const OURS = ask('organisation', 'lead');
const TEAM = ask('people', 'team');
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** An own section with these questions, for somebody who works for an organisation. */
async function open(questions: FormQuestion[], organisationId: string, marks?: readonly CorrectionMark[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  http.expectOne('/api/session').flush({ ...SESSION, organisation: { id: organisationId, name: '' } });
  await loaded;
  const definition = formOf(...questions);
  const application: ApplicationDetail = { ...RETURNED_FILE, form: { ...OWN_FORM, definition } };
  const fixture = TestBed.createComponent(ApplicationOwn);
  const inputs = { application, section: definition.sections[0], answers: {}, frame: { themes: [], regions: [] } };
  for (const [name, value] of Object.entries({ ...inputs, sectors: [], sdgs: [], revealed: false, marks }))
    fixture.componentRef.setInput(name, value);
  TestBed.tick();
  const asked = http.match(() => true);
  for (const one of asked)
    one.flush(
      one.request.url.startsWith('/api/users/teams/')
        ? { members: [{ name: 'Ann', email: 'ann@example.org', role: 'owner' }] }
        : { name: 'Pont Solidaire', country: 'BE', kboNumber: '0123456749' },
    );
  await settle();
  TestBed.tick();
  const press = async (name: string) => {
    const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.trim() === name)?.click();
    await settle();
    TestBed.tick();
  };
  return { urls: asked.map(({ request }) => request.url), answers: () => fixture.componentInstance.answers(), press };
}

describe('the profile of the applicant in the own questions of its file (C6)', () => {
  it('gives the organisation and people of the team, read only for what the section asks', async () => {
    const own = await open([OURS, TEAM], 'o1');
    expect(own.urls.sort()).toEqual(['/api/organisations/o1', '/api/users/teams/o1']);
    await own.press('Our organisation');
    await own.press('From our team');
    await own.press('Add Ann');
    expect(own.answers()).toEqual({
      lead: [{ name: 'Pont Solidaire', country: 'BE', registration: '0123456749', role: '' }],
      team: [{ name: 'Ann', role: '', email: 'ann@example.org' }],
    });
    TestBed.resetTestingModule();
    expect((await open([TEAM], 'o1')).urls).toEqual(['/api/users/teams/o1']);
    TestBed.resetTestingModule();
    expect((await open([ask('yes-no', 'sure')], 'o1')).urls).toEqual([]);
  });

  it('is not read or offered to those who work for another organisation, the administration first', async () => {
    const { urls, answers, press } = await open([OURS, TEAM], 'administration');
    expect(urls).toEqual([]);
    await press('Our organisation');
    expect(answers()).toEqual({});
  });

  it('is not offered where a returned file leaves the question closed (R9)', async () => {
    const { answers, press } = await open([OURS], 'o1', []);
    await press('Our organisation');
    expect(answers()).toEqual({});
  });
});
