import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationDetail, CallDetail, Permission } from '@passerelle/contract';
import { Session } from '../core/session';
import { ApplicationDetailPage } from './application-detail';
import { RETURNED_FILE } from './application-sample';
import './applications.texts';

const FILE: ApplicationDetail = { ...RETURNED_FILE, state: 'submitted', returned: null, mayEdit: false, lotId: 'l2' };
const lot = (id: string) => ({ id, code: id, conceptClosesAt: null, title: { fr: id, nl: id, en: id } });
const CALL = {
  id: 'c1',
  version: 4,
  closesAt: '2026-05-13T10:00:00.000Z',
  lotList: [lot('l1'), lot('l2')],
  mayExtend: true,
} as unknown as CallDetail;
const OFFICER: Permission[] = ['files:read-any', 'calls:prepare'];

beforeAll(() => {
  Object.assign(HTMLElement.prototype, { hidePopover: () => undefined });
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function open(permissions: Permission[], file = FILE, call = CALL) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const loaded = session.load();
  backend.expectOne('/api/session').flush({ ...session.info(), permissions });
  await loaded;
  const fixture = TestBed.createComponent(ApplicationDetailPage);
  fixture.componentRef.setInput('id', 'a1');
  // Not `whenStable`, which waits for what nobody answers here.
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  backend.expectOne('/api/applications/a1').flush(file);
  await settle();
  for (const asked of backend.match('/api/calls/c1')) asked.flush(call);
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const find = (label: string) =>
    [...element.querySelectorAll<HTMLButtonElement>('button')].find((one) => one.textContent.trim() === label);
  const press = async (label: string) => {
    find(label)?.click();
    await settle();
  };
  const put = async (control: string, value: string) => {
    const found = element.querySelector<HTMLInputElement>(`dialog[open] ${control}`);
    if (!found) throw new Error(`no ${control}`);
    found.value = value;
    found.dispatchEvent(new Event('input'));
    await settle();
  };
  const offered = async () => {
    await press('Other actions');
    return document.body.textContent.includes('More time');
  };
  return { backend, element, offered, press, put, settle };
}

describe('More time from the page of a file (R22)', () => {
  it('is given to its organisation in its lot, and said to hold for every file of it there', async () => {
    const { backend, element, press, put, settle, offered } = await open(OFFICER);
    expect(await offered()).toBe(true);
    await press('More time');
    for (const list of backend.match('/api/organisations')) list.flush({ items: [] });
    await settle();
    const dialog = element.querySelector('dialog[open]');
    expect(dialog?.textContent).toContain('It holds for every file of the organisation in this lot.');
    expect(dialog?.querySelector<HTMLInputElement>('input[list]')?.value).toBe('Pont Solidaire');
    await put('input[type=date]', '2026-05-27');
    await put('textarea', 'A fire.');
    await press('Give more time');
    const sent = backend.expectOne('/api/calls/c1/extensions');
    expect(sent.request.headers.get('If-Match')).toBe('"v4"');
    expect(sent.request.body).toEqual({
      stage: 'application',
      lotId: 'l2',
      organisationId: 'o1',
      closesOn: '2026-05-27',
      closesTime: '12:00',
      reason: 'A fire.',
    });
    sent.flush(CALL);
    await settle();
    expect(element.querySelector('dialog[open]')).toBeNull();
    backend.expectOne('/api/applications/a1');
    backend.expectOne('/api/calls/c1');
  });

  it.each<[string, Permission[], Partial<ApplicationDetail>, Partial<CallDetail>]>([
    ['to whom prepares no call', ['files:read-any'], {}, {}],
    ['once the selection has started', OFFICER, {}, { mayExtend: false }],
    ['for a file before the committee', OFFICER, { state: 'evaluation' }, {}],
  ])('is not offered %s', async (_, permissions, file, call) => {
    const { offered } = await open(permissions, { ...FILE, ...file }, { ...CALL, ...call });
    expect(await offered()).toBe(false);
  });
});
