import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FormPlace } from '../forms/forms.api';
import { FormSource, type FormSourceChoice } from './form-source';

const text = (en: string) => ({ fr: en, nl: en, en });
const lot = (code: string, ownForm: boolean, conceptClosesAt: string | null) => ({
  id: `lot-${code}`,
  code,
  title: text(`Lot ${code}`),
  ownForm,
  conceptClosesAt,
});
const CALLS = [
  { id: 'c1', code: 'SUD-2026', title: text('South') },
  { id: 'c2', code: 'CMS-2026', title: text('Citizenship') },
];
const LOTS = [lot('A', false, null), lot('B', true, null), lot('C', true, '2026-04-15T15:00:00Z')];

async function open(place: FormPlace, short = false) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(FormSource);
  fixture.componentRef.setInput('place', place);
  fixture.componentRef.setInput('short', short);
  const taken: FormSourceChoice[] = [];
  fixture.componentInstance.take.subscribe((choice) => taken.push(choice));
  const backend = TestBed.inject(HttpTestingController);
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  await settle();
  backend.expectOne('/api/calls').flush({ items: CALLS });
  await settle();
  const choose = async (id: string, lots = LOTS) => {
    const select = element.querySelector('select');
    if (!select) throw new Error('no choice of calls');
    select.value = id;
    select.dispatchEvent(new Event('change'));
    await settle();
    backend.expectOne(`/api/calls/${id}`).flush({ ...CALLS.find((call) => call.id === id), lotList: lots });
    await settle();
    const [, forms] = element.querySelectorAll('select');
    return [...(forms?.options ?? [])].map((option) => option.textContent.trim());
  };
  return { backend, element, settle, choose, taken };
}

describe('FormSource (B8)', () => {
  it('offers the form of a call and of its lots with one of their own', async () => {
    const { element, choose, settle, taken } = await open({ callId: 'c0', lotId: undefined });
    expect(await choose('c1')).toEqual(['Form of the call', 'B · Lot B', 'C · Lot C']);
    element.querySelector('button')?.click();
    const forms = element.querySelectorAll('select')[1];
    if (forms) forms.selectedIndex = 2;
    forms?.dispatchEvent(new Event('change'));
    await settle();
    element.querySelector('button')?.click();
    expect(taken.map(({ source, name }) => ({ source, name }))).toEqual([
      { source: { callId: 'c1' }, name: 'SUD-2026' },
      { source: { callId: 'c1', lotId: 'lot-C' }, name: 'SUD-2026 · C' },
    ]);
  });

  it('offers everything but the form itself in its own call', async () => {
    expect(await (await open({ callId: 'c1', lotId: undefined })).choose('c1')).toEqual(['B · Lot B', 'C · Lot C']);
    TestBed.resetTestingModule();
    const ofLot = await open({ callId: 'c1', lotId: 'lot-B', lotForm: 'own-form' });
    expect(await ofLot.choose('c1')).toEqual(['Form of the call', 'C · Lot C']);
  });

  it('offers short forms for a short form, and says where there is none (B5)', async () => {
    const { element, choose } = await open({ callId: 'c0', lotId: 'l' }, true);
    expect(await choose('c1')).toEqual(['C · Lot C']);
    expect(await choose('c2', [lot('A', true, null)])).toEqual([]);
    expect(element.textContent).toContain('This call has no such form.');
    expect(element.querySelector('button')).toBeNull();
  });

  it('looks for calls by code or title, and forgets a choice that is no longer listed', async () => {
    const { backend, element, choose, settle } = await open({ callId: 'c0', lotId: undefined });
    await choose('c1');
    const search = element.querySelector<HTMLInputElement>('input[type=search]');
    if (search) search.value = 'CMS';
    search?.dispatchEvent(new Event('input'));
    await settle();
    backend.expectOne('/api/calls?search=CMS').flush({ items: CALLS.slice(1) });
    await settle();
    const [calls, forms] = element.querySelectorAll('select');
    expect([...(calls?.options ?? [])].map((option) => option.textContent.trim())).toEqual([
      'Choose',
      'CMS-2026 · Citizenship',
    ]);
    expect(forms).toBeUndefined();
  });
});
