import { HttpEventType, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { provideRouter } from '@angular/router';
import type { Permission, SessionInfo, ThreadDetail } from '@passerelle/contract';
import { UiPageHeader, UiUpload } from '@passerelle/ui';
import { Session } from '../core/session';
import { THREAD } from './message-sample';
import '../documents/documents.texts';
import './messages.texts';
import { ThreadDetailPage } from './thread-detail';
import { settled } from '../core/spec-page';

const PARTNER: Permission[] = ['files:read-own', 'messages:read', 'messages:write'];

const FILES = '/api/messages/threads/t1/messages/m3/documents';
/** After the reader has answered. */
const ANSWERED: ThreadDetail = {
  ...THREAD,
  unread: 0,
  count: 3,
  awaiting: 'administration',
  messages: THREAD.messages.flatMap((message, index) =>
    index ? [message, { ...message, id: 'm3', mine: true }] : [message],
  ),
  attachTo: 'm3',
};

async function open(thread: ThreadDetail = THREAD, permissions = PARTNER) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  backend.expectOne('/api/session').flush({
    person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
    organisation: null,
    roles: [],
    permissions,
    memberships: [],
    csrfToken: 't',
    demo: false,
  } satisfies SessionInfo);
  await loaded;
  const fixture = TestBed.createComponent(ThreadDetailPage);
  fixture.componentRef.setInput('id', 't1');
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const answer = (shown: ThreadDetail) => {
    backend.expectOne('/api/messages/threads/t1').flush(shown);
  };
  const settle = settled;
  const button = (text: string) =>
    [...element.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(text));
  const write = (text: string) => {
    const area = element.querySelector('textarea');
    if (!area) throw new Error('nothing to write in');
    area.value = text;
    area.dispatchEvent(new Event('input'));
  };
  /** From the menu of the header, whose popover the DOM of the specs has not. */
  const choose = (action: string) => {
    fixture.debugElement.query(By.directive(UiPageHeader)).triggerEventHandler('act', action);
  };
  const attach = (file: File) => {
    fixture.debugElement.query(By.directive(UiUpload)).triggerEventHandler('chosen', [file]);
  };
  answer(thread);
  await settle();
  return { backend, element, answer, settle, button, write, choose, attach };
}

describe('ThreadDetailPage', () => {
  it('shows what was written, whose turn it is and until when, and says once that it was read', async () => {
    const { backend, element, settle } = await open();
    const read = backend.expectOne('/api/messages/threads/t1/read');
    expect([read.request.method, read.request.body]).toEqual(['POST', { upTo: 2 }]);
    read.flush(null);
    expect(element.querySelector('h1')?.textContent).toBe('Statutes');
    expect(element.querySelector('ui-page-header ui-status')?.textContent).toBe('Waits for your answer');
    const articles = [...element.querySelectorAll('article')].map((one) => one.textContent.replace(/\s+/g, ' '));
    expect(articles[0]).toContain('Pont Solidaire');
    expect(articles[1]).toContain('Administration');
    expect(articles[1]).toContain('New');
    expect(element.querySelector('article a')?.getAttribute('href')).toBe(
      '/api/messages/threads/t1/messages/m1/documents/d1',
    );
    expect(element.textContent).toContain('Budget and financing · Costs');
    await settle();
    backend.expectNone('/api/messages/threads/t1');
    backend.expectNone('/api/messages/threads/t1/read');
  });

  it('names what the call asks itself, and leads back to its page while the file can be written', async () => {
    const [title, question] = [
      { fr: 'Portée', nl: 'Bereik', en: 'Reach' },
      { fr: 'Combien ?', nl: 'Hoeveel?', en: 'How many?' },
    ];
    const own = { ...THREAD, about: 'answers.how-many', ownPlace: { section: 'reach-2', title, question } };
    const { element } = await open({ ...own, mayEditFile: true });
    const link = element.querySelector('a[href="/applications/a1/edit/form-reach-2"]');
    expect(link?.textContent).toBe('Reach · How many?');
    TestBed.resetTestingModule();
    const later = await open(own);
    expect(later.element.textContent).toContain('Reach · How many?');
    expect(later.element.querySelector('a[href*="/edit/"]')).toBeNull();
  });

  it('sends an answer once, under one key for the same words, and its files after it', async () => {
    const { backend, element, answer, settle, button, write, attach } = await open({ ...THREAD, unread: 0 });
    write('Dated now.');
    attach(new File(['x'], 'dated.pdf'));
    button('Send')?.click();
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    const first = backend.expectOne('/api/messages/threads/t1/messages');
    expect(first.request.body).toEqual({ text: 'Dated now.', dueOn: null });
    first.flush(null, { status: 503, statusText: 'busy' });
    await settle();
    button('Send')?.click();
    await settle();
    const second = backend.expectOne('/api/messages/threads/t1/messages');
    const key = (request: typeof first) => request.request.headers.get('Idempotency-Key');
    expect(key(second)).toBe(key(first));
    second.flush(ANSWERED);
    await settle();
    answer(ANSWERED);
    await settle();
    const file = backend.expectOne(FILES);
    expect((file.request.body as FormData).get('kind')).toBe('other');
    expect(element.querySelector('textarea')?.value).toBe('');
    write('Dated now.');
    button('Send')?.click();
    await settle();
    expect(key(backend.expectOne('/api/messages/threads/t1/messages'))).not.toBe(key(first));
  });

  it('shows how far the files of an answer are, why one is refused, and goes on with one that was cut off', async () => {
    const { backend, element, answer, settle, button, write, attach } = await open({ ...THREAD, unread: 0 });
    const words = () => element.querySelector('app-thread-messages')?.textContent.replace(/\s+/g, ' ');
    write('Dated now.');
    attach(new File(['x'], 'dated.pdf'));
    attach(new File(['x'], 'lies.pdf'));
    button('Send')?.click();
    await settle();
    backend.expectOne('/api/messages/threads/t1/messages').flush(ANSWERED);
    await settle();
    answer(ANSWERED);
    await settle();
    const first = backend.expectOne(FILES);
    first.event({ type: HttpEventType.UploadProgress, loaded: 40, total: 100 });
    await settle();
    expect(words()).toContain('dated.pdf40 %');
    first.error(new ProgressEvent('error'));
    await settle();
    expect(words()).toContain('Waiting for the network: 0 % kept.');
    backend.expectOne(FILES).flush({ code: 'file-type-lies' }, { status: 422, statusText: 'lies' });
    await settle();
    expect(words()).toContain('lies.pdf: The content of this file is not what its name says.');
    button('Go on')?.click();
    await settle();
    const again = backend.expectOne(FILES);
    expect(again.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    again.flush({ id: 'd2' });
    await settle();
    answer({ ...ANSWERED, attachTo: null });
    await settle();
    expect(words()).not.toContain('dated.pdf');
    expect(words()).toContain('lies.pdf:');
  });

  it('closes the version that is shown', async () => {
    const { backend, element, settle, choose } = await open({ ...THREAD, unread: 0 });
    choose('close');
    await settle();
    const closing = backend.expectOne('/api/messages/threads/t1/close');
    expect(closing.request.headers.get('If-Match')).toBe('"v3"');
    closing.flush({ ...THREAD, state: 'closed', awaiting: null, mayWrite: false, allowedActions: [], unread: 0 });
    await settle();
    expect(element.querySelector('textarea')).toBeNull();
    expect(element.textContent).toContain('This conversation is closed');
  });

  it('lets only the administration say until when it expects an answer, and shows nothing of a draft', async () => {
    const officer: Permission[] = ['files:read-any', 'messages:read', 'messages:write'];
    const draft = { ...THREAD, unread: 0, applicationId: null, title: '', reference: '', mayAsk: true };
    const { element } = await open(draft, officer);
    expect(element.querySelector('input[type=date]')).not.toBeNull();
    expect(element.querySelector('ui-page-header ui-status')?.textContent).toBe('The organisation has to answer');
    expect(element.querySelector('a[href^="/applications"]')).toBeNull();
    expect(element.textContent).toContain('the applicant’s alone until it is submitted');
  });
});
