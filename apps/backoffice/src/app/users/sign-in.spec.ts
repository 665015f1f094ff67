import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { SessionInfo } from '@passerelle/contract';
import { apiInterceptor } from '../core/api.interceptor';
import { Session } from '../core/session';
import { SignInPage } from './sign-in';

const VISITOR: SessionInfo = {
  person: null,
  organisation: null,
  roles: [],
  permissions: [],
  memberships: [],
  csrfToken: 't',
  demo: true,
};
const SIGNED_IN: SessionInfo = { ...VISITOR, person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' } };

async function open(returnTo?: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([apiInterceptor])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush(VISITOR);
  await loaded;
  const fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('returnTo', returnTo);
  fixture.detectChanges();
  const account = { email: 'officer@demo.example', name: 'Ann', role: 'officer', organisationName: 'Region' };
  backend.expectOne('/api/session/demo-accounts').flush({ accounts: [account], password: 'four words for all' });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const answer = async (url: string, body: object, status = 200) => {
    backend.expectOne(url).flush(body, { status, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  return { fixture, backend, element, answer, router: TestBed.inject(Router) };
}

async function fill(element: HTMLElement): Promise<void> {
  for (const input of element.querySelectorAll('input')) {
    input.value = input.type === 'email' ? 'a@b.be' : 'secret';
    input.dispatchEvent(new Event('input'));
  }
  element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
  await Promise.resolve();
}

describe('SignInPage', () => {
  it('signs in by one click on a role of the demonstration and goes back to the page that asked', async () => {
    const { element, answer, router } = await open('/calls?state=open');
    element.querySelector<HTMLButtonElement>('li button')?.click();
    await answer('/api/session/demo', SIGNED_IN);
    expect(router.url).toBe('/calls?state=open');
  });

  it('shows the password of the demonstration beside its cards', async () => {
    const { element } = await open();
    expect(element.querySelector('ui-section')?.textContent).toContain('four words for all');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])('does not follow %s', async (returnTo) => {
    const { element, answer, router } = await open(returnTo);
    element.querySelector<HTMLButtonElement>('li button')?.click();
    await answer('/api/session/demo', SIGNED_IN);
    expect(router.url).toBe('/');
  });

  it('says a refusal without telling which of the two is wrong', async () => {
    const { element, answer } = await open();
    await fill(element);
    await answer('/api/session', { code: 'sign-in-refused' }, 401);
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('do not belong together');
  });

  it('sends nothing while a field is empty', async () => {
    const { fixture, element, backend } = await open();
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await fixture.whenStable();
    backend.expectNone('/api/session');
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('E-mail address: Fill this in.');
  });
});
