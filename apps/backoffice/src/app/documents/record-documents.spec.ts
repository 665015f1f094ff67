import { HttpEventType, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { OFFSET_HEADER, UPLOAD_LIMITS, uploadPaths } from '@passerelle/contract';
import { apiInterceptor } from '../core/api.interceptor';
import { RecordDocuments } from './record-documents';
import './documents.texts';

const PATH = '/api/applications/a1/documents';
const file = (name: string) => new File(['x'.repeat(100)], name);
const lost = new ProgressEvent('error');

async function open() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(withInterceptors([apiInterceptor])),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(RecordDocuments);
  fixture.componentRef.setInput('path', PATH);
  fixture.componentRef.setInput('documents', []);
  fixture.componentRef.setInput('kinds', ['statutes', 'other']);
  fixture.componentRef.setInput('mayEdit', true);
  let changes = 0;
  fixture.componentInstance.changed.subscribe(() => (changes += 1));
  const backend = TestBed.inject(HttpTestingController);
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(1);
    TestBed.tick();
  };
  await settle();
  return {
    fixture,
    backend,
    settle,
    element,
    changes: () => changes,
    words: () => element.textContent.replace(/\s+/g, ' '),
    choose: async (...files: File[]) => {
      const picker = element.querySelector<HTMLInputElement>('ui-upload input[type=file]');
      if (!picker) throw new Error('nothing takes a file');
      Object.defineProperty(picker, 'files', { value: files, configurable: true });
      picker.dispatchEvent(new Event('change'));
      await settle();
    },
    next: () => backend.expectOne(PATH),
    none: () => {
      backend.expectNone(PATH);
    },
    /** The connection breaks for this attempt and the two that follow by themselves. */
    cut: async () => {
      const keys: (string | null)[] = [];
      for (const pause of [1_000, 2_000, 0]) {
        const request = backend.expectOne(PATH);
        keys.push(request.request.headers.get('Idempotency-Key'));
        request.error(lost);
        await jest.advanceTimersByTimeAsync(pause);
      }
      await settle();
      return keys;
    },
  };
}

const nameOf = (body: unknown) => ((body as FormData).get('file') as File).name;

describe('RecordDocuments', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends several files one after the other and shows how far each is', async () => {
    const { choose, next, settle, words, changes, none } = await open();
    await choose(file('a.pdf'), file('b.pdf'));
    const first = next();
    expect([nameOf(first.request.body), (first.request.body as FormData).get('kind')]).toEqual(['a.pdf', 'statutes']);
    first.event({ type: HttpEventType.UploadProgress, loaded: 40, total: 100 });
    await settle();
    expect(words()).toContain('a.pdf40 %');
    expect(words()).toContain('b.pdf0 %');
    first.flush({ id: 'd1' });
    await settle();
    expect(changes()).toBe(1);
    next().flush({ id: 'd2' });
    await settle();
    expect(changes()).toBe(2);
    expect(words()).not.toContain('a.pdf');
    none();
  });

  it('says why one file is refused and sends the others', async () => {
    const { choose, next, settle, words } = await open();
    await choose(file('a.exe'), file('b.pdf'));
    next().flush({ code: 'file-type-not-allowed' }, { status: 415, statusText: '' });
    await settle();
    expect(words()).toContain('a.exe: This type of file is not accepted.');
    expect(nameOf(next().request.body)).toBe('b.pdf');
  });

  it('goes on after a cut when the network is back, under the same key', async () => {
    const { choose, cut, settle, words, next, changes } = await open();
    await choose(file('a.pdf'));
    const keys = await cut();
    expect(words()).toContain('Waiting for the network: 0 % kept.');
    window.dispatchEvent(new Event('online'));
    await settle();
    const again = next();
    expect(new Set([...keys, again.request.headers.get('Idempotency-Key')]).size).toBe(1);
    again.flush({ id: 'd1' });
    await settle();
    expect(changes()).toBe(1);
    expect(words()).not.toContain('Waiting for the network');
  });

  it('sends a large file in pieces, and after a cut goes on at the byte it reached', async () => {
    const { backend, element, choose, settle, next, changes, words } = await open();
    const size = 2.5 * UPLOAD_LIMITS.chunkBytes;
    await choose(new File([new Uint8Array(size)], 'big.pdf', { type: 'application/pdf' }));
    const begun = backend.expectOne(uploadPaths.begin);
    expect(begun.request.body).toEqual({ path: PATH, name: 'big.pdf', type: 'application/pdf', size });
    begun.flush({ id: 'u1', size, received: 0 });
    await settle();
    const offsets: (string | null)[] = [];
    const piece = () => {
      const request = backend.expectOne(uploadPaths.one('u1'));
      offsets.push(request.request.headers.get(OFFSET_HEADER));
      return request;
    };
    piece().flush({ id: 'u1', size, received: UPLOAD_LIMITS.chunkBytes });
    await settle();
    for (const pause of [1_000, 2_000, 0]) {
      piece().error(lost);
      await jest.advanceTimersByTimeAsync(pause);
    }
    await settle();
    expect(words()).toContain('Waiting for the network: 40 % kept.');
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Go on'))?.click();
    await settle();
    const received = UPLOAD_LIMITS.chunkBytes + 1_000;
    backend.expectOne({ method: 'GET', url: uploadPaths.one('u1') }).flush({ id: 'u1', size, received });
    await settle();
    piece().flush({ code: 'wrong-offset', received: received + 5 }, { status: 409, statusText: '' });
    await settle();
    piece().flush({ id: 'u1', size, received: size });
    await settle();
    expect(offsets.slice(-2)).toEqual([String(received), String(received + 5)]);
    const last = next();
    expect((last.request.body as FormData).get('upload')).toBe('u1');
    expect((last.request.body as FormData).get('file')).toBeNull();
    last.flush({ id: 'd1' });
    await settle();
    expect(changes()).toBe(1);
    expect(words()).not.toContain('big.pdf');
  });

  it('begins again when an upload is over, and forgets one that is given up', async () => {
    const { backend, element, choose, settle } = await open();
    const size = UPLOAD_LIMITS.chunkBytes + 1;
    await choose(new File([new Uint8Array(size)], 'big.pdf'));
    backend.expectOne(uploadPaths.begin).flush({ id: 'u1', size, received: 0 });
    await settle();
    for (const pause of [1_000, 2_000, 0]) {
      backend.expectOne(uploadPaths.one('u1')).flush('', { status: 502, statusText: '' });
      await jest.advanceTimersByTimeAsync(pause);
    }
    await jest.advanceTimersByTimeAsync(15_000);
    backend.expectOne(uploadPaths.one('u1')).flush({ code: 'not-found' }, { status: 404, statusText: '' });
    await settle();
    backend.expectOne(uploadPaths.begin).error(lost);
    await settle();
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Do not send'))?.click();
    await settle();
    backend.expectOne({ method: 'DELETE', url: uploadPaths.one('u1') }).flush(null);
    await settle();
    expect(element.textContent).not.toContain('big.pdf');
  });

  it('replaces a document by a newer version, and shows the earlier ones', async () => {
    const { fixture, element, next, settle, words } = await open();
    const version = { name: 'a.pdf', mediaType: 'application/pdf', size: 100, scan: 'clean', uploadedBy: 'Ann' };
    const at = { uploadedAt: '2026-04-15T08:00:00.000Z' };
    const document = { ...version, ...at, id: 'd2', number: 2, kind: 'other', sha256: '0'.repeat(64) };
    fixture.componentRef.setInput('documents', [
      { ...document, earlier: [{ ...version, ...at, id: 'd1', number: 1 }] },
    ]);
    await settle();
    expect(words()).toContain('version 2');
    expect(element.querySelector('details a')?.getAttribute('href')).toBe(`${PATH}/d1`);
    const picker = element.querySelector<HTMLInputElement>('li input[type=file]');
    if (!picker) throw new Error('nothing replaces a file');
    expect(picker.closest('label')?.textContent.trim()).toBe('Replace a.pdf');
    Object.defineProperty(picker, 'files', { value: [file('b.pdf')], configurable: true });
    picker.dispatchEvent(new Event('change'));
    await settle();
    const body = next().request.body as FormData;
    expect([body.get('kind'), body.get('replaces'), nameOf(body)]).toEqual(['other', 'd2', 'b.pdf']);
  });

  it('removes the version that is shown, and asks for the list again also when it is refused (SEC-14)', async () => {
    const { fixture, backend, element, settle, changes } = await open();
    const document = { id: 'd2', name: 'a.pdf', mediaType: 'application/pdf', size: 100, scan: 'clean', number: 2 };
    const made = { uploadedAt: '2026-04-15T08:00:00.000Z', uploadedBy: 'Ann', kind: 'other', sha256: '', earlier: [] };
    fixture.componentRef.setInput('documents', [{ ...document, ...made }]);
    await settle();
    element.querySelector<HTMLButtonElement>('button.remove')?.click();
    const removal = backend.expectOne({ method: 'DELETE', url: `${PATH}/d2` });
    expect(removal.request.headers.get('If-Match')).toBe('"v2"');
    removal.flush({ code: 'stale' }, { status: 412, statusText: '' });
    await settle();
    expect(changes()).toBe(1);
  });

  it('sends again by a button too', async () => {
    const { choose, cut, element, settle, next } = await open();
    await choose(file('a.pdf'));
    await cut();
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Go on'))?.click();
    await settle();
    expect(nameOf(next().request.body)).toBe('a.pdf');
  });
});
