import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PRESENCE_MS, type PresentPerson, type TellPresence } from '@passerelle/contract';
import { Session } from '../core/session';
import { SESSION } from './application-draft-sample';
import type { FormPage } from './application-form.model';
import { ApplicationPresence } from './application-presence';
import { OWN_FORM } from './application-sample';
import './applications.texts';

const BEN: PresentPerson = { name: 'Ben', you: false, section: 'budget' };
const PATH = '/api/applications/a1/presence';

async function open(page: FormPage, language = 'en') {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: language }],
  });
  const http = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  http.expectOne('/api/session').flush(SESSION);
  await loaded;
  const fixture = TestBed.createComponent(ApplicationPresence);
  const show = (next: FormPage) => {
    fixture.componentRef.setInput('page', next);
    TestBed.tick();
  };
  fixture.componentRef.setInput('applicationId', 'a1');
  fixture.componentRef.setInput('form', OWN_FORM);
  show(page);
  /** What is told now; answered with who else is there. */
  const told = async (...people: PresentPerson[]): Promise<TellPresence> => {
    const call = http.expectOne({ method: 'PUT', url: PATH });
    call.flush({ people });
    await jest.advanceTimersByTimeAsync(0);
    TestBed.tick();
    return call.request.body as TellPresence;
  };
  const lines = () =>
    [...(fixture.nativeElement as HTMLElement).querySelectorAll('p')].map((p) => p.textContent.trim());
  return { show, told, lines };
}

describe('ApplicationPresence (C2)', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells which section is open, also one of the call’s own; none on the page that checks', async () => {
    const { show, told } = await open('project');
    const first = await told();
    expect(first.section).toBe('project');
    show('form-own');
    expect(await told()).toEqual({ tab: first.tab, section: 'form-own' });
    show('check');
    expect((await told()).section).toBeNull();
    await jest.advanceTimersByTimeAsync(PRESENCE_MS);
    expect((await told()).section).toBeNull();
  });

  it.each([
    ['en', 'Own'],
    ['fr', 'Own (fr)'],
    ['nl', 'Own (nl)'],
  ])('names the own section a colleague is in as the reader of %s reads it', async (language, title) => {
    const { told, lines } = await open('project', language);
    await told({ ...BEN, section: 'form-own' });
    expect(lines()).toEqual([`Ben is now in the section “${title}”.`]);
  });

  it('names a fixed section, and only the file where there is no section or none the reader knows', async () => {
    const { told, lines } = await open('project');
    await told(BEN, { name: 'Ann', you: false, section: null }, { name: 'Cleo', you: false, section: 'form-gone' });
    expect(lines()).toEqual([
      'Ben is now in the section “Budget and financing”.',
      'Ann has this file open now.',
      'Cleo has this file open now.',
    ]);
  });

  it('says once that one’s own other windows have the file open, without a name or a section', async () => {
    const { told, lines } = await open('project');
    const mine: PresentPerson = { name: 'Ann', you: true, section: 'form-own' };
    await told(mine, { ...mine, section: 'budget' });
    expect(lines()).toEqual(['You have this file open in another window too.']);
    await jest.advanceTimersByTimeAsync(PRESENCE_MS);
    await told();
    expect(lines()).toEqual([]);
  });
});
