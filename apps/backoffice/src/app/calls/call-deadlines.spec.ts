import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  euro,
  type CallDetail,
  type DeadlineExtension,
  type OrganisationPage,
  type Permission,
  type SessionInfo,
} from '@passerelle/contract';
import { Session } from '../core/session';
import { CallDeadlines } from './call-deadlines';
import './calls.texts';

const CALL = {
  id: 'c1',
  version: 4,
  closesAt: '2026-05-20T10:00:00.000Z',
  extension: {
    from: '2026-05-13T10:00:00.000Z',
    reason: { fr: 'Panne du site.', nl: 'Storing.', en: 'The site was down.' },
  },
  lotList: [{ id: 'l1', code: 'A', conceptClosesAt: null, title: { fr: 'Économie', nl: 'Economie', en: 'Economy' } }],
  envelope: euro('100.00'),
  mayExtend: true,
} as unknown as CallDetail;
const ROW: DeadlineExtension = {
  id: 'x1',
  callId: 'c1',
  lotCode: 'A',
  stage: 'concept',
  organisationId: 'o1',
  organisationName: 'Pont Solidaire',
  from: '2026-05-20T10:00:00.000Z',
  until: '2026-05-27T10:00:00.000Z',
  reason: 'A fire.',
  givenByName: 'Ann',
  givenAt: '2026-05-19T08:00:00.000Z',
};

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function open(call: CallDetail, rows: DeadlineExtension[], permissions: Permission[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
    organisation: null,
    roles: [],
    permissions,
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const fixture = TestBed.createComponent(CallDeadlines);
  fixture.componentRef.setInput('call', call);
  let changed = 0;
  fixture.componentInstance.changed.subscribe(() => (changed += 1));
  TestBed.tick();
  const list = { items: rows, next: null, total: rows.length, totalIsExact: true };
  backend.expectOne('/api/calls/extensions?callId=c1&size=25&sort=-givenAt').flush(list);
  const element = fixture.nativeElement as HTMLElement;
  // Not `whenStable`, which waits for the answers this test gives itself.
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  const words = () => element.querySelector('ui-section')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const links = () => [...element.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
  const press = async (label: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === label)?.click();
    await settle();
  };
  const put = async (control: string, value: string) => {
    const found = element.querySelector<HTMLInputElement>(`dialog[open] ${control}`);
    if (!found) throw new Error(`no ${control}`);
    found.value = value;
    found.dispatchEvent(new Event('input'));
    await settle();
  };
  return { backend, words, links, press, put, settle, changes: () => changed };
}

describe('CallDeadlines (R22)', () => {
  it('says what was announced first, why it changed, and who has more time until when', async () => {
    const { words, links } = await open(CALL, [ROW], ['files:read-any', 'calls:prepare']);
    expect(words()).toContain('Extended until 20 May 2026, 12:00; announced first: 13 May 2026, 12:00.');
    expect(words()).toContain('The site was down.');
    expect(words()).toContain('27 May 2026, 12:00');
    expect(words()).toContain('Concept note');
    expect(words()).toContain('A fire.');
    expect(links()).toEqual(['/organisations/o1']);
  });

  it('is silent for a partner when nothing was moved', async () => {
    const { words } = await open({ ...CALL, extension: null, mayExtend: false }, [], ['files:read-own']);
    expect(words()).toBe('');
  });

  it('tells the administration that nobody has more time', async () => {
    const { words } = await open({ ...CALL, extension: null, mayExtend: false }, [], ['files:read-any']);
    expect(words()).toBe('DeadlineNo organisation has more time than the others.');
  });

  it('wants a reason in both languages and extends on the version that was read', async () => {
    const { backend, press, put, settle, changes } = await open(CALL, [], ['files:read-any', 'calls:prepare']);
    await press('Extend for everybody');
    await put('input[type=date]', '2026-05-27');
    await put('textarea[lang=fr]', 'Grève.');
    await press('Extend the deadline');
    backend.expectNone('/api/calls/c1/extend');
    await put('textarea[lang=nl]', 'Staking.');
    await press('Extend the deadline');
    const { request, flush } = answering(backend, '/api/calls/c1/extend');
    expect(request.body).toEqual({
      closesOn: '2026-05-27',
      closesTime: '12:00',
      reason: { fr: 'Grève.', nl: 'Staking.', en: '' },
    });
    expect(request.headers.get('If-Match')).toBe('"v4"');
    flush(CALL);
    await settle();
    expect(changes()).toBe(1);
  });

  it('gives more time to an organisation of the register only', async () => {
    const { backend, press, put } = await open(CALL, [], ['files:read-any', 'calls:prepare']);
    await press('More time for one organisation');
    backend.expectOne('/api/organisations').flush(organisations());
    await put('input[list]', 'Pont');
    backend.expectOne('/api/organisations?search=Pont').flush(organisations('Pont Solidaire'));
    await put('input[type=date]', '2026-05-27');
    await put('textarea', 'A fire.');
    await press('Give more time');
    backend.expectNone('/api/calls/c1/extensions');
    await put('input[list]', 'Pont Solidaire');
    await press('Give more time');
    expect(backend.expectOne('/api/calls/c1/extensions').request.body).toEqual({
      stage: 'application',
      lotId: 'l1',
      organisationId: 'o1',
      closesOn: '2026-05-27',
      closesTime: '12:00',
      reason: 'A fire.',
    });
  });

  it('asks for what in a lot where a concept note comes first (B5)', async () => {
    const lotList = CALL.lotList.map((lot) => ({ ...lot, conceptClosesAt: '2026-04-15T15:00:00.000Z' }));
    const { backend, press, put } = await open({ ...CALL, lotList }, [], ['files:read-any', 'calls:prepare']);
    await press('More time for one organisation');
    backend.expectOne('/api/organisations').flush(organisations());
    await put('input[list]', 'Pont Solidaire');
    backend.expectOne('/api/organisations?search=Pont+Solidaire').flush(organisations('Pont Solidaire'));
    await put('select:has([value=concept])', 'concept');
    await put('input[type=date]', '2026-04-22');
    await put('textarea', 'A fire.');
    await put('input[list]', 'Pont Solidaire');
    await press('Give more time');
    expect(backend.expectOne('/api/calls/c1/extensions').request.body).toMatchObject({ stage: 'concept', lotId: 'l1' });
  });
});

function answering(backend: HttpTestingController, url: string) {
  const sent = backend.expectOne(url);
  return {
    request: sent.request,
    flush: (body: object) => {
      sent.flush(body);
    },
  };
}

function organisations(...names: string[]): OrganisationPage {
  const items = names.map((name) => ({ id: 'o1', name })) as OrganisationPage['items'];
  return { items, next: null, total: names.length, totalIsExact: true };
}
