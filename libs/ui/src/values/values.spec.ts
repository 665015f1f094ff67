import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { euro } from '@passerelle/contract';
import { UiDeadline } from './deadline';
import { UiMoney } from './money';

async function render<T>(component: Type<T>, inputs: Record<string, unknown>): Promise<HTMLElement> {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();

describe('UiMoney', () => {
  it('says a negative amount in words to screen readers', async () => {
    const element = await render(UiMoney, { value: euro('-1250.00') });
    expect(element.querySelector('.visually-hidden')?.textContent).toBe('minus');
    expect(element.querySelector('.negative')?.textContent).toBe('−€1,250.00');
  });

  it('says that there is no amount', async () => {
    expect(words(await render(UiMoney, { value: null }))).toContain('no amount');
  });
});

describe('UiDeadline', () => {
  const at = '2026-11-26T11:00:00Z';

  it.each([
    ['2026-10-01T00:00:00Z', 'in 56 days'],
    ['2026-11-24T11:00:00Z', 'Due soon'],
    ['2026-11-28T11:00:00Z', 'Overdue'],
  ])('seen on %s it says "%s" in words', async (now, expected) => {
    const text = words(await render(UiDeadline, { at, now: new Date(now) }));
    expect(text).toContain(expected);
    expect(text).toContain('26 Nov 2026, 12:00 Brussels');
  });

  it('lets a deadline that is a day last until its end', async () => {
    const text = words(await render(UiDeadline, { at: '2026-11-26', now: new Date('2026-11-26T18:00:00Z') }));
    expect(text).toContain('Due soon');
  });
});
