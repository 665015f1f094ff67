import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { By } from '@angular/platform-browser';
import { Router, provideRouter } from '@angular/router';
import type { ApplicationForm } from '@passerelle/contract';
import { UiUpload } from '@passerelle/ui';
import { OWN_FORM } from '../applications/application-sample';
import { Attachments } from './attachments';
import { THREAD } from './message-sample';
import './messages.texts';
import { ThreadNewPage } from './thread-new';
import { settled } from '../core/spec-page';

async function open(about?: string, form: ApplicationForm | null = null) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ThreadNewPage);
  fixture.componentRef.setInput('applicationId', 'a1');
  fixture.componentRef.setInput('about', about);
  fixture.detectChanges();
  const file = { id: 'a1', reference: 'SUD2026-0001', title: 'Jardins', organisationName: 'Pont Solidaire', form };
  backend.expectOne('/api/applications/a1').flush(file);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await settled();
    await fixture.whenStable();
  };
  const type = (selector: string, value: string) => {
    const control = element.querySelector<HTMLInputElement>(selector);
    if (!control) throw new Error(`no ${selector}`);
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };
  const send = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  const attach = (file: File) => {
    fixture.debugElement.query(By.directive(UiUpload)).triggerEventHandler('chosen', [file]);
  };
  return { backend, element, type, attach, send, settle, router: TestBed.inject(Router) };
}

describe('ThreadNewPage', () => {
  it('begins a conversation about the field it was asked from, and goes there', async () => {
    const { backend, element, type, attach, send, settle, router } = await open('budget.lines');
    const chosen = element.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.textContent.trim();
    expect(chosen).toBe('Budget and financing · Costs');
    type('input:not([type])', 'Costs of travel');
    type('textarea', 'Do they count?');
    const plan = new File(['x'], 'plan.pdf');
    attach(plan);
    await send();
    const request = backend.expectOne('/api/messages/threads');
    expect(request.request.body).toEqual({
      applicationId: 'a1',
      subject: 'Costs of travel',
      about: 'budget.lines',
      text: 'Do they count?',
      dueOn: null,
    });
    request.flush({ ...THREAD, id: 't9' });
    await settle();
    expect(router.url).toBe('/messages/t9');
    expect(TestBed.inject(Attachments).waiting()).toEqual({ messageId: 'm1', files: [plan] });
    backend.verify();
  });

  it.each([
    ['form-own', 'Own'],
    ['answers.why', 'Own · Label of why'],
  ])('is about what the call asks itself: %s', async (about, name) => {
    const { backend, element, type, send } = await open(about, OWN_FORM);
    const options = [...element.querySelectorAll('option')].map(({ textContent }) => textContent.trim());
    expect(options).toContain('Own');
    expect(element.querySelector<HTMLSelectElement>('select')?.selectedOptions[0]?.textContent.trim()).toBe(name);
    type('input:not([type])', 'Reach');
    type('textarea', 'How far?');
    await send();
    expect(backend.expectOne('/api/messages/threads').request.body).toMatchObject({ about });
  });

  it('asks for a subject and a text before it sends anything', async () => {
    const { backend, element, send } = await open();
    await send();
    expect(element.querySelectorAll('ui-error-summary li button')).toHaveLength(2);
    backend.expectNone('/api/messages/threads');
  });
});
