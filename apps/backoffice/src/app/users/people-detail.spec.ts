import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PersonDetail, RoleChangeView, SessionInfo } from '@passerelle/contract';
import { Session } from '../core/session';
import { PeopleDetailPage } from './people-detail';
import './users.texts';

const CHANGE: RoleChangeView = {
  id: 'c1',
  version: 3,
  kind: 'grant',
  role: 'officer',
  organisationId: 'a1',
  organisationName: 'Brussels International',
  state: 'proposed',
  proposedBy: 'Ann',
  proposedAt: '2026-05-13T10:00:00.000Z',
  decidedBy: null,
  allowedActions: [
    { action: 'confirm', permission: 'users:manage' },
    { action: 'refuse', permission: 'users:manage' },
  ],
};
const PERSON: PersonDetail = {
  id: 'p1',
  version: 2,
  name: 'Bea',
  email: 'bea@example.org',
  language: 'nl',
  disabled: false,
  memberships: [],
  waiting: 1,
  demo: false,
  sessions: 0,
  roleChanges: [CHANGE],
  allowedActions: [{ action: 'disable', permission: 'users:manage' }],
};

async function open(change: RoleChangeView, permissions: SessionInfo['permissions'] = ['users:manage']) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  const person = { id: 'x', name: 'X', email: 'x@y.be', language: 'en' as const };
  backend.expectOne('/api/session').flush({ person, organisation: null, roles: [], permissions, memberships: [] });
  await loaded;
  const fixture = TestBed.createComponent(PeopleDetailPage);
  fixture.componentRef.setInput('id', 'p1');
  fixture.detectChanges();
  backend.expectOne('/api/users/p1').flush({ ...PERSON, roleChanges: [change] });
  await new Promise((resolve) => setTimeout(resolve));
  fixture.detectChanges();
  for (const asked of backend.match(({ url }) => url.startsWith('/api/organisations')))
    asked.flush({ items: [], next: null, total: 0, totalIsExact: true });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const button = (label: string) =>
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(label));
  return { fixture, backend, element, button };
}

describe('PeopleDetailPage', () => {
  it('confirms a role change on the version that was shown', async () => {
    const { fixture, backend, element, button } = await open(CHANGE);
    expect(element.textContent).toContain('Gives the role “File officer” at Brussels International');
    button('Confirm')?.click();
    const test = backend.expectOne('/api/users/p1/role-changes/c1/confirm');
    expect(test.request.headers.get('If-Match')).toBe('"v3"');
    test.flush({ ...PERSON, roleChanges: [{ ...CHANGE, state: 'confirmed', allowedActions: [] }] });
    await fixture.whenStable();
    expect(element.textContent).toContain('In effect');
    expect(button('Confirm')).toBeUndefined();
  });

  it('says why the person who proposed it cannot confirm it (SEC-5)', async () => {
    const obstacle = 'four-eyes';
    const { element, button } = await open({
      ...CHANGE,
      allowedActions: CHANGE.allowedActions.map((action) => ({ ...action, obstacle })),
    });
    expect(button('Confirm')).toBeUndefined();
    expect(element.textContent).toContain('You took part in this yourself; another person has to do it.');
  });

  it('offers nothing to readers', async () => {
    const { element } = await open({ ...CHANGE, allowedActions: [] }, ['users:read']);
    expect(element.querySelector('button')).toBeNull();
    expect(element.querySelector('form')).toBeNull();
  });
});
