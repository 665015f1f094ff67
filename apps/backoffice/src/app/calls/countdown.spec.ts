import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Countdown } from './countdown';

async function left(until: string, locale = 'en'): Promise<string> {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: locale }] });
  const fixture = TestBed.createComponent(Countdown);
  fixture.componentRef.setInput('until', until);
  fixture.componentRef.setInput('now', '2026-05-13T09:59:00.000Z');
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return element.querySelector('[role=timer]')?.textContent ?? '';
}

describe('Countdown', () => {
  it('says that no time is left only once the instant has passed (R22)', async () => {
    expect(await left('2026-05-14T11:00:00.900Z')).toBe('1 day 01:01:01');
    TestBed.resetTestingModule();
    expect(await left('2026-05-13T09:59:00.400Z')).toBe('0 days 00:00:01');
    TestBed.resetTestingModule();
    expect(await left('2026-05-13T09:58:59.999Z')).toBe('0 days 00:00:00');
  });

  it.each([
    ['fr', 0, 'day'],
    ['fr', 2, 'days'],
    ['nl', 0, 'days'],
    ['nl', 1, 'day'],
  ])('counts in the plural of the language: %s, %i', async (locale, days, word) => {
    expect(await left(`2026-05-${13 + days}T09:59:00.000Z`, locale)).toBe(`${days} ${word} 00:00:00`);
  });
});
