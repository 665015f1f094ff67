import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Toasts } from '@passerelle/ui';
import { CallSubscribe } from './call-subscribe';
import './calls.texts';
import { SubscriptionConfirmPage } from './subscription-confirm';
import { SubscriptionEndPage } from './subscription-end';

async function open(page: Type<unknown>, inputs: Record<string, unknown> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'nl' },
    ],
  });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const backend = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const press = async () => {
    element.querySelector<HTMLButtonElement>('button')?.click();
    await settle();
  };
  const answer = async (path: string, body: object | null, status: number) => {
    const call = backend.expectOne(path);
    call.flush(body, { status, statusText: '' });
    await settle();
    return call.request.body as unknown;
  };
  const status = () => element.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ').trim();
  return { element, backend, press, answer, status };
}

describe('CallSubscribe', () => {
  it('says the same whoever asks, in a live region, with the language of the page', async () => {
    const { element, press, answer, status } = await open(CallSubscribe, { call: { code: 'SUD-2026' } });
    expect(status()).toBe('');
    const input = element.querySelector('input');
    if (input) input.value = 'ann@example.org';
    input?.dispatchEvent(new Event('input'));
    await press();
    const sent = await answer('/api/public/calls/SUD-2026/subscriptions', null, 204);
    expect(sent).toEqual({ email: 'ann@example.org', language: 'nl' });
    expect(status()).toContain('If this address is not subscribed yet');
    expect(element.querySelector('form')).toBeNull();
  });
});

describe('SubscriptionConfirmPage', () => {
  it('sends nothing when it is opened, and the secret by its button', async () => {
    const { element, backend, press, answer, status } = await open(SubscriptionConfirmPage, { token: 'once' });
    backend.verify();
    await press();
    const call = { code: 'SUD-2026', title: { fr: 'Sud', nl: 'Zuid', en: 'South' } };
    expect(await answer('/api/public/calls/subscriptions/confirm', call, 200)).toEqual({ token: 'once' });
    expect(status()).toBe('You will be reminded of this call: Zuid.');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/public/calls/SUD-2026');
  });

  it('says that a link is used up, and that one lost its end', async () => {
    const { press, answer } = await open(SubscriptionConfirmPage, { token: 'twice' });
    await press();
    await answer('/api/public/calls/subscriptions/confirm', { code: 'reminder-link-not-valid' }, 422);
    const [toast] = TestBed.inject(Toasts).all();
    expect(toast?.text).toContain('too old or was used already');
    TestBed.resetTestingModule();
    const { element } = await open(SubscriptionConfirmPage);
    expect([element.querySelector('button'), element.textContent.includes('incomplete')]).toEqual([null, true]);
  });
});

describe('SubscriptionEndPage', () => {
  it('ends the reminders by its one button, never by being opened', async () => {
    const { element, backend, press, answer, status } = await open(SubscriptionEndPage, { token: 'mine' });
    backend.verify();
    await press();
    expect(await answer('/api/public/calls/subscriptions/end', null, 204)).toEqual({ token: 'mine' });
    expect(status()).toContain('Your address has been erased.');
    expect(element.querySelector('button')).toBeNull();
  });
});
