import { euro, type WriteLot } from '@passerelle/contract';
import { LOT_FRAME, soundLot } from '../testing/sound-lot';
import { lotErrors } from './lot.rules';

const codes = (errors: { path: string; code: string }[]) => errors.map(({ path, code }) => `${path}:${code}`);
const wrong = (changes: Partial<WriteLot>) => codes(lotErrors(soundLot(changes), LOT_FRAME));

describe('a lot (R21)', () => {
  it('has its amounts in order, in euro', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ minGrant: euro('100.01') })).toEqual(['minGrant.amount:above-largest-grant']);
    expect(wrong({ maxGrant: euro('1000.01') })).toEqual(['maxGrant.amount:above-envelope']);
    expect(wrong({ minGrant: euro('0.00'), maxGrant: euro('0.00') })).toEqual(['maxGrant.amount:too-small']);
    expect(wrong({ envelope: { amount: '1000.00', currency: 'USD' } })).toEqual(['envelope.currency:not-euro']);
  });

  it('pays a share above 0 and at most 100 percent', () => {
    expect(wrong({ maxShare: '100' })).toEqual([]);
    expect(wrong({ maxShare: '100.01' })).toEqual(['maxShare:not-a-percentage']);
    expect(wrong({ maxShare: '0' })).toEqual(['maxShare:not-a-percentage']);
  });

  it('has criteria once each whose weights sum to 100', () => {
    const [a, b] = soundLot().criteria;
    if (!a || !b) throw new Error('two criteria');
    expect(wrong({ criteria: [a, { ...b, weight: 49 }] })).toEqual(['criteria:weights-not-100']);
    expect(wrong({ criteria: [a, { ...b, code: 'a' }] })).toEqual(['criteria.1.code:repeated']);
  });

  it('has points and documents once each, its own points under codes that the system does not use (M1)', () => {
    const point = (code: string) => ({ code, label: { fr: '', nl: '', en: '' }, help: { fr: '', nl: '', en: '' } });
    expect(wrong({ points: [point('theme'), point('mayor')] })).toEqual([]);
    expect(wrong({ points: [point('theme'), point('theme')] })).toEqual(['points.1.code:repeated']);
    for (const code of ['kbo', 'open-debt']) expect(wrong({ points: [point(code)] })).toEqual(['points.0.code:taken']);
    const statutes = { kind: 'statutes' as const, required: true };
    expect(wrong({ attachments: [statutes, { ...statutes, required: false }] })).toEqual([
      'attachments.1.kind:repeated',
    ]);
  });

  it('names only what is in force when the call opens', () => {
    expect(wrong({ themeIds: ['t', 'old'], regionIds: ['gone'], instalmentTemplateId: 'late' })).toEqual([
      'themeIds:not-in-force',
      'regionIds:not-in-force',
      'instalmentTemplateId:not-in-force',
    ]);
  });
});
