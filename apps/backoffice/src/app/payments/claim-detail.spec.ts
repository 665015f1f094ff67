import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { euro, type ClaimDetail } from '@passerelle/contract';
import { Confirm, Toasts } from '@passerelle/ui';
import { ClaimDetailPage } from './claim-detail';
import { CLAIM } from './claim-sample';
import './payments.texts';

beforeAll(() => {
  // The DOM of the tests knows dialogs and menus, not how they open and close.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
  Object.assign(HTMLElement.prototype, { hidePopover: () => undefined });
});

async function open(changes: Partial<ClaimDetail> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ClaimDetailPage);
  fixture.componentRef.setInput('id', 'c1');
  fixture.detectChanges();
  const claim = { ...CLAIM, ...changes };
  // What is read is answered as it comes, also again after a change.
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      for (const read of backend.match(({ method }) => method === 'GET'))
        read.flush(read.request.url.endsWith('/history') ? { entries: [] } : claim);
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
    await fixture.whenStable();
  };
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (label: string) => {
    const buttons = [...element.querySelectorAll('button')];
    buttons.findLast((button) => button.textContent.trim() === label)?.click();
    await settle();
  };
  const type = async (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const input = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!input) throw new Error(`no control ${label}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  const toasts = () =>
    TestBed.inject(Toasts)
      .all()
      .map(({ text }) => text);
  return { backend, element, press, type, settle, toasts };
}

describe('ClaimDetailPage', () => {
  it('says who did which step and which condition of the payment is not met (R38, R40)', async () => {
    const { element } = await open();
    const rail = element.querySelector('[uiRail]')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(rail).toContain('CheckedPersonne officer · 2 Jun 2026');
    const conditions = [...element.querySelectorAll('app-condition-list li')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(conditions).toEqual([
      'Agreement signed by both partiesMet',
      'No report of the beneficiary overdue, on any grantNot met',
    ]);
    expect(element.querySelector('app-claim-money')?.textContent).toContain('BE68 5390 0754 7034');
  });

  it('says what is withheld for a recovery and what goes to the account (R43)', async () => {
    const withheld = { amount: euro('1200.00'), recoveryId: 'v1', recoveryReference: 'P2025-00009-REC' };
    const { element } = await open({ withheld });
    const money = element.querySelector('app-claim-money')?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(money).toContain('Withheld €1,200.00 · P2025-00009-REC');
    expect(money).toContain('Paid to the account €3,800.00');
  });

  it('approves on the version that was read, after the amount was confirmed', async () => {
    const allowedActions = [{ action: 'approve' as const, permission: 'payments:approve' }];
    const { backend, press, settle } = await open({ allowedActions });
    await press('Approve');
    const confirm = TestBed.inject(Confirm);
    expect(confirm.question()?.amount).toEqual(CLAIM.amount);
    confirm.reply(true);
    await settle();
    const { request } = backend.expectOne('/api/payments/c1/approve');
    expect(request.headers.get('If-Match')).toBe('"v4"');
  });

  it('wants a reason before it goes back to the beneficiary', async () => {
    const allowedActions = [{ action: 'return' as const, permission: 'payments:check' }];
    const { backend, element, press, type, settle, toasts } = await open({ state: 'submitted', allowedActions });
    element.querySelector<HTMLButtonElement>('ui-menu [popover] button')?.click();
    await settle();
    await press('Return to the beneficiary');
    backend.expectNone('/api/payments/c1/return');
    await type('Reason', 'Facture illisible.');
    await press('Return to the beneficiary');
    const test = backend.expectOne('/api/payments/c1/return');
    expect(test.request.body).toEqual({ reason: 'Facture illisible.' });
    test.flush({ ...CLAIM, state: 'returned' });
    await settle();
    expect(toasts()).toEqual(['The claim went back to the beneficiary.']);
  });

  it('clears on the line of this year', async () => {
    const allowedActions = [{ action: 'clear' as const, permission: 'payments:visa' }];
    const { backend, press } = await open({ state: 'approved', allowedActions });
    await press('Give the visa on the clearance');
    await press('Give the visa on the clearance');
    expect(backend.expectOne('/api/payments/c1/clear').request.body).toEqual({ budgetLineId: 'l1' });
  });

  it('confirms a payment with its value date and bank reference, and says so', async () => {
    const allowedActions = [{ action: 'pay' as const, permission: 'payments:pay' }];
    const { backend, press, type, settle, toasts } = await open({ state: 'ordered', allowedActions });
    await press('Confirm the payment');
    await press('Confirm the payment');
    backend.expectNone('/api/payments/c1/pay');
    await type('Value date', '2026-06-10');
    await type('Bank reference', 'BNK-1');
    await press('Confirm the payment');
    const test = backend.expectOne('/api/payments/c1/pay');
    expect(test.request.body).toEqual({ valueDate: '2026-06-10', bankReference: 'BNK-1' });
    test.flush({ ...CLAIM, state: 'paid' });
    await settle();
    expect(toasts()).toEqual(['The payment is confirmed.']);
  });
});
