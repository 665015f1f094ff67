import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FilePeople, FilePerson, PartnerRole } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { eventText } from '../core/texts';
import { ApplicationPeople } from './application-people';
import './applications.texts';

const PEOPLE = '/api/applications/a1/people';
const person = (name: string, organisationRole: PartnerRole, changes: Partial<FilePerson> = {}): FilePerson => ({
  personId: name.toLowerCase(),
  name,
  you: false,
  organisationRole,
  role: null,
  version: 0,
  ...changes,
});
const team = (changes: Partial<FilePeople> = {}): FilePeople => ({
  people: [
    person('Ada', 'owner', { you: true }),
    person('Bo', 'editor', { role: 'reader', version: 3 }),
    person('Cy', 'reader'),
  ],
  mayManage: true,
  ...changes,
});

async function open(shown: FilePeople) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ApplicationPeople);
  fixture.componentRef.setInput('applicationId', 'a1');
  fixture.detectChanges();
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const settle = async () => {
    await turn();
    await fixture.whenStable();
  };
  backend.expectOne(PEOPLE).flush(shown);
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const choose = (index: number, role: string) => {
    const select = element.querySelectorAll('select')[index];
    if (!select) throw new Error(`no select ${index}`);
    select.value = role;
    select.dispatchEvent(new Event('change'));
  };
  const toasts = () =>
    TestBed.inject(Toasts)
      .all()
      .map(({ text }) => text)
      .join();
  const words = () =>
    [...element.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  return { backend, element, turn, settle, choose, toasts, words };
}

describe('ApplicationPeople (C3)', () => {
  it('shows colleagues what each does in the organisation and in the file', async () => {
    const { element, words } = await open(team({ mayManage: false }));
    expect(words()).toEqual(['Ada (you)Responsible', 'Bo EditorIn this file: Reader', 'Cy Reader']);
    expect(element.querySelector('select')).toBeNull();
  });

  it('lets those responsible give everybody else a role in the file', async () => {
    const { backend, element, settle, choose, toasts } = await open(team());
    const selects = [...element.querySelectorAll('select')];
    expect(selects.map(({ value }) => value)).toEqual(['reader', '']);
    expect(selects.map(({ labels }) => labels[0]?.querySelector('span')?.textContent)).toEqual([
      'Role in this file: Bo',
      'Role in this file: Cy',
    ]);
    choose(1, 'owner');
    const call = backend.expectOne(`${PEOPLE}/cy`);
    expect([call.request.method, call.request.body, call.request.headers.get('If-Match')]).toEqual([
      'PUT',
      { role: 'owner' },
      '"v0"',
    ]);
    call.flush(team({ people: [person('Ada', 'owner'), person('Cy', 'reader', { role: 'owner', version: 1 })] }));
    await settle();
    expect(toasts()).toContain('Cy has the role “Responsible” in this file.');
    choose(0, '');
    const back = backend.expectOne(`${PEOPLE}/cy`);
    expect([back.request.body, back.request.headers.get('If-Match')]).toEqual([{ role: null }, '"v1"']);
    back.flush(team());
    await settle();
    expect(toasts()).toContain('Cy has the role in the organisation in this file again.');
  });

  it('says why it is refused, and shows the roles as they are now', async () => {
    const { backend, turn, settle, choose, toasts, words } = await open(team());
    choose(0, 'owner');
    backend
      .expectOne(`${PEOPLE}/bo`)
      .flush({ status: 409, code: 'owner-in-every-file' }, { status: 409, statusText: '' });
    await turn();
    backend.expectOne(PEOPLE).flush(team({ people: [person('Bo', 'owner')] }));
    await settle();
    expect(toasts()).toContain('keep all rights in every file');
    expect(words()).toEqual(['Bo Responsible']);
  });

  it('tells in the history what was given and taken back', () => {
    expect(eventText('application.giveRole', 'Ada', { role: 'editor' })).toBe(
      'Ada gave somebody the role “Editor” in this file.',
    );
    expect(eventText('application.giveRole', 'Ada', { role: null })).toContain('Ada took back a role in this file');
  });
});
