import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { euro, type Claimable } from '@passerelle/contract';
import { ClaimFormPage } from './claim-form';
import './payments.texts';

const INSTALMENT: Claimable = {
  projectId: 'p1',
  projectReference: 'P2026-00001',
  projectTitle: { fr: 'État civil numérique', nl: '', en: 'Digital civil registry' },
  instalmentId: 'i1',
  position: 1,
  amount: euro('5000.00'),
  plannedOn: '2026-06-01',
  obstacle: null,
};
const BALANCE: Claimable = { ...INSTALMENT, instalmentId: null, position: null, amount: euro('1200.00') };

async function open(address: { instalmentId: string } | { projectId: string }, claimables: Claimable[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ClaimFormPage);
  for (const [name, value] of Object.entries(address)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  backend.expectOne('/api/payments/claimables').flush({ claimables });
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const sign = async (name: string) => {
    const input = element.querySelector('input');
    if (!input) throw new Error('no signatory');
    input.value = name;
    input.dispatchEvent(new Event('input'));
    await settle();
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  return { backend, element, settle, sign };
}

describe('ClaimFormPage', () => {
  it('claims the instalment in the name of who signs, and goes to the claim', async () => {
    const { backend, element, settle, sign } = await open({ instalmentId: 'i1' }, [BALANCE, INSTALMENT]);
    expect(element.textContent).toContain('Instalment 1');
    await sign('');
    backend.expectNone('/api/payments');
    await sign('Ann Peeters');
    const test = backend.expectOne('/api/payments');
    expect(test.request.body).toEqual({ instalmentId: 'i1', signatory: 'Ann Peeters' });
    test.flush({ id: 'c1' });
    await settle();
    expect(TestBed.inject(Router).url).toBe('/payments/c1');
  });

  it('claims the balance of the grant after the accepted report (R41)', async () => {
    const { backend, element, sign } = await open({ projectId: 'p1' }, [INSTALMENT, BALANCE]);
    expect(element.textContent).toContain('€1,200.00');
    await sign('Ann Peeters');
    const { request } = backend.expectOne('/api/payments/balance');
    expect(request.body).toEqual({ projectId: 'p1', signatory: 'Ann Peeters' });
  });

  it('says why it cannot be claimed now, and asks for nothing (R40)', async () => {
    const { element } = await open({ instalmentId: 'i1' }, [{ ...INSTALMENT, obstacle: 'report-overdue' }]);
    expect(element.querySelector('ui-notice')?.textContent).toContain('A report of the beneficiary is overdue');
    expect(element.querySelector('form')).toBeNull();
  });
});
