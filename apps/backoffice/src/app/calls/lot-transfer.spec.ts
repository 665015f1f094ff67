import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { euro, type CallDetail } from '@passerelle/contract';
import { eventText } from '../core/texts';
import './calls.texts';
import { LotTransfer } from './lot-transfer';

const title = (en: string) => ({ fr: '', nl: '', en });
const CALL = {
  id: 'c1',
  version: 4,
  lotList: [
    { id: 'l1', code: 'A', title: title('Economy') },
    { id: 'l2', code: 'B', title: title('Citizenship') },
  ],
  movable: [
    { lotId: 'l1', free: euro('325000.00') },
    { lotId: 'l2', free: euro('0.00') },
  ],
} as unknown as CallDetail;

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

async function opened() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(LotTransfer);
  fixture.componentRef.setInput('call', CALL);
  let done = 0;
  fixture.componentInstance.done.subscribe(() => (done += 1));
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const press = async (label: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === label)?.click();
    await settle();
  };
  const put = async (label: string, value: string) => {
    const field = [...element.querySelectorAll('ui-field')].find((one) =>
      one.querySelector('label')?.textContent.trim().startsWith(label),
    );
    const control = field?.querySelector<HTMLInputElement>('input, select, textarea');
    if (!control) throw new Error(`no ${label}`);
    control.value = value;
    for (const name of ['input', 'change', 'blur']) control.dispatchEvent(new Event(name));
    await settle();
  };
  await settle();
  await press('Move money between lots');
  return { element, backend: TestBed.inject(HttpTestingController), settle, press, put, done: () => done };
}

describe('LotTransfer (R23)', () => {
  it('says what is free in each lot', async () => {
    const { element } = await opened();
    const [from] = element.querySelectorAll('select');
    expect([...(from?.options ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Choose',
      'A · Economy (free: €325,000.00)',
      'B · Citizenship (free: €0.00)',
    ]);
  });

  it('sends the decision on the version that was read, once it is whole and between two lots', async () => {
    const { element, backend, settle, press, put, done } = await opened();
    await put('From lot', 'l1');
    await put('To lot', 'l1');
    await put('Amount', '100,000');
    await put('Decided on', '2026-02-12');
    await put('Item of the agenda', 'GRBC-JL-9.4');
    await press('Move the amount');
    backend.expectNone('/api/calls/c1/transfers');
    expect(element.textContent).toContain('Choose another lot than the one the money comes from.');
    await put('To lot', 'l2');
    await press('Move the amount');
    backend.expectNone('/api/calls/c1/transfers');
    await put('Reason', 'Few applications.');
    await press('Move the amount');
    const sent = backend.expectOne('/api/calls/c1/transfers');
    expect(sent.request.headers.get('If-Match')).toBe('"v4"');
    expect(sent.request.body).toEqual({
      fromLotId: 'l1',
      toLotId: 'l2',
      amount: euro('100000.00'),
      reason: 'Few applications.',
      decidedOn: '2026-02-12',
      item: 'GRBC-JL-9.4',
    });
    sent.flush(CALL);
    await settle();
    expect([done(), element.querySelector('dialog')?.open]).toEqual([1, false]);
  });

  it('says at the amount how much the lot can give', async () => {
    const { element, backend, settle, press, put } = await opened();
    await put('From lot', 'l1');
    await put('To lot', 'l2');
    await put('Amount', '400,000');
    await put('Decided on', '2026-02-12');
    await put('Item of the agenda', 'GRBC-JL-9.4');
    await put('Reason', 'Few applications.');
    await press('Move the amount');
    const errors = [{ path: 'amount', code: 'more-than-free', params: { free: '325000.00' } }];
    backend
      .expectOne('/api/calls/c1/transfers')
      .flush({ code: 'invalid-content', errors }, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(element.querySelector('dialog')?.textContent.replace(/\s+/g, ' ')).toContain(
      'At most € 325,000.00 can leave this lot.',
    );
  });

  it('is told in the history of the call', () => {
    const data = {
      amount: euro('100000.00'),
      from: 'A',
      to: 'B',
      decidedOn: '2026-02-12',
      item: '9.4',
      reason: 'Few.',
    };
    expect(eventText('call.moveBetweenLots', 'Ann', data).replace(/\s+/g, ' ')).toBe(
      'Ann moved €100,000.00 from lot A to lot B, as the Government decided on 12 Feb 2026 (9.4): Few.',
    );
  });
});
