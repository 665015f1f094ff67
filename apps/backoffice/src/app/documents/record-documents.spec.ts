import { HttpEventType, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
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
    settle,
    element,
    changes: () => changes,
    words: () => element.textContent.replace(/\s+/g, ' '),
    choose: async (...files: File[]) => {
      const picker = element.querySelector<HTMLInputElement>('input[type=file]');
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
    expect(words()).toContain('The connection broke; it is sent again when it is back.');
    window.dispatchEvent(new Event('online'));
    await settle();
    const again = next();
    expect(new Set([...keys, again.request.headers.get('Idempotency-Key')]).size).toBe(1);
    again.flush({ id: 'd1' });
    await settle();
    expect(changes()).toBe(1);
    expect(words()).not.toContain('The connection broke');
  });

  it('sends again by a button too', async () => {
    const { choose, cut, element, settle, next } = await open();
    await choose(file('a.pdf'));
    await cut();
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Send again'))?.click();
    await settle();
    expect(nameOf(next().request.body)).toBe('a.pdf');
  });
});
