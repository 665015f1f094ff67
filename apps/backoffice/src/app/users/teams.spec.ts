import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { InvitationView, SessionInfo, Team } from '@passerelle/contract';
import { Confirm, Toasts } from '@passerelle/ui';
import { Session } from '../core/session';
import { TeamDetailPage } from './team-detail';
import { TeamJoinPage } from './team-join';

const TEAM = '/api/users/teams/o1';
const LOOK = '/api/public/invitations/look';
const me = { personId: 'p1', version: 1, name: 'Ada', email: 'ada@example.org', role: 'owner', you: true } as const;
const other = { personId: 'p2', version: 4, name: 'Bo', email: 'bo@example.org', role: 'reader', you: false } as const;
const team = (changes: Partial<Team> = {}): Team => ({
  organisationId: 'o1',
  organisationName: 'Pont Solidaire',
  members: [me, other],
  invitations: [],
  mayManage: true,
  ...changes,
});
const invitation = (changes: Partial<InvitationView> = {}): InvitationView => ({
  organisationName: 'Pont Solidaire',
  role: 'editor',
  email: 'bo@example.org',
  language: 'fr',
  expiresAt: '2026-03-09T09:00:00Z',
  hasAccount: false,
  ...changes,
});

beforeAll(() => {
  // The DOM of the tests knows the element, not how it opens.
  Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });
});

async function open(page: Type<unknown>, inputs: Record<string, unknown>, signedInAs?: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  if (signedInAs) {
    const loading = TestBed.inject(Session).load();
    const person = { id: 'p2', name: 'Bo', email: signedInAs, language: 'en' };
    backend.expectOne('/api/session').flush({ person, permissions: [], memberships: [], roles: [] });
    await loading;
  }
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const answer = async (path: string, body: object | null, status = 200) => {
    const call = backend.expectOne(path);
    call.flush(body, { status, statusText: '' });
    await settle();
    const version = call.request.headers.get('If-Match');
    return [call.request.method, call.request.body as unknown, ...(version === null ? [] : [version])];
  };
  const press = async (label: string) => {
    const button = [...element.querySelectorAll('button')].find((one) => one.textContent.includes(label));
    if (!button) throw new Error(`no button ${label}`);
    button.click();
    await settle();
  };
  const fill = (values: Record<string, string>) => {
    for (const input of element.querySelectorAll('input')) {
      input.value = values[input.type] ?? '';
      input.dispatchEvent(new Event('input'));
    }
  };
  const toast = () =>
    TestBed.inject(Toasts)
      .all()
      .map(({ text }) => text)
      .join();
  return { element, backend, settle, answer, press, fill, toast, router: TestBed.inject(Router) };
}

describe('TeamDetailPage', () => {
  it('invites by mail and shows who has not come yet', async () => {
    const { element, answer, press, fill, toast } = await open(TeamDetailPage, { id: 'o1' });
    await answer(TEAM, team());
    await press('Invite a person');
    fill({ email: 'new@example.org' });
    await press('Send the invitation');
    const waiting = {
      id: 'i1',
      version: 2,
      email: 'new@example.org',
      language: 'en',
      role: 'editor',
      invitedBy: 'Ada',
    } as const;
    const times = { invitedAt: '2026-03-02T09:00:00Z', expiresAt: '2026-03-09T09:00:00Z', expired: false };
    expect(await answer(`${TEAM}/invitations`, team({ invitations: [{ ...waiting, ...times }] }))).toEqual([
      'POST',
      { email: 'new@example.org', role: 'editor', language: 'en' },
    ]);
    expect(toast()).toContain('The invitation is on its way.');
    expect(element.textContent).toContain('Invited by Ada');
    await press('Withdraw');
    expect(await answer(`${TEAM}/invitations/i1`, team())).toEqual(['DELETE', null, '"v2"']);
    expect(element.textContent).not.toContain('new@example.org');
  });

  it('says that an invitation has expired, and invites again with a new link', async () => {
    const { element, answer, press, toast } = await open(TeamDetailPage, { id: 'o1' });
    const held = { id: 'i1', version: 1, email: 'late@example.org', language: 'nl', role: 'reader' } as const;
    const times = { invitedBy: 'Ada', invitedAt: '2026-03-02T09:00:00Z', expiresAt: '2026-03-09T09:00:00Z' };
    await answer(TEAM, team({ invitations: [{ ...held, ...times, expired: true }] }));
    const words = () => element.textContent.replace(/\s+/g, ' ');
    expect(words()).toContain('Expired');
    expect(words()).toContain('An invitation that has expired disappears from this page after 7 days.');
    await press('Invite again');
    const renewed = { ...held, ...times, version: 2, expired: false };
    expect(await answer(`${TEAM}/invitations`, team({ invitations: [renewed] }))).toEqual([
      'POST',
      { email: 'late@example.org', role: 'reader', language: 'nl' },
    ]);
    expect(words()).toContain('Waiting');
    expect(toast()).toContain('A new link is on its way; the one before no longer works.');
  });

  it('changes a role, and asks before it removes somebody', async () => {
    const { element, backend, answer, press, settle } = await open(TeamDetailPage, { id: 'o1' });
    await answer(TEAM, team());
    const role = element.querySelector('select');
    if (role) role.value = 'editor';
    role?.dispatchEvent(new Event('change'));
    expect(await answer(`${TEAM}/members/p2`, team())).toEqual(['PUT', { role: 'editor' }, '"v4"']);
    await press('Remove: Bo');
    backend.verify();
    TestBed.inject(Confirm).reply(true);
    await settle();
    expect(await answer(`${TEAM}/members/p2`, team({ members: [me] }))).toEqual(['DELETE', null, '"v4"']);
    expect(element.textContent).not.toContain('bo@example.org');
  });

  it('says that somebody else was first, and shows the team as it is now (SEC-14)', async () => {
    const { element, backend, answer, toast } = await open(TeamDetailPage, { id: 'o1' });
    await answer(TEAM, team());
    element.querySelector('select')?.dispatchEvent(new Event('change'));
    backend.expectOne(`${TEAM}/members/p2`).flush({ code: 'stale' }, { status: 412, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(toast()).toContain('Somebody else changed this meanwhile.');
    await answer(TEAM, team({ members: [me] }));
    expect(element.textContent).not.toContain('bo@example.org');
  });

  it('hands over after a question, and then asks to sign in again', async () => {
    const { answer, press, settle, router } = await open(TeamDetailPage, { id: 'o1' });
    await answer(TEAM, team());
    await press('Hand over: Bo');
    TestBed.inject(Confirm).reply(true);
    await settle();
    expect(await answer(`${TEAM}/members/p2/hand-over`, team({ mayManage: false }))).toEqual(['POST', {}]);
    expect(router.url).toBe('/sign-in');
  });

  it('says who can when the reader may only look', async () => {
    const { element, answer } = await open(TeamDetailPage, { id: 'o1' });
    await answer(TEAM, team({ mayManage: false }));
    expect(element.querySelectorAll('ui-section button, select')).toHaveLength(0);
    expect(element.textContent).toContain('Only those responsible for the organisation change its team.');
  });
});

describe('TeamJoinPage', () => {
  it('spends nothing when it is opened, and makes an account by its button (SEC-32)', async () => {
    const { backend, answer, press, fill, router, toast } = await open(TeamJoinPage, { token: 'once' });
    expect(await answer(LOOK, invitation())).toEqual(['POST', { token: 'once' }]);
    backend.verify();
    fill({ text: 'Bo', password: 'violon prairie nuage 83' });
    await press('Accept and make my account');
    const [, body] = await answer('/api/public/invitations/join', { organisationId: 'o1', organisationName: 'Pont' });
    expect(body).toEqual({ token: 'once', name: 'Bo', language: 'fr', password: 'violon prairie nuage 83' });
    expect([router.url, toast()]).toEqual(['/sign-in', 'Your account is ready. Sign in with your e-mail address.']);
  });

  it('leads a person with an account to the sign-in and back', async () => {
    const { element, answer } = await open(TeamJoinPage, { token: 'once' });
    await answer(LOOK, invitation({ hasAccount: true }));
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/sign-in?returnTo=%2Finvitation%3Ftoken%3Donce');
  });

  it('lets the person who is signed in accept and go on for the organisation', async () => {
    const { answer, press, router, toast } = await open(TeamJoinPage, { token: 'once' }, 'Bo@example.org');
    await answer(LOOK, invitation({ hasAccount: true }));
    await press('Accept the invitation');
    const joined = { organisationId: 'o1', organisationName: 'Pont Solidaire' };
    expect(await answer('/api/users/invitations/accept', joined)).toEqual(['POST', { token: 'once' }]);
    const session = { person: null, permissions: [], memberships: [], roles: [] } as unknown as SessionInfo;
    expect(await answer('/api/session/organisation', session)).toEqual(['PUT', { organisationId: 'o1' }]);
    expect([router.url, toast()]).toEqual(['/', 'You now work for Pont Solidaire.']);
  });

  it('tells whoever is signed in with another address, and says that a link is over or lost its end', async () => {
    const { element, answer } = await open(TeamJoinPage, { token: 'once' }, 'ada@example.org');
    await answer(LOOK, invitation({ hasAccount: true }));
    expect(element.textContent).toContain('signed in with another address');
    TestBed.resetTestingModule();
    const over = await open(TeamJoinPage, { token: 'twice' });
    await over.answer(LOOK, { code: 'invitation-not-valid' }, 422);
    expect(over.element.textContent).toContain('was withdrawn or was accepted already');
    TestBed.resetTestingModule();
    const cut = await open(TeamJoinPage, {});
    expect(cut.element.textContent).toContain('The link is incomplete.');
  });
});
