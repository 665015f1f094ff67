import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SHEET } from './review-sample';
import './reviews.texts';
import { isOpen, sheetActions } from './sheet-actions';
import { SheetWork } from './sheet-work';

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(SheetWork);
  const totals: (string | null)[] = [];
  fixture.componentInstance.totalChange.subscribe((total) => totals.push(total));
  fixture.componentRef.setInput('sheet', SHEET);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const criterion = (name: string) => {
    const found = [...element.querySelectorAll('fieldset')].find((one) => one.textContent.includes(name));
    if (!found) throw new Error(`no criterion ${name}`);
    return found;
  };
  const give = async (name: string, points: number) => {
    [...criterion(name).querySelectorAll<HTMLInputElement>('input[type=radio]')][points]?.click();
    await settle();
  };
  const shown = () => element.querySelector('.total')?.textContent.replace(/\s+/g, ' ') ?? '';
  return { backend, fixture, element, criterion, give, settle, shown, totals };
}

const PATH = '/api/reviews/sheets/s1';

describe('SheetWork', () => {
  it('keeps the total in view and says how far the sheet is (E1)', async () => {
    const { give, shown, totals } = await open();
    expect(shown()).toContain('0 of 2 criteria');
    await give('Relevance', 4);
    expect(shown()).toContain('1 of 2 criteria');
    await give('Quality', 3);
    expect(shown()).toContain('72.0');
    expect(totals).toEqual([null, '72.0']);
  });

  it('keeps points with their comment on the version that was read, then on the next', async () => {
    const { backend, fixture, criterion, give, settle } = await open();
    const comment = criterion('Relevance').querySelector('textarea');
    expect(comment?.disabled).toBe(true);
    await give('Relevance', 4);
    if (!comment) throw new Error('no comment');
    comment.value = 'Bien ancré.';
    comment.dispatchEvent(new Event('input', { bubbles: true }));
    void fixture.componentInstance.flush();
    const first = backend.expectOne(PATH);
    expect(first.request.headers.get('If-Match')).toBe('"v3"');
    const relevance = { criterion: 'relevance', points: 4, comment: 'Bien ancré.' };
    expect(first.request.body).toEqual({ scores: [relevance], comment: '' });
    first.flush({ ...SHEET, version: 4 });
    await settle();
    await give('Quality', 0);
    void fixture.componentInstance.flush();
    const second = backend.expectOne(PATH);
    expect(second.request.headers.get('If-Match')).toBe('"v4"');
    expect(second.request.body).toEqual({
      scores: [relevance, { criterion: 'quality', points: 0, comment: '' }],
      comment: '',
    });
  });

  it('is one radio group for each criterion, so that arrow keys choose', async () => {
    const { criterion } = await open();
    const names = (name: string) =>
      new Set([...criterion(name).querySelectorAll<HTMLInputElement>('input')].map((radio) => radio.name));
    expect(names('Relevance').size).toBe(1);
    expect([...names('Relevance')]).not.toEqual([...names('Quality')]);
    expect([...names('Relevance')]).not.toEqual(['']);
  });

  it('says what was refused, and lets nobody complete what is not kept', async () => {
    const { backend, fixture, element, give, settle } = await open();
    await give('Relevance', 4);
    const kept = fixture.componentInstance.flush();
    backend.expectOne(PATH).flush({ code: 'already-decided', status: 409 }, { status: 409, statusText: 'Conflict' });
    expect(await kept).toBe(false);
    await settle();
    expect(element.textContent).toContain('The committee has decided on this file');
  });
});

describe('sheetActions', () => {
  it('opens completing with the last point given, before the API knows it', () => {
    expect(sheetActions(SHEET, null).next?.obstacle).toBe('Not every criterion has points yet.');
    expect(sheetActions(SHEET, '72.0').next).toEqual({ id: 'complete', label: 'Complete the sheet' });
  });

  it('closes the sheet once the committee has spoken, and that of somebody else (R12)', () => {
    expect(isOpen(SHEET)).toBe(true);
    expect(isOpen({ ...SHEET, own: false })).toBe(false);
    const complete = { action: 'complete' as const, permission: 'reviews:score', obstacle: 'already-decided' };
    expect(isOpen({ ...SHEET, allowedActions: [complete] })).toBe(false);
  });

  it('leaves the declaration to its own page (E3)', () => {
    expect(sheetActions({ ...SHEET, state: 'assigned' }, null)).toEqual({ next: null, actions: [] });
  });
});
