import { activity, file, found, read, taken, transaction } from './examples/activity-file';

describe('what readActivities makes of values', () => {
  it.each([
    ['1234.5', '1234.50', undefined],
    ['-12', '-12.00', undefined],
    ['0.005', '0.01', 'amount-rounded'],
    ['-0.005', '-0.01', 'amount-rounded'],
    ['1.004999999999999999999', '1.00', 'amount-rounded'],
    ['9007199254740.93', '9007199254740.93', undefined],
    ['1,234.56', '1234.56', 'amount-reformatted'],
    ['1.234,56', '1234.56', 'amount-reformatted'],
    ['1.234.567', '1234567.00', 'amount-reformatted'],
    ['12,5', '12.50', 'amount-reformatted'],
    ['1 234 567,8', '1234567.80', 'amount-reformatted'],
    ['1.5e3', '1500.00', 'amount-reformatted'],
    ['15E-1', '1.50', 'amount-reformatted'],
  ])('reads the amount %s as %s', async (raw, amount, reason) => {
    const readings = await read(file(activity('A', transaction('2', raw))));
    expect(readings[0]?.totals).toEqual([{ currency: 'EUR', commitments: amount, disbursements: '0.00' }]);
    expect(found(readings).map((finding) => finding.reason)).toEqual(reason ? [reason] : []);
  });

  it.each(['1,234', 'EUR 5', '', '--1', '1e99', '12.34.56', '12345678901234', 'NaN', '1,23,456'])(
    'does not take an activity whose amount is "%s": money never goes missing',
    async (raw) => {
      const readings = await read(file(activity('A', transaction('2', raw)), activity('B', transaction('2', '1'))));
      expect(taken(readings).map(({ identifier }) => identifier)).toEqual(['B']);
      expect(found(readings)).toMatchObject([{ severity: 'error', element: 'value' }]);
    },
  );

  it('adds up per currency', async () => {
    const usd = ' currency="USD"';
    const all = [
      transaction('2', '0.1'),
      transaction('2', '0.2'),
      transaction('3', '-5', usd),
      transaction('3', '7.07', usd),
      transaction('4', '1'),
    ];
    const readings = await read(file(activity('A', all.join(''))));
    expect(readings[0]?.totals).toEqual([
      { currency: 'EUR', commitments: '0.30', disbursements: '0.00' },
      { currency: 'USD', commitments: '0.00', disbursements: '2.07' },
    ]);
  });

  it('needs a currency for every amount', async () => {
    const bare = activity('A', transaction('2', '1')).replace(' default-currency="EUR"', '');
    expect(found(await read(file(bare)))).toMatchObject([{ reason: 'currency-missing', severity: 'error' }]);
  });

  it('takes an identifier once', async () => {
    const readings = await read(file(activity('A'), activity('A'), activity('B')));
    expect(taken(readings)).toHaveLength(2);
    expect(found(readings)).toMatchObject([{ reason: 'identifier-duplicate', line: 11, params: { identifier: 'A' } }]);
  });

  it.each([
    ['<sector code=""/>', 'value-empty'],
    ['<sector/>', 'attribute-missing'],
    ['<sector code="1" percentage="a"/>', 'decimal-unreadable'],
    ['<sector code="1" percentage="33,5"/>', 'decimal-reformatted'],
    ['<activity-date type="2" iso-date="2024-02-30"/>', 'date-unreadable'],
    ['<activity-date type="2" iso-date="2024-02-03T10:00:00"/>', 'date-reformatted'],
    ['<activity-scope code="1"/><activity-scope code="2"/>', 'element-repeated'],
    ['<conditions attached="perhaps"/>', 'boolean-unreadable'],
    ['<result type="1"><title><narrative>x</narrative></title></result>', 'element-missing'],
    ['<crs-add/>', 'element-ignored'],
    ['<location><name><narrative>\uFFFD</narrative></name></location>', 'character-unreadable'],
  ])('warns about %s and takes the rest', async (inside, reason) => {
    const readings = await read(file(activity('A', inside)));
    expect(taken(readings)).toHaveLength(1);
    expect(found(readings)).toMatchObject([{ reason, severity: 'warning', line: 9 }]);
  });

  it.each(['iati-identifier', 'reporting-org', 'title', 'activity-status', 'activity-date', 'participating-org'])(
    'does not take an activity without %s',
    async (name) => {
      const without = activity('A').replace(new RegExp(`<${name}[^>]*?(/>|>.*</${name}>)`), '');
      const readings = await read(file(without));
      expect(taken(readings)).toEqual([]);
      expect(found(readings)).toMatchObject([
        { reason: 'element-missing', severity: 'error', params: { missing: name } },
      ]);
    },
  );
});
