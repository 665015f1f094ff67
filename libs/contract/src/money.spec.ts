import fc from 'fast-check';
import { add, cents, compare, euro, fromCents, least, percentOf, share, split, subtract } from './money';

const amount = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n });

describe('money', () => {
  it('goes from text to cents and back without a loss', () => {
    fc.assert(fc.property(amount, (value) => cents(fromCents(value)) === value));
  });

  it.each(['1', '1.2', '1.234', '1e3', ' 1.00', '1,00', '', 'NaN', '+1.00', '12345678901234.00'])(
    'is no amount: "%s"',
    (text) => {
      expect(() => cents(text)).toThrow(RangeError);
    },
  );

  it('adds, subtracts and compares exactly where floating point would not', () => {
    expect(add(euro('0.10'), euro('0.20'))).toEqual(euro('0.30'));
    expect(subtract(euro('0.30'), euro('0.10'))).toEqual(euro('0.20'));
    expect(compare(euro('9999999999999.99'), euro('9999999999999.98'))).toBe(1);
    expect(least(euro('3.00'), euro('1.00'), euro('2.00'))).toEqual(euro('1.00'));
  });

  it('never mixes currencies', () => {
    expect(() => add(euro('1.00'), { amount: '1.00', currency: 'USD' })).toThrow('currencies differ');
  });

  it('rounds a share half up to the cent', () => {
    expect(share(euro('0.05'), '50')).toEqual(euro('0.03'));
    expect(share(euro('100.00'), '33.3333')).toEqual(euro('33.33'));
    expect(share(euro('1000.00'), '12.5')).toEqual(euro('125.00'));
  });

  it('splits so that the parts are the whole: the last takes the difference (R39)', () => {
    expect(split(euro('100.01'), ['50', '30', '20'])).toEqual([euro('50.01'), euro('30.00'), euro('20.00')]);
    const whole = fc.bigInt({ min: 0n, max: 99_999_999_999n });
    const percents = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(whole, percents, (value, parts) => {
        const last = 100 - parts.reduce((sum, part) => sum + part, 0);
        const shares = split(euro(fromCents(value)), [...parts, last].map(String));
        return cents(add(...shares).amount) === value;
      }),
    );
  });

  it('says what a part is of a whole', () => {
    expect(percentOf(euro('1.00'), euro('3.00'))).toBe('33.3');
    expect(percentOf(euro('1.00'), euro('0.00'))).toBe('0.0');
  });
});
