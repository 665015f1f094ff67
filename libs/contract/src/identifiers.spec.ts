import fc from 'fast-check';
import { formatIban, formatKbo, normalizeIban, normalizeKbo } from './identifiers';

describe('identifiers', () => {
  it('accepts the enterprise numbers of known public bodies in every usual spelling', () => {
    expect(normalizeKbo('0264.814.354')).toBe('0264814354');
    expect(normalizeKbo('BE 0264 814 354')).toBe('0264814354');
    expect(formatKbo('0264814354')).toBe('0264.814.354');
  });

  it('notices any one wrong digit of an enterprise number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digits = Array.from('0264814354');
        digits[position] = String((Number(digits[position]) + shift) % 10);
        return normalizeKbo(digits.join('')) === undefined;
      }),
    );
  });

  it('accepts an IBAN with right check digits and refuses any one wrong character', () => {
    expect(normalizeIban('be68 5390 0754 7034')).toBe('BE68539007547034');
    expect(formatIban('BE68539007547034')).toBe('BE68 5390 0754 7034');
    expect(normalizeIban('BE68539007547035')).toBeUndefined();
    expect(normalizeIban('BE685390075470')).toBeUndefined();
    expect(normalizeIban('NL91ABNA0417164300')).toBe('NL91ABNA0417164300');
  });
});
