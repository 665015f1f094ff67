import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import {
  ATTACHMENT_KINDS,
  euro,
  usualLists,
  type LotTemplate,
  type LotView,
  type WriteLot,
} from '@passerelle/contract';
import { Confirm } from '@passerelle/ui';
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
  minAgeYears: 0,
  maxDurationMonths: 24,
  points: [],
  attachments: [],
  maxPerOrganisation: 1,
  instalmentTemplateId: 'i1',
  budgetCode: '12.002.34.01.3300',
  criteria: [{ code: 'a', label: text('All'), guidance: text(''), weight: 100 }],
  scoreThreshold: 60,
  conceptClosesAt: null,
  ownForm: false,
};
const FRAME = {
  themes: [{ id: 't1', name: text('Cities') }],
  regions: [],
  instalmentTemplates: [{ id: 'i1', name: text('80/20') }],
};

const TEMPLATE: LotTemplate = {
  id: 'm1',
  version: 3,
  name: text('South call'),
  points: [
    ...usualLists().points.slice(0, 2),
    { code: 'language', label: text('In French or Dutch'), help: text('Annexes too') },
  ],
  attachments: [
    { kind: 'statutes', required: true },
    { kind: 'budget', required: false },
  ],
  criteria: [{ code: 'relevance', label: text('Relevance'), guidance: text(''), weight: 100 }],
};

/** As it travels: forms mark the rows of lists with symbols. */
const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

async function open(lot?: LotView) {
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
  fixture.componentRef.setInput('lotId', lot?.id);
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
    lotList: lot ? [lot] : [],
  });
  await settle();
  for (const request of backend.match(({ url }) => url.startsWith('/api/programmes/frame')))
    if (!request.cancelled) request.flush(FRAME);
  backend.expectOne('/api/calls/lot-templates').flush({ templates: [TEMPLATE] });
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
    return backend
      .match(({ url }) => url.startsWith('/api/calls/c1/lots'))
      .map(({ request }) => plain(request.body as WriteLot));
  };
  const press = async (label: string) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === label)?.click();
    await settle();
  };
  const ask = async (kind: string, asked: string) => {
    const select = element.querySelector<HTMLSelectElement>(`select[aria-labelledby=attachment-${kind}]`);
    if (!select) throw new Error(`no choice for ${kind}`);
    select.value = asked;
    select.dispatchEvent(new Event('change'));
    await settle();
  };
  const asked = () =>
    [...element.querySelectorAll<HTMLSelectElement>('app-lot-attachments select')].map(({ value }) => value);
  const ticked = () =>
    [...element.querySelectorAll<HTMLInputElement>('app-lot-points input[type=checkbox]')].map(
      ({ checked }) => checked,
    );
  return { backend, element, settle, set, tick, save, press, ask, asked, ticked };
}

describe('LotFormPage and the concept stage (B5)', () => {
  it('asks for the end of a stage that is wanted, and sends it as a day and a time in Brussels', async () => {
    const { element, set, tick, save } = await open(LOT);
    expect(element.textContent).not.toContain('Notes until');
    await tick('Concept note first');
    expect(await save()).toEqual([]);
    await set('Notes until', '2026-04-15');
    await set('At (Brussels time)', '17:00');
    const { id: _id, conceptClosesAt: _closes, ownForm: _own, ...facts } = LOT;
    expect(await save()).toEqual([
      {
        ...plain(facts),
        concept: { closesOn: '2026-04-15', closesTime: '17:00' },
      },
    ]);
  });

  it('shows the stage of a lot, and takes it out again', async () => {
    const { element, tick, save } = await open({ ...LOT, conceptClosesAt: '2026-04-15T15:00:00Z' });
    const values = [...element.querySelectorAll<HTMLInputElement>('app-lot-concept input')].map(({ value }) => value);
    expect(values.slice(1)).toEqual(['2026-04-15', '17:00']);
    await tick('Concept note first');
    expect(await save()).toMatchObject([{ concept: null }]);
  });
});

describe('LotFormPage and the lists of a lot (M1)', () => {
  it('begins a new lot with the oldest template of the library', async () => {
    const { element, asked, ticked } = await open();
    expect(ticked()).toEqual([true, true, false]);
    expect(asked()).toEqual(
      ATTACHMENT_KINDS.map((kind) => (kind === 'statutes' ? 'required' : kind === 'budget' ? 'welcome' : 'no')),
    );
    const values = [...element.querySelectorAll<HTMLInputElement>('app-lot-criteria input')].map(({ value }) => value);
    expect(values).toContain('Relevance');
    expect(element.querySelector<HTMLInputElement>('app-lot-points ui-field input')?.value).toBe('In French or Dutch');
  });

  it('sends the points, the documents and the age that were chosen', async () => {
    const { set, tick, press, ask, save } = await open({ ...LOT, ...usualLists() });
    await tick('Urban or peri-urban context');
    await press('Add a point');
    await set('Point · Français', 'Lettre de la commune');
    await set('Point · Nederlands', 'Brief van de gemeente');
    await ask('staff-list', 'required');
    await ask('statutes', 'welcome');
    await ask('bank-certificate', 'no');
    await set('Minimum age of the applicant (years)', '2');
    const [body] = await save();
    expect(body?.points.map(({ code }) => code)).toEqual(['theme', 'signature', 'point-1']);
    expect(body?.points.at(-1)?.label).toEqual({ fr: 'Lettre de la commune', nl: 'Brief van de gemeente', en: '' });
    expect(body?.attachments).toEqual([
      { kind: 'statutes', required: false },
      { kind: 'annual-accounts', required: true },
      { kind: 'partnership-agreement', required: true },
      { kind: 'staff-list', required: true },
    ]);
    expect(body?.minAgeYears).toBe(2);
  });

  it('takes the lists of a template over once the person agrees, and keeps those of the page as one', async () => {
    const { backend, element, press, set, settle, asked } = await open({ ...LOT, ...usualLists() });
    TestBed.inject(Confirm).ask = () => Promise.resolve(true);
    await press('Begin with it');
    expect(asked().filter((value) => value !== 'no')).toEqual(['welcome', 'required']);
    HTMLDialogElement.prototype.showModal = () => undefined;
    HTMLDialogElement.prototype.close = () => undefined;
    await press('Keep these lists as a template');
    await set('Name · Français', 'Urgence');
    await set('Name · Nederlands', 'Noodhulp');
    element.querySelector<HTMLButtonElement>('app-lot-library button[type=submit]')?.click();
    await settle();
    const { points, attachments, criteria } = TEMPLATE;
    const [kept] = backend.match(({ method }) => method === 'POST');
    const name = { fr: 'Urgence', nl: 'Noodhulp', en: '' };
    expect(plain(kept?.request.body)).toEqual(plain({ name, points, attachments, criteria }));
    kept?.flush({ templates: [TEMPLATE, { ...TEMPLATE, id: 'm2', name: text('Emergency') }] });
    await settle();
    expect([...element.querySelectorAll('app-lot-library option')].map((one) => one.textContent.trim())).toEqual([
      'South call',
      'Emergency',
    ]);
  });

  it('withdraws a template on the version that was seen', async () => {
    const { backend, element, press, settle } = await open({ ...LOT, ...usualLists() });
    TestBed.inject(Confirm).ask = () => Promise.resolve(true);
    await press('Withdraw it');
    const request = backend.expectOne('/api/calls/lot-templates/m1/withdraw');
    expect(request.request.headers.get('If-Match')).toBe('"v3"');
    request.flush({ templates: [] });
    await settle();
    expect(element.querySelectorAll('app-lot-library option')).toHaveLength(0);
  });
});
