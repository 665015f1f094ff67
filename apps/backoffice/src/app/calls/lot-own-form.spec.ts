import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Confirm, Toasts } from '@passerelle/ui';
import './calls.texts';
import { OwnForm } from './lot-own-form';

function open(ownForm: boolean, mayEditLots = true) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(OwnForm);
  fixture.componentRef.setInput('call', { id: 'c1', version: 4, mayEditLots });
  fixture.componentRef.setInput('lot', { id: 'l1', code: 'A', ownForm });
  let done = 0;
  fixture.componentInstance.done.subscribe(() => (done += 1));
  TestBed.tick();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  return {
    backend: TestBed.inject(HttpTestingController),
    link: element.querySelector('a')?.getAttribute('href'),
    button: element.querySelector('button'),
    settle,
    done: () => done,
    toasts: () =>
      TestBed.inject(Toasts)
        .all()
        .map(({ text }) => text),
  };
}

describe('OwnForm (R21)', () => {
  it('gives the lot a form of its own, on the version of the call that was read', async () => {
    const { backend, link, button, settle, done, toasts } = open(false);
    expect([link, button?.textContent]).toEqual([undefined, 'Give this lot a form of its own A']);
    button?.click();
    const sent = backend.expectOne('/api/calls/c1/lots/l1/own-form');
    expect([sent.request.method, sent.request.headers.get('If-Match')]).toEqual(['POST', '"v4"']);
    sent.flush({});
    await settle();
    expect([toasts(), done()]).toEqual([
      ['The lot has a form of its own; it begins as a copy of the form of the call.'],
      1,
    ]);
  });

  it('takes it out again after a question, since what it asks is lost', async () => {
    const { backend, link, button, settle, done, toasts } = open(true);
    expect(link).toBe('/calls/c1/lots/l1/own-form');
    for (const sure of [false, true]) {
      button?.click();
      TestBed.inject(Confirm).reply(sure);
      await settle();
      if (!sure) backend.expectNone('/api/calls/c1/lots/l1/own-form');
    }
    backend.expectOne({ method: 'DELETE', url: '/api/calls/c1/lots/l1/own-form' }).flush({});
    await settle();
    expect([toasts(), done()]).toEqual([['The lot uses the form of the call again.'], 1]);
  });

  it('leads to the form, and changes nothing once the Government has approved the lots', () => {
    expect(open(true, false)).toMatchObject({ link: '/calls/c1/lots/l1/own-form', button: null });
    TestBed.resetTestingModule();
    expect(open(false, false)).toMatchObject({ link: undefined, button: null });
  });
});
