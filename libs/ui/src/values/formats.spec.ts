import { euro } from '@passerelle/contract';
import { formatDateTime, formatMoney, formatPercent, formatRelative } from './formats';

const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('formats', () => {
  it.each([
    ['fr', '12345.67', '€ 12 345,67'],
    ['nl', '12345.67', '€ 12 345,67'],
    ['en', '12345.67', '€12,345.67'],
    ['fr', '-3.10', '−€ 3,10'],
    ['en', '9999999999999.99', '€9,999,999,999,999.99'],
  ])('writes money as %s readers do: %s', (locale, amount, expected) => {
    expect(plain(formatMoney(euro(amount), locale))).toBe(expected);
  });

  it.each([
    ['fr', '12,5\u00a0%'],
    ['nl', '12,5\u00a0%'],
    ['en', '12.5\u00a0%'],
  ])('writes a percentage as %s readers do, on one line', (locale, expected) => {
    expect(formatPercent('12.5', locale)).toBe(expected);
  });

  it('names a currency that is not the euro', () => {
    expect(plain(formatMoney({ amount: '10.00', currency: 'USD' }, 'en'))).toBe('USD 10.00');
  });

  it('counts instants in Brussels, summer and winter', () => {
    expect(formatDateTime('2026-11-26T11:00:00Z', 'en')).toBe('26 Nov 2026, 12:00');
    expect(formatDateTime('2026-06-26T22:30:00Z', 'en')).toBe('27 Jun 2026, 00:30');
  });

  it('says how far a day is', () => {
    expect(formatRelative('2026-11-29', new Date('2026-11-26T00:00:00Z'), 'en')).toBe('in 3 days');
    expect(formatRelative('2026-11-24', new Date('2026-11-26T00:00:00Z'), 'fr')).toBe('avant-hier');
  });
});
