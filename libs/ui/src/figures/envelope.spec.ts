import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { euro, type Money } from '@passerelle/contract';
import { UiEnvelope } from './envelope';

async function show(inputs: Record<'total' | 'committed' | 'paid', Money>) {
  TestBed.configureTestingModule({ providers: [{ provide: LOCALE_ID, useValue: 'en' }] });
  const fixture = TestBed.createComponent(UiEnvelope);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  return {
    lengths: [...element.querySelectorAll<HTMLElement>('.bar span')].map(({ style }) => style.flexBasis),
    figures: [...element.querySelectorAll('dl > div')].map(({ textContent }) =>
      textContent.replace(/\s+/g, ' ').trim(),
    ),
  };
}

describe('UiEnvelope', () => {
  it('draws what is paid, what is committed beyond it, and gives every figure in words', async () => {
    const shown = await show({ total: euro('1000.00'), committed: euro('600.00'), paid: euro('250.00') });
    expect(shown.lengths).toEqual(['25%', '35%']);
    expect(shown.figures).toEqual(['Paid €250.00', 'Committed €600.00', 'Free €400.00', 'Envelope €1,000.00']);
  });

  it('never draws less than nothing', async () => {
    const shown = await show({ total: euro('1000.00'), committed: euro('100.00'), paid: euro('250.00') });
    expect(shown.lengths).toEqual(['25%', '0%']);
  });
});
