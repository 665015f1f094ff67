import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { sessionPaths, type SessionInfo } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { Session } from '../session';
import { PersonMenu } from './person-menu';

const BRIDGE: SessionInfo = {
  person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
  organisation: { id: 'o1', name: 'Bridge' },
  roles: ['owner'],
  permissions: ['applications:submit'],
  memberships: [
    { organisationId: 'o1', organisationName: 'Bridge', roles: ['owner'] },
    { organisationId: 'o2', organisationName: 'Other Bank', roles: ['reader'] },
  ],
  csrfToken: 't',
  demo: false,
};

describe('PersonMenu', () => {
  const opened = async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
    });
    const backend = TestBed.inject(HttpTestingController);
    const session = TestBed.inject(Session);
    const router = TestBed.inject(Router);
    const loaded = session.load();
    backend.expectOne(sessionPaths.session).flush(BRIDGE);
    await loaded;
    await router.navigateByUrl('/applications/a1');
    const fixture = TestBed.createComponent(PersonMenu);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const offered = () => [...element.querySelectorAll<HTMLButtonElement>('button.ui-menu-item')];
    offered()[0]?.click();
    const request = backend.expectOne({ method: 'PUT', url: sessionPaths.organisation });
    const settle = async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await fixture.whenStable();
    };
    return { element, session, router, request, settle, names: () => offered().map((one) => one.textContent.trim()) };
  };

  it('works for another of the organisations: asks the API, takes over what that allows, goes home', async () => {
    const { element, session, router, request, settle, names } = await opened();
    expect(names()).toEqual(['Other Bank', 'Sign out']);
    expect(request.request.body).toEqual({ organisationId: 'o2' });
    request.flush({ ...BRIDGE, organisation: { id: 'o2', name: 'Other Bank' }, roles: ['reader'], permissions: [] });
    await settle();
    expect(session.organisation()?.id).toBe('o2');
    expect(session.can('applications:submit')).toBe(false);
    expect(router.url).toBe('/');
    expect(element.querySelector('p')?.textContent).toContain('Other Bank');
    expect(names()).toEqual(['Bridge', 'Sign out']);
  });

  it('stays with its organisation and its page when the API refuses, and says so', async () => {
    const { session, router, request, settle } = await opened();
    const problem = { type: 'about:blank', title: '', status: 404, code: 'not-found', requestId: 'r' };
    request.flush(problem, { status: 404, statusText: 'Not Found' });
    await settle();
    expect(session.organisation()?.id).toBe('o1');
    expect(router.url).toBe('/applications/a1');
    expect(TestBed.inject(Toasts).all()).toHaveLength(1);
  });
});
