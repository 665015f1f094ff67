import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CallDetail, CallQuestion, Permission, PublicCall, PublicQuestion } from '@passerelle/contract';
import { Session } from '../core/session';
import { CallQuestions } from './call-questions';
import './calls.texts';
import { PublicQuestions } from './public-questions';

const text = (en: string) => ({ fr: `${en} (fr)`, nl: `${en} (nl)`, en });
const QUESTION: CallQuestion = {
  id: 'q1',
  version: 2,
  text: 'Are we, Pont Solidaire, eligible?',
  language: 'en',
  askedAt: '2026-04-01T09:00:00.000Z',
  askedBy: 'Ada',
  organisation: 'Pont Solidaire',
  question: null,
  answer: null,
  number: null,
  publishedAt: null,
  correctedAt: null,
};
const PUBLISHED: CallQuestion = {
  ...QUESTION,
  question: text('Is a young association eligible?'),
  answer: text('Yes.'),
  number: 1,
  publishedAt: '2026-04-02T09:00:00.000Z',
};
const ANSWERED: PublicQuestion = {
  number: 1,
  question: text('Is a young association eligible?'),
  answer: text('Yes.'),
  publishedAt: '2026-04-02T09:00:00.000Z',
  correctedAt: null,
};
const UNTIL = '2026-04-29T10:00:00.000Z';
const CALL = { id: 'c1', state: 'published', questionsUntil: UNTIL } as CallDetail;
const SHOWN = { id: 'c1', code: 'SUD-2026', questionsUntil: UNTIL, now: '2026-04-01T09:00:00.000Z' } as PublicCall;
const LIST = '/api/calls/c1/questions';
const PUBLIC_LIST = '/api/public/calls/SUD-2026/questions';

const pageOf = (items: unknown[], next: string | null = null) => ({
  items,
  next,
  total: items.length,
  totalIsExact: true,
});

async function open(component: Type<unknown>, call: object, permissions: Permission[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(Session);
  const loaded = session.load();
  const person = permissions.length ? { id: 'p1', name: 'Ada', email: 'ada@example.org', language: 'en' } : null;
  backend.expectOne('/api/session').flush({ ...session.info(), person, permissions });
  await loaded;
  const fixture = TestBed.createComponent(component);
  fixture.componentRef.setInput('call', call);
  const element = fixture.nativeElement as HTMLElement;
  /** Requests that are not answered yet keep a page from being stable. */
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const answer = async (url: string, body: object) => {
    await settle();
    const asked = backend.expectOne(url);
    asked.flush(body);
    await settle();
    return asked.request;
  };
  const button = (label: string) =>
    [...element.querySelectorAll('button')].find((each) => each.textContent.trim() === label);
  const press = async (label: string) => {
    button(label)?.click();
    await settle();
  };
  const write = async (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(label));
    const control = element.querySelector<HTMLTextAreaElement>(`#${found?.htmlFor ?? ''}`);
    if (!control) throw new Error(`no ${label}`);
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await settle();
  };
  return { fixture, element, backend, settle, answer, button, press, write };
}

describe('CallQuestions', () => {
  it('shows first what its address asks for', async () => {
    const { fixture, element, settle, answer, press } = await open(CallQuestions, CALL, ['calls:prepare']);
    fixture.componentRef.setInput('show', 'waiting');
    await answer(`${LIST}?state=waiting`, pageOf([QUESTION]));
    expect(element.querySelector('#questions h2')?.textContent).toBe('Questions and answers');
    await press('Published');
    await answer(`${LIST}?state=published`, pageOf([PUBLISHED]));
    fixture.componentRef.setInput('show', 'nonsense');
    await settle();
    await answer(LIST, pageOf([QUESTION, PUBLISHED]));
  });

  it('begins an answer with the words of the question and publishes it on the version that was read', async () => {
    const { element, answer, press, write } = await open(CallQuestions, CALL, ['calls:prepare']);
    await answer(LIST, pageOf([QUESTION]));
    expect(element.textContent).toContain('Ada · Pont Solidaire');
    await press('Answer');
    const start = element.querySelector<HTMLTextAreaElement>('textarea[lang=en]');
    expect(start?.value).toBe(QUESTION.text);
    await write('Question as published · English', 'Is a young association eligible?');
    await write('Answer · Français', 'Oui.');
    await press('Publish the answer');
    const request = await answer(`${LIST}/q1/publish`, PUBLISHED);
    expect(request.headers.get('If-Match')).toBe('"v2"');
    expect(request.body).toEqual({
      question: { fr: '', nl: '', en: 'Is a young association eligible?' },
      answer: { fr: 'Oui.', nl: '', en: '' },
    });
    await answer(LIST, pageOf([PUBLISHED]));
    expect(element.textContent).toContain('Question 1');
  });

  it('keeps a draft before publication and offers only a correction afterwards', async () => {
    const { answer, button, press } = await open(CallQuestions, CALL, ['calls:prepare']);
    await answer(LIST, pageOf([QUESTION]));
    await press('Answer');
    await press('Save the draft');
    await answer(`${LIST}/q1`, { ...QUESTION, version: 3 });
    await answer(LIST, pageOf([PUBLISHED]));
    await press('Correct');
    expect([button('Save the draft'), button('Publish the correction')]).toEqual([undefined, expect.anything()]);
  });

  it('shows those who do not prepare calls what was asked, without a button', async () => {
    const { answer, button } = await open(CallQuestions, CALL, ['calls:read']);
    await answer(LIST, pageOf([QUESTION]));
    expect(button('Answer')).toBeUndefined();
  });
});

describe('PublicQuestions', () => {
  it('shows everybody the answers, and a visitor the way to ask', async () => {
    const { element, backend, answer } = await open(PublicQuestions, SHOWN, []);
    await answer(PUBLIC_LIST, pageOf([ANSWERED]));
    expect(element.textContent).toContain('Is a young association eligible?');
    expect(element.querySelector('a')?.getAttribute('href')).toBe('/sign-in?returnTo=%2Fpublic%2Fcalls%2FSUD-2026');
    expect(element.querySelector('textarea')).toBeNull();
    backend.verify();
  });

  it('takes the question of a partner and shows that it waits', async () => {
    const { element, settle, backend, answer, press, write } = await open(PublicQuestions, SHOWN, ['calls:ask']);
    await settle();
    backend.expectOne(PUBLIC_LIST).flush(pageOf([]));
    await answer(`${LIST}?state=waiting`, pageOf([]));
    await write('Your question', QUESTION.text);
    await press('Ask the question');
    const request = await answer(LIST, QUESTION);
    expect(request.body).toEqual({ text: QUESTION.text, language: 'en' });
    await answer(`${LIST}?state=waiting`, pageOf([QUESTION]));
    expect(element.textContent).toContain('Your question, not answered yet');
    expect(element.querySelector('textarea')?.value).toBe('');
  });

  it('says since when no questions are taken any more', async () => {
    const { element, settle, backend, answer } = await open(PublicQuestions, { ...SHOWN, now: UNTIL }, ['calls:ask']);
    await settle();
    backend.expectOne(PUBLIC_LIST).flush(pageOf([]));
    await answer(`${LIST}?state=waiting`, pageOf([]));
    const words = element.textContent.replace(/\s+/g, ' ');
    expect(words).toMatch(/Questions could be asked until 29 Apr(il)? 2026.*12:00.*Brussels time/);
    expect(element.querySelector('textarea')).toBeNull();
  });

  it('goes on to what follows and back', async () => {
    const { answer, press } = await open(PublicQuestions, SHOWN, []);
    await answer(PUBLIC_LIST, pageOf([ANSWERED], 'abc'));
    await press('Next');
    await answer(`${PUBLIC_LIST}?after=abc`, pageOf([{ ...ANSWERED, number: 26 }]));
    await press('From the start');
    await answer(PUBLIC_LIST, pageOf([ANSWERED]));
  });
});
