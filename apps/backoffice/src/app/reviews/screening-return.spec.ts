import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ScreeningDetail } from '@passerelle/contract';
import { OWN_FORM, RETURNED_FILE } from '../applications/application-sample';
import { POINT, SCREENING } from './review-sample';
import './reviews.texts';
import { ScreeningReturnPage } from './screening-return';
import { settled } from '../core/spec-page';

const OPEN: ScreeningDetail = {
  ...SCREENING,
  checks: [
    {
      ...POINT,
      code: 'attachments',
      automatic: true,
      outcome: 'fail',
      findings: [{ path: 'attachments.statutes', code: 'attachment-missing' }],
    },
  ],
  actions: [{ action: 'return', obstacle: null }],
};

// jsdom lays nothing out: a pane cannot be scrolled.
Element.prototype.scrollTo = () => undefined;

async function open(screening: ScreeningDetail) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ScreeningReturnPage);
  fixture.componentRef.setInput('applicationId', 'a1');
  fixture.detectChanges();
  backend.expectOne('/api/reviews/screenings/a1').flush(screening);
  backend
    .expectOne('/api/applications/a1')
    .flush({ ...RETURNED_FILE, form: OWN_FORM, state: 'admissibility', returned: null });
  const settle = settled;
  await settle();
  for (const frame of backend.match('/api/programmes/frame')) frame.flush({ themes: [], regions: [] });
  for (const list of backend.match(({ url }) => url.includes('/code-lists/'))) list.flush({ codes: [] });
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const option = (label: string) =>
    [...element.querySelectorAll<HTMLLabelElement>('label.option')]
      .find(({ textContent }) => textContent.trim() === label)
      ?.querySelector('input');
  const type = (area: HTMLTextAreaElement | undefined, value: string) => {
    if (!area) throw new Error('no field for the remark');
    area.value = value;
    area.dispatchEvent(new Event('input'));
  };
  const remarks = () => [...element.querySelectorAll<HTMLTextAreaElement>('fieldset textarea')];
  return { backend, element, fixture, option, remarks, settle, type };
}

describe('ScreeningReturnPage', () => {
  it('marks what the system found, takes a remark for each part, and asks by a working day (R9)', async () => {
    const { backend, element, fixture, option, remarks, settle, type } = await open(OPEN);
    expect(option('Statutes')?.checked).toBe(true);
    option('Costs')?.click();
    await fixture.whenStable();
    const labels = [...element.querySelectorAll('fieldset ui-field label')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(labels).toEqual(['What is wrong: Budget and financing · Costs', 'What is wrong: Attachments · Statutes']);
    expect(remarks()[0]?.lang).toBe('fr');
    const send = () => element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    send();
    await fixture.whenStable();
    backend.expectNone('/api/reviews/screenings/a1/return');
    type(remarks()[0], 'Deux années manquent.');
    type(remarks()[1], 'Page 3 illisible.');
    send();
    await settle();
    // What is sent is JSON: the marks of the form, which tell rows apart, stay behind.
    const body: unknown = backend.expectOne('/api/reviews/screenings/a1/return').request.body;
    expect(JSON.parse(JSON.stringify(body))).toEqual({
      marks: [
        { target: 'budget.lines', remark: 'Deux années manquent.' },
        { target: 'attachments.statutes', remark: 'Page 3 illisible.' },
      ],
      until: '2026-04-22',
      reason: '',
    });
  });

  it('marks an own question of the call after the fixed sections (B1, R9)', async () => {
    const { element, fixture, option } = await open(OPEN);
    option('Label of why')?.click();
    await fixture.whenStable();
    const labels = [...element.querySelectorAll('fieldset ui-field label')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(labels.at(-1)).toBe('What is wrong: Own · Label of why');
    expect([...element.querySelectorAll('legend')].at(-1)?.textContent).toBe('Own');
  });

  it('says who may ask a second time', async () => {
    const { element } = await open({ ...OPEN, actions: [{ action: 'returnAgain', obstacle: 'not-permitted' }] });
    expect(element.querySelector('form')).toBeNull();
    expect(element.querySelector('ui-notice')?.textContent.trim()).not.toBe('');
  });
});
