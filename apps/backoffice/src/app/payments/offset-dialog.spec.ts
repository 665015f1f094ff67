import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { euro, type RecoveryDetail } from '@passerelle/contract';
import { OffsetDialog } from './offset-dialog';
import './payments.texts';

const RECOVERY: RecoveryDetail = {
  id: 'v1',
  version: 3,
  reference: 'P2026-00001-REC',
  projectId: 'p1',
  projectReference: 'P2026-00001',
  projectTitle: { fr: 'Jardins partagés', nl: '', en: 'Shared gardens' },
  beneficiaryName: 'Pont Solidaire',
  amount: euro('15000.00'),
  repaid: euro('5000.00'),
  state: 'accepted',
  dueOn: '2026-07-31',
  openedAt: '2026-06-01T08:00:00.000Z',
  ground: 'final-grant-below-paid',
  reason: null,
  repayments: [],
  offsets: [],
  offsettable: [
    { id: 'c1', reference: 'P2026-00002-DC1', projectReference: 'P2026-00002', amount: euro('50000.00') },
    { id: 'c2', reference: 'P2026-00003-DC1', projectReference: 'P2026-00003', amount: euro('4000.00') },
  ],
  allowedActions: [{ action: 'offset', permission: 'payments:approve' }],
};

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(OffsetDialog);
  fixture.componentRef.setInput('recovery', RECOVERY);
  fixture.componentRef.setInput('open', true);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const put = async (control: 'select' | 'textarea', value: string) => {
    const found = element.querySelector<HTMLSelectElement | HTMLTextAreaElement>(control);
    if (!found) throw new Error(`no ${control}`);
    found.value = value;
    found.dispatchEvent(new Event(control === 'select' ? 'change' : 'input'));
    found.dispatchEvent(new Event('input'));
    await settle();
  };
  const decide = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  const facts = () => element.querySelector('ui-facts')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { put, decide, facts, backend: TestBed.inject(HttpTestingController) };
}

describe('OffsetDialog (R43)', () => {
  it('says how much is withheld: what is owed, at most all of the claim', async () => {
    const { put, facts } = await open();
    expect(facts()).toContain('Withheld €10,000.00');
    await put('select', 'c2');
    expect(facts()).toContain('Withheld €4,000.00');
  });

  it('wants the reason of the decision and sends it on the version that was read', async () => {
    const { put, decide, backend } = await open();
    await decide();
    backend.expectNone('/api/payments/recoveries/v1/offset');
    await put('textarea', 'Décision du 15 juin');
    await decide();
    const { request } = backend.expectOne('/api/payments/recoveries/v1/offset');
    expect(request.body).toEqual({ claimId: 'c1', reason: 'Décision du 15 juin' });
    expect(request.headers.get('If-Match')).toBe('"v3"');
  });
});
