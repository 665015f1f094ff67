import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Toasts } from '@passerelle/ui';
import { apiInterceptor } from '../core/api.interceptor';
import { ChoosePasswordPage } from './choose-password';
import { ForgottenPasswordPage } from './forgotten-password';
import { SetUpPage } from './set-up';

const PASSWORD = 'violon prairie nuage 83';

async function open(page: Type<unknown>, inputs: Record<string, string> = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([apiInterceptor])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
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
  const send = async (values: Record<string, string>) => {
    for (const input of element.querySelectorAll('input')) {
      input.value = values[input.autocomplete] ?? '';
      input.dispatchEvent(new Event('input'));
    }
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  const answer = async (path: string, body: object | null, status: number) => {
    const call = backend.expectOne(path);
    call.flush(body, { status, statusText: '' });
    await settle();
    return call.request.body as unknown;
  };
  const toast = () =>
    TestBed.inject(Toasts)
      .all()
      .map(({ text }) => text)
      .join();
  return { element, backend, send, answer, toast, router: TestBed.inject(Router) };
}

describe('ChoosePasswordPage', () => {
  it('sends nothing when it is opened, and the secret with the password by its button (SEC-32)', async () => {
    const { backend, send, answer, router, toast } = await open(ChoosePasswordPage, { token: 'once' });
    backend.verify();
    await send({ 'new-password': PASSWORD });
    expect(await answer('/api/session/choose-password', null, 204)).toEqual({ token: 'once', password: PASSWORD });
    expect([router.url, toast()]).toEqual(['/sign-in', 'Your password is chosen. Sign in with it.']);
  });

  it('says that a link is used up and where to get another one', async () => {
    const { element, send, answer } = await open(ChoosePasswordPage, { token: 'twice' });
    await send({ 'new-password': PASSWORD });
    await answer('/api/session/choose-password', { code: 'link-not-valid' }, 422);
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('too old or was used already');
    expect(element.querySelector('a[href="/forgotten-password"]')).not.toBeNull();
  });

  it('puts what is wrong with the password on its field', async () => {
    const { element, backend, send } = await open(ChoosePasswordPage, { token: 'once' });
    await send({ 'new-password': 'short' });
    backend.expectNone('/api/session/choose-password');
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('New password');
  });

  it('asks for another link when this one lost its end', async () => {
    const { element } = await open(ChoosePasswordPage);
    expect(element.querySelector('form')).toBeNull();
    expect(element.textContent).toContain('incomplete');
  });
});

describe('ForgottenPasswordPage', () => {
  it('says the same whoever asks, in a live region', async () => {
    const { element, send, answer } = await open(ForgottenPasswordPage);
    expect(element.querySelector('[role=status]')?.textContent.trim()).toBe('');
    await send({ username: 'ann@example.org' });
    expect(await answer('/api/session/forgotten-password', null, 204)).toEqual({ email: 'ann@example.org' });
    expect(element.querySelector('[role=status]')?.textContent).toContain('If this address has an account');
    expect(element.querySelector('form')).toBeNull();
  });
});

describe('SetUpPage', () => {
  it('makes the first administrator with the printed secret, in the language of the page (SEC-36)', async () => {
    const { send, answer, router } = await open(SetUpPage, { token: 'first' });
    await send({ name: 'An', username: 'an@example.org', 'new-password': PASSWORD });
    expect(await answer('/api/session/set-up', null, 204)).toEqual({
      token: 'first',
      name: 'An',
      email: 'an@example.org',
      language: 'nl',
      password: PASSWORD,
    });
    expect(router.url).toBe('/sign-in');
  });
});
