import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FormTemplateSummary } from '@passerelle/contract';
import { Confirm, Toasts } from '@passerelle/ui';
import { FormTemplateLibrary } from './form-templates';
import './forms.texts';

const LIST = '/api/forms/templates';
const template = (id: string): FormTemplateSummary => ({
  id,
  version: 3,
  name: { fr: id, nl: id, en: id },
  sections: 2,
  questions: 5,
  updatedAt: '2026-02-10T09:00:00Z',
});

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(FormTemplateLibrary);
  fixture.componentRef.setInput('place', { callId: 'c1', lotId: undefined });
  fixture.componentRef.setInput('language', 'en');
  fixture.componentRef.setInput('empty', true);
  const backend = TestBed.inject(HttpTestingController);
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  backend.expectOne(LIST).flush({ templates: [template('South'), template('North')] });
  await settle();
  const withdraw = async (sure: boolean) => {
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes('Withdraw: South'))?.click();
    TestBed.inject(Confirm).reply(sure);
    await settle();
  };
  const toasts = () =>
    TestBed.inject(Toasts)
      .all()
      .map(({ text }) => text);
  return { backend, element, settle, withdraw, toasts };
}

describe('FormTemplateLibrary', () => {
  it('withdraws a template after a question, and no longer offers it', async () => {
    const { backend, element, settle, withdraw, toasts } = await open();
    await withdraw(false);
    backend.expectNone(`${LIST}/South/withdraw`);
    await withdraw(true);
    const call = backend.expectOne(`${LIST}/South/withdraw`);
    expect([call.request.method, call.request.headers.get('If-Match')]).toEqual(['POST', '"v3"']);
    call.flush({ templates: [template('North')] });
    await settle();
    expect([element.textContent.includes('South'), element.textContent.includes('North')]).toEqual([false, true]);
    expect(toasts()).toEqual(['The template was withdrawn.']);
  });

  it('says that somebody else was first, and asks for the library again', async () => {
    const { backend, element, settle, withdraw, toasts } = await open();
    await withdraw(true);
    const refusal = { code: 'template-withdrawn' };
    backend.expectOne(`${LIST}/South/withdraw`).flush(refusal, { status: 409, statusText: '' });
    await settle();
    expect(toasts()).toEqual(['This template was withdrawn. Choose another one.']);
    backend.expectOne(LIST).flush({ templates: [] });
    await settle();
    expect(element.textContent).toContain('The library is empty.');
  });
});
