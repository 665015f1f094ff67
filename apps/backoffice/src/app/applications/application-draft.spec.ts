import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { changed, lost, openForm, saved, sent, SESSION, stale } from './application-draft-sample';

// The first one compiles the whole form.
jest.setTimeout(20_000);

describe('the words of an application', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers();
    Object.assign(HTMLDialogElement.prototype, {
      showModal(this: HTMLDialogElement) {
        this.open = true;
      },
      close(this: HTMLDialogElement) {
        this.open = false;
      },
    });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('wait in the browser while there is no network, say so, and are sent when it is back', async () => {
    const { type, settle, words, saves } = await openForm();
    (await type('Écrit sans réseau')).error(lost);
    await settle();
    expect(words()).toContain('No connection: kept in this browser, sent as soon as possible');
    expect(Object.values(localStorage).join()).toContain('Écrit sans réseau');
    window.dispatchEvent(new Event('online'));
    await settle();
    const [again] = saves();
    expect(again && sent(again)).toEqual({ summary: 'Écrit sans réseau', version: '"v7"' });
    again?.flush(saved(8));
    await settle();
    expect(words()).toContain('Saved');
    expect(localStorage).toHaveLength(0);
  });

  it('are tried again by themselves when nobody says that the network is back', async () => {
    const { type, settle, saves } = await openForm();
    (await type('a')).error(lost);
    await settle();
    await jest.advanceTimersByTimeAsync(5_000);
    const [second] = saves();
    second?.error(lost);
    await settle();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saves()).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saves()).toHaveLength(1);
  });

  it('are in the form again after the window was closed, and are sent upon what is stored by then', async () => {
    (await (await openForm()).type('Écrit puis fermé')).error(lost);
    const { words, area, settle, saves } = await openForm(changed({ objectives: 'D’un collègue' }, 9));
    await settle();
    expect(words()).toContain('Words that could not be sent earlier were kept in this browser.');
    expect([area(0).value, area(2).value]).toEqual(['Écrit puis fermé', 'D’un collègue']);
    await jest.advanceTimersByTimeAsync(1_000);
    const [request] = saves();
    expect(request && sent(request)).toEqual({ summary: 'Écrit puis fermé', version: '"v9"' });
    expect(request?.request.body).toMatchObject({ objectives: 'D’un collègue' });
    request?.flush(saved(10));
    await settle();
    expect(localStorage).toHaveLength(0);
  });

  it('are shown beside what somebody else wrote in the same field meanwhile, before anything is sent', async () => {
    (await (await openForm()).type('Ma version')).error(lost);
    const theirs = changed({ summary: 'Leur version' }, 9);
    const { words, settle, saves, backend, button } = await openForm(theirs);
    await settle();
    backend.expectOne('/api/applications/a1').flush(theirs);
    await settle();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(saves()).toHaveLength(0);
    expect(words()).toContain('Ma version');
    expect(words()).toContain('Leur version');
    button('Keep my version')?.click();
    await settle();
    const [request] = saves();
    expect(request && sent(request)).toEqual({ summary: 'Ma version', version: '"v9"' });
  });

  it('are joined with those of a colleague when both wrote in different fields', async () => {
    const { type, settle, saves, backend, words, area } = await openForm();
    stale(await type('La mienne'));
    await settle();
    backend.expectOne('/api/applications/a1').flush(changed({ objectives: 'La sienne' }, 12));
    await settle();
    const [request] = saves();
    expect(request && sent(request)).toEqual({ summary: 'La mienne', version: '"v12"' });
    expect(request?.request.body).toMatchObject({ objectives: 'La sienne' });
    expect(area(2).value).toBe('La sienne');
    expect(words()).not.toContain('Somebody else changed this section');
  });

  it('are offered in both versions when both wrote in the same field (SEC-14)', async () => {
    const { type, settle, backend, words, button, area, saves } = await openForm();
    const theirs = changed({ summary: 'La sienne' }, 12);
    stale(await type('La mienne'));
    await settle();
    backend.expectOne('/api/applications/a1').flush(theirs);
    await settle();
    backend.expectOne('/api/applications/a1').flush(theirs);
    await settle();
    expect(words()).toContain('Somebody else changed this section while you were writing');
    button('Take the stored version')?.click();
    await settle();
    expect(area(0).value).toBe('La sienne');
    await jest.advanceTimersByTimeAsync(2_000);
    expect([saves(), localStorage.length]).toEqual([[], 0]);
  });

  it('survive the end of the session: one signs in again on the page and goes on', async () => {
    const { type, settle, words, backend, element, saves, session } = await openForm();
    const router = TestBed.inject(Router);
    const before = router.url;
    (await type('Écrit trop tard')).flush({ code: 'not-signed-in' }, { status: 401, statusText: '' });
    await settle();
    expect(router.url).toBe(before);
    expect(words()).toContain('Your session has ended: kept in this browser, sent once you sign in again');
    expect(words()).toContain('ann@example.org');
    const password = element.querySelector<HTMLInputElement>('app-sign-in-again input');
    if (!password) throw new Error('nobody asks for the password');
    password.value = 'the password';
    password.dispatchEvent(new Event('input'));
    await settle();
    element.querySelector<HTMLButtonElement>('app-sign-in-again button[type=submit]')?.click();
    await settle();
    backend.expectOne('/api/session').flush({ ...SESSION, person: null, csrfToken: 'new' });
    await settle();
    const signIn = backend.expectOne('/api/session');
    expect(signIn.request.body).toEqual({ email: 'ann@example.org', password: 'the password' });
    expect(signIn.request.headers.get('X-CSRF-Token')).toBe('new');
    signIn.flush({ ...SESSION, csrfToken: 'newest' });
    await settle();
    const [request] = saves();
    expect(request && sent(request).summary).toBe('Écrit trop tard');
    expect(request?.request.headers.get('X-CSRF-Token')).toBe('newest');
    request?.flush(saved(8));
    await settle();
    expect([session.signedIn(), localStorage.length]).toEqual([true, 0]);
  });

  it('leave nothing in the browser of a person who signs out', async () => {
    const { type, session, backend } = await openForm();
    (await type('À moi')).error(lost);
    expect(localStorage).toHaveLength(1);
    const out = session.signOut();
    backend.expectOne('/api/session').flush(null);
    await jest.advanceTimersByTimeAsync(1);
    backend.expectOne('/api/session').flush({ ...SESSION, person: null });
    await out;
    expect(localStorage).toHaveLength(0);
  });

  it('never claim to be kept where the browser keeps nothing', async () => {
    const { type, settle, words } = await openForm();
    const refused = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    (await type('Nulle part')).error(lost);
    await settle();
    refused.mockRestore();
    expect(words()).toContain('Not saved');
    expect(words()).not.toContain('kept in this browser');
  });
});
