import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { euro, type CallDetail, type LotView } from '@passerelle/contract';
import { CallClonePage } from './call-clone';
import './calls.texts';
import { LotClone } from './lot-clone';

const text = (en: string) => ({ fr: en, nl: en, en });
const LOT: LotView = {
  id: 'l1',
  code: 'A',
  title: text('Economy'),
  themeIds: [],
  envelope: euro('1000.00'),
  minGrant: euro('10.00'),
  maxGrant: euro('100.00'),
  maxShare: '80',
  applicantTypes: ['asbl'],
  regionIds: [],
  minAgeYears: 0,
  maxDurationMonths: 24,
  points: [],
  attachments: [],
  maxPerOrganisation: 1,
  instalmentTemplateId: 't1',
  budgetCode: '12.002.34.01.3300',
  criteria: [],
  scoreThreshold: 60,
  conceptClosesAt: null,
  ownForm: false,
};
const CALL = {
  id: 'c1',
  version: 4,
  code: 'SUD-2026',
  title: text('South 2026'),
  lotList: [LOT],
} as unknown as CallDetail;

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
});

function open(component: Type<unknown>, inputs: Record<string, unknown>) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const element = fixture.nativeElement as HTMLElement;
  const backend = TestBed.inject(HttpTestingController);
  /** Requests that are not answered yet keep a page from being stable. */
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const type = (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((each) => each.textContent.trim().startsWith(label));
    const control = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? ''}`);
    if (!control) throw new Error(`no ${label}`);
    control.value = value;
    control.dispatchEvent(new Event('input'));
  };
  const press = async (selector: string) => {
    element.querySelector<HTMLButtonElement>(selector)?.click();
    await settle();
  };
  return { element, backend, settle, type, press };
}

describe('CallClonePage', () => {
  it('asks for a code and dates only and leads to the new call', async () => {
    const { backend, settle, type, press } = open(CallClonePage, { id: 'c1' });
    await settle();
    backend.expectOne('/api/calls/c1').flush(CALL);
    await settle();
    type('Code', 'SUD-2027');
    type('Opens on', '2027-03-01');
    type('Closes on', '2027-05-12');
    await press('button[type=submit]');
    const { request } = backend.expectOne('/api/calls/c1/clone');
    expect(request.body).toEqual({
      code: 'SUD-2027',
      opensOn: '2027-03-01',
      opensTime: '09:00',
      closesOn: '2027-05-12',
      closesTime: '12:00',
      questionsOn: null,
      questionsTime: '12:00',
    });
  });

  it('sends nothing without a code and both dates', async () => {
    const { element, backend, settle, press } = open(CallClonePage, { id: 'c1' });
    await settle();
    backend.expectOne('/api/calls/c1').flush(CALL);
    await settle();
    await press('button[type=submit]');
    backend.expectNone('/api/calls/c1/clone');
    const summary = element.querySelector('ui-error-summary')?.textContent ?? '';
    for (const label of ['Code', 'Opens on', 'Closes on']) expect(summary).toContain(label);
    expect(TestBed.inject(Router).url).toBe('/');
  });
});

describe('LotClone', () => {
  it('asks for a code and sends it on the version of the call that was read', async () => {
    const { element, backend, settle, type, press } = open(LotClone, { call: CALL, lot: LOT });
    await settle();
    await press('button');
    expect(element.querySelector('dialog h2')?.textContent).toBe('Duplicate lot A');
    type('Code of the new lot', 'B');
    await press('button[type=submit]');
    const { request } = backend.expectOne('/api/calls/c1/lots/l1/clone');
    expect([request.body, request.headers.get('If-Match')]).toEqual([{ code: 'B' }, '"v4"']);
  });
});
