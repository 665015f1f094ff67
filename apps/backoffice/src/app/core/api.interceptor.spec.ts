import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { SessionInfo } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { firstValueFrom } from 'rxjs';
import { apiInterceptor } from './api.interceptor';
import { Session } from './session';

const OFFICER: SessionInfo = {
  person: { id: 'p', name: 'Ann', email: 'ann@example.org', language: 'fr' },
  organisation: { id: 'o', name: 'Region' },
  roles: ['officer'],
  permissions: ['calls:prepare'],
  memberships: [],
  csrfToken: 'token-1',
  demo: false,
};

async function setUp() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([apiInterceptor])),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const loaded = session.load();
  backend.expectOne('/api/session').flush(OFFICER);
  await loaded;
  const http = TestBed.inject(HttpClient);
  const post = (options = {}, body: object = {}) =>
    firstValueFrom(http.post('/api/calls', body, options)).catch((error: unknown) => error);
  const get = () => firstValueFrom(http.get('/api/calls')).catch((error: unknown) => error);
  return { backend, session, post, get, toasts: TestBed.inject(Toasts), router: TestBed.inject(Router) };
}

describe('apiInterceptor', () => {
  it('sends the CSRF token and a new idempotency key with each POST, and neither with a GET', async () => {
    const { backend, post, get } = await setUp();
    void post();
    void post();
    void get();
    const [first, second] = backend.match(({ method }) => method === 'POST');
    expect(first?.request.headers.get('X-CSRF-Token')).toBe('token-1');
    expect(first?.request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.request.headers.get('Idempotency-Key')).not.toBe(first?.request.headers.get('Idempotency-Key'));
    const read = backend.expectOne(({ method }) => method === 'GET');
    expect(read.request.headers.has('X-CSRF-Token')).toBe(false);
    expect(read.request.headers.has('Idempotency-Key')).toBe(false);
  });

  it('keeps the idempotency key of a repetition', async () => {
    const { backend, post } = await setUp();
    void post({ headers: { 'Idempotency-Key': 'the-same-key' } });
    expect(backend.expectOne('/api/calls').request.headers.get('Idempotency-Key')).toBe('the-same-key');
  });

  describe('a file whose answer was lost', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    const sending = async () => {
      const { backend, post, toasts } = await setUp();
      const answer = post({}, new FormData());
      const keys = new Set<string | null>();
      const attempt = () => {
        const request = backend.expectOne('/api/calls');
        keys.add(request.request.headers.get('Idempotency-Key'));
        return request;
      };
      return { answer, attempt, backend, keys, toasts };
    };

    it('is sent again under the same key (SEC-13)', async () => {
      const { answer, attempt, keys, toasts } = await sending();
      attempt().error(new ProgressEvent('error'));
      jest.advanceTimersByTime(1_000);
      attempt().flush({ code: 'still-running' }, { status: 409, statusText: '' });
      jest.advanceTimersByTime(2_000);
      attempt().flush({ id: 'd' });
      expect(await answer).toEqual({ id: 'd' });
      expect([...keys]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      expect(toasts.all()).toEqual([]);
    });

    it('is given up after three attempts, and said once', async () => {
      const { answer, attempt, toasts } = await sending();
      for (const pause of [1_000, 2_000, 0]) {
        attempt().error(new ProgressEvent('error'));
        jest.advanceTimersByTime(pause);
      }
      await answer;
      expect(toasts.all()).toHaveLength(1);
    });

    it('is not sent again when it was refused', async () => {
      const { answer, attempt, backend } = await sending();
      attempt().flush({ code: 'file-too-large' }, { status: 413, statusText: '' });
      await answer;
      jest.advanceTimersByTime(1_000);
      backend.expectNone('/api/calls');
    });
  });

  it.each([
    ['the API does not know who asks', 'not-signed-in', 401],
    ['the token is that of a session that has ended', 'csrf-token-wrong', 403],
  ])('asks to sign in again and keeps the page when %s', async (_when, code, status) => {
    const { backend, session, get, router } = await setUp();
    await router.navigateByUrl('/calls?state=open');
    const answer = get();
    backend.expectOne('/api/calls').flush({ code }, { status, statusText: '' });
    await answer;
    expect(session.signedIn()).toBe(false);
    expect(session.can('calls:prepare')).toBe(false);
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/sign-in?returnTo=%2Fcalls%3Fstate%3Dopen');
  });

  it('says a failure of the server, but leaves a refusal to the page', async () => {
    const { backend, post, toasts } = await setUp();
    const refused = post();
    backend.expectOne('/api/calls').flush({ code: 'invalid-content' }, { status: 422, statusText: '' });
    await refused;
    expect(toasts.all()).toEqual([]);
    const failed = post();
    backend.expectOne('/api/calls').flush(null, { status: 500, statusText: '' });
    await failed;
    expect(toasts.all().map(({ text }) => text)).toEqual([expect.stringContaining('The server could not do this')]);
  });
});
