import { euro, type WriteAgreement } from '@passerelle/contract';
import { agreementErrors, expectedOn, paymentPlanErrors, planInstalments, signatureErrors } from './agreement.rules';

const WRITE: WriteAgreement = {
  terms: 'Texte',
  startsOn: '2026-03-01',
  endsOn: '2027-02-28',
  reportDueOn: '2027-05-28',
  instalments: [
    { percent: '33.33', condition: 'signature', plannedOn: '2026-03-01' },
    { percent: '33.33', condition: 'date', plannedOn: '2026-09-01' },
    { percent: '33.34', condition: 'report-accepted', plannedOn: '2027-05-28' },
  ],
};

describe('instalments (R39)', () => {
  it('sum to the grant to the cent: the last one takes the difference', () => {
    const parts = planInstalments(euro('100000.01'), WRITE.instalments);
    expect(parts.map(({ position, amount }) => [position, amount.amount])).toEqual([
      [1, '33330.00'],
      [2, '33330.00'],
      [3, '33340.01'],
    ]);
  });

  it.each([
    [['80.00', '20.00'], []],
    [['80.00', '19.99'], [{ path: 'instalments', code: 'not-100-percent' }]],
    [['60.00', '50.00'], [{ path: 'instalments', code: 'not-100-percent' }]],
    [['100.00', '0.00'], [expect.objectContaining({ path: 'instalments.1.percent', code: 'too-small' })]],
  ])('of %j percent: %j', (percents, errors) => {
    const instalments = percents.map((percent) => ({
      percent,
      condition: 'signature' as const,
      plannedOn: '2026-03-01',
    }));
    expect(agreementErrors({ ...WRITE, instalments }, euro('1000.00'))).toEqual(errors);
  });

  it('are never so small that nothing can be claimed', () => {
    const instalments = ['0.01', '99.99'].map((percent) => ({
      ...WRITE.instalments[0],
      percent,
    })) as WriteAgreement['instalments'];
    expect(agreementErrors({ ...WRITE, instalments }, euro('10.00'))).toEqual([
      expect.objectContaining({ path: 'instalments.0.percent', code: 'too-small' }),
    ]);
  });

  it.each([
    ['signature', '2026-03-01'],
    ['justified-share', '2026-09-01'],
    ['date', '2026-09-01'],
    ['report-accepted', '2027-05-28'],
  ] as const)('with condition %s are expected on %s', (condition, day) => {
    expect(expectedOn(condition, WRITE)).toBe(day);
  });
});

describe('agreement', () => {
  it('ends after its start and before its report is due', () => {
    const turned = { ...WRITE, endsOn: '2026-02-28', reportDueOn: '2026-01-01' };
    expect(agreementErrors(turned, euro('1000.00'))).toEqual([
      { path: 'endsOn', code: 'ends-before-start' },
      { path: 'reportDueOn', code: 'report-before-end' },
    ]);
  });

  it.each([
    ['2026-03-02', '2026-03-02', null, []],
    ['2026-03-03', '2026-03-02', null, ['day-in-future']],
    ['2026-03-01', '2026-03-02', '2026-03-02', ['before-partner']],
    ['2026-03-02', '2026-03-02', '2026-03-02', []],
  ])('is signed on %s (today %s, partner %s): %j', (signedOn, today, notBefore, codes) => {
    expect(signatureErrors(signedOn, today, notBefore).map(({ code }) => code)).toEqual(codes);
  });
});

describe('plan of payments by year (R33)', () => {
  const part = (year: number, amount: string) => ({ year, amount: euro(amount) });
  it.each([
    [[part(2026, '600.00'), part(2027, '400.00')], []],
    [[part(2026, '600.00')], ['plan-not-amount']],
    [[part(2026, '600.00'), part(2027, '400.01')], ['plan-not-amount']],
    [[part(2025, '1000.00')], ['year-past']],
    [[part(2026, '500.00'), part(2026, '500.00')], ['repeated']],
    [[], ['plan-not-amount']],
  ])('%j: %j', (plan, codes) => {
    expect(paymentPlanErrors(plan, euro('1000.00'), 2026).map(({ code }) => code)).toEqual(codes);
  });
});
