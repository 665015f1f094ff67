import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { euro, type LotView, type WriteLot } from '@passerelle/contract';
import './calls.texts';
import { LotFormPage } from './lot-form';

const text = (en: string) => ({ fr: en, nl: en, en });
const LOT: LotView = {
  id: 'l1',
  code: 'A',
  title: text('Economy'),
  themeIds: ['t1'],
  envelope: euro('450000.00'),
  minGrant: euro('10000.00'),
  maxGrant: euro('125000.00'),
  maxShare: '80',
  applicantTypes: ['asbl'],
  regionIds: [],
  maxDurationMonths: 24,
  maxPerOrganisation: 1,
  instalmentTemplateId: 'i1',
  budgetCode: '12.002.34.01.3300',
  criteria: [{ code: 'a', label: text('All'), guidance: text(''), weight: 100 }],
  scoreThreshold: 60,
  conceptClosesAt: null,
};
const FRAME = {
  themes: [{ id: 't1', name: text('Cities') }],
  regions: [],
  instalmentTemplates: [{ id: 'i1', name: text('80/20') }],
};

async function open(lot: LotView) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(LotFormPage);
  fixture.componentRef.setInput('id', 'c1');
  fixture.componentRef.setInput('lotId', 'l1');
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  backend.expectOne('/api/calls/c1').flush({
    id: 'c1',
    version: 7,
    code: 'SUD',
    opensAt: '2026-03-02T08:00:00Z',
    lotList: [lot],
  });
  await settle();
  for (const request of backend.match(({ url }) => url.startsWith('/api/programmes/frame')))
    if (!request.cancelled) request.flush(FRAME);
  await settle();
  const element = fixture.nativeElement as HTMLElement;
  const control = (label: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const field =
      found?.querySelector('input') ?? element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!field) throw new Error(`no control ${label}`);
    return field;
  };
  const set = async (label: string, value: string) => {
    const field = control(label);
    field.value = value;
    for (const event of ['input', 'change', 'blur']) field.dispatchEvent(new Event(event));
    await settle();
  };
  const tick = async (label: string) => {
    control(label).click();
    await settle();
  };
  const save = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    return backend.match('/api/calls/c1/lots/l1').map(({ request }) => request.body as WriteLot);
  };
  return { element, set, tick, save };
}

describe('LotFormPage and the concept stage (B5)', () => {
  it('asks for the end of a stage that is wanted, and sends it as a day and a time in Brussels', async () => {
    const { element, set, tick, save } = await open(LOT);
    expect(element.textContent).not.toContain('Notes until');
    await tick('Concept note first');
    expect(await save()).toEqual([]);
    await set('Notes until', '2026-04-15');
    await set('At (Brussels time)', '17:00');
    const { id: _id, conceptClosesAt: _closes, ...facts } = LOT;
    expect(await save()).toEqual([{ ...facts, concept: { closesOn: '2026-04-15', closesTime: '17:00' } }]);
  });

  it('shows the stage of a lot, and takes it out again', async () => {
    const { element, tick, save } = await open({ ...LOT, conceptClosesAt: '2026-04-15T15:00:00Z' });
    const values = [...element.querySelectorAll<HTMLInputElement>('app-lot-concept input')].map(({ value }) => value);
    expect(values.slice(1)).toEqual(['2026-04-15', '17:00']);
    await tick('Concept note first');
    expect(await save()).toMatchObject([{ concept: null }]);
  });
});
