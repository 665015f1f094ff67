import { euro } from '@passerelle/contract';
import { codesOf, findCode } from './code-lists';
import { instalmentErrors } from './instalment.rules';
import { regionErrors } from './region.rules';
import { settingErrors } from './setting.rules';
import { stepsFor, thresholdsOf, type Threshold } from './threshold.rules';

const plan = (...percents: string[]) => percents.map((percent) => ({ percent, condition: 'signature' as const }));

describe('instalment plans (R39)', () => {
  it('sum to exactly 100 percent', () => {
    expect(instalmentErrors(plan('50', '30', '20'))).toEqual([]);
    expect(instalmentErrors(plan('33.33', '33.33', '33.34'))).toEqual([]);
    expect(instalmentErrors(plan('33.33', '33.33', '33.33'))).toEqual([{ path: 'parts', code: 'not-100-percent' }]);
    expect(instalmentErrors(plan('80', '30'))).toEqual([{ path: 'parts', code: 'not-100-percent' }]);
  });

  it('have no empty part', () => {
    expect(instalmentErrors(plan('100', '0'))).toMatchObject([{ path: 'parts.1.percent', code: 'too-small' }]);
  });
});

describe('single values', () => {
  const change = (value: string, validFrom: string) =>
    settingErrors({ code: 'score-threshold-percent', value, validFrom }, '2026-02-01', '2026-01-15').map(
      ({ path, code }) => `${path}:${code}`,
    );

  it('start after the row before them and never in the past', () => {
    expect(change('70', '2026-02-02')).toEqual([]);
    expect(change('70', '2026-02-01')).toEqual(['validFrom:not-after-last']);
    expect(change('70', '2026-01-14')).toEqual(['validFrom:in-the-past']);
  });

  it('are written as their setting asks', () => {
    expect(change('101', '2026-03-01')).toEqual(['value:wrong-format']);
    expect(change('sixty', '2026-03-01')).toEqual(['value:wrong-format']);
  });
});

describe('partner regions (R58)', () => {
  const place = { geonamesId: 282239, name: 'Ramallah', latitude: '31.89964', longitude: '35.20422', eligible: true };
  const region = (country: string, places: (typeof place)[]) => ({
    code: 'PSE',
    name: { fr: 'Palestine', nl: 'Palestina', en: '' },
    country,
    validFrom: '2022-12-01',
    validTo: null,
    places,
  });

  it('lie in a known country, each place once and on earth', () => {
    expect(regionErrors(region('PS', [place]))).toEqual([]);
    expect(regionErrors(region('QQ', [place]))).toEqual([{ path: 'country', code: 'not-in-list' }]);
    expect(regionErrors(region('PS', [place, { ...place, latitude: '90.1' }]))).toEqual([
      { path: 'places.1.geonamesId', code: 'repeated' },
      { path: 'places.1.latitude', code: 'not-on-earth' },
    ]);
  });
});

describe('the approval table (R35)', () => {
  const row = (step: Threshold['step'], above: string, modality: Threshold['modality'] = null): Threshold => ({
    step,
    above: euro(above),
    modality,
  });
  const table = [
    row('minister', '0.00'),
    row('government', '15000.00'),
    row('inspector', '3100.00'),
    row('government', '50000.00', 'humanitarian'),
    row('budget-minister', '6200.00'),
  ];

  it('asks the steps above which the amount lies, in the order of the chain', () => {
    const steps = (amount: string) => stepsFor(thresholdsOf(table, 'indirect'), euro(amount));
    expect(steps('3100.00')).toEqual(['minister']);
    expect(steps('3100.01')).toEqual(['inspector', 'minister']);
    expect(steps('6200.01')).toEqual(['inspector', 'budget-minister', 'minister']);
    expect(steps('15000.01')).toEqual(['inspector', 'budget-minister', 'government', 'minister']);
  });

  it('prefers the row of the modality to the one for all', () => {
    expect(stepsFor(thresholdsOf(table, 'humanitarian'), euro('40000.00'))).not.toContain('government');
  });
});

describe('code lists', () => {
  it('hold the codes the product needs, in French and Dutch', () => {
    const usual = ['43030', '15112', '14050', '21012', '43060', '32130', '25030', '16020', '11330', '41010', '99820'];
    expect(usual.filter((code) => !findCode('sectors', code)?.name.nl)).toEqual([]);
    for (const list of ['sdgs', 'policy-markers', 'aid-types', 'organisation-types'] as const)
      expect(codesOf(list).filter(({ name }) => !name.fr || !name.nl)).toEqual([]);
    expect(codesOf('sdgs')).toHaveLength(17);
  });

  it('leave out what was withdrawn and what is on the prototype', () => {
    expect(findCode('sectors', '23010')).toBeUndefined();
    expect(findCode('sectors', '__proto__')).toBeUndefined();
  });
});
