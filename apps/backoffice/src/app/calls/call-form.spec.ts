import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CallDetail } from '@passerelle/contract';
import { CallFormPage } from './call-form';
import './calls.texts';

const text = { fr: 'Sud', nl: 'Zuid', en: 'South' };
const CALL = {
  id: 'c1',
  version: 3,
  code: 'SUD-2026',
  title: text,
  summary: text,
  opensAt: '2026-03-02T08:00:00+00:00',
  closesAt: '2026-05-13T10:00:00+00:00',
  questionsUntil: '2026-04-29T10:00:00+00:00',
  contactEmail: 'appel@example.org',
} as CallDetail;

async function open() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(CallFormPage);
  fixture.componentRef.setInput('id', 'c1');
  TestBed.tick();
  backend.expectOne('/api/calls/c1').flush(CALL);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const control = (label: string) => {
    const found = [...element.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(label));
    const input = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!input) throw new Error(`no ${label}`);
    return input;
  };
  const save = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await new Promise((resolve) => setTimeout(resolve));
    return backend.expectOne({ method: 'PUT', url: '/api/calls/c1' }).request;
  };
  return { control, save };
}

describe('CallFormPage', () => {
  it('shows until when questions are taken in the time of Brussels and sends it back', async () => {
    const { control, save } = await open();
    expect([control('Last day for questions').value, control('Questions until').value]).toEqual([
      '2026-04-29',
      '12:00',
    ]);
    const request = await save();
    expect(request.body).toMatchObject({ questionsOn: '2026-04-29', questionsTime: '12:00', closesOn: '2026-05-13' });
    expect(request.headers.get('If-Match')).toBe('"v3"');
  });

  it('takes no questions without a day', async () => {
    const { control, save } = await open();
    const day = control('Last day for questions');
    day.value = '';
    day.dispatchEvent(new Event('input'));
    expect((await save()).body).toMatchObject({ questionsOn: null });
  });
});
