import { MODALITIES } from '@passerelle/contract';
import { findCode } from '../programmes/code-lists';
import { defaultsFor } from './modality-defaults';

describe('defaults of a modality', () => {
  const base = { fundingKind: null, abroad: true, channelCode: '' };

  it.each([
    ['direct', base, 'C01 12002 43030'],
    ['indirect', base, 'C01 22000 '],
    ['indirect', { ...base, abroad: false }, 'H01 22000 99820'],
    ['multilateral', { ...base, fundingKind: 'core' as const, channelCode: '41122' }, 'B021 41122 '],
    ['multilateral', { ...base, fundingKind: 'earmarked' as const }, 'B032 40000 '],
    ['humanitarian', base, 'C01 21000 72010'],
  ] as const)('of %s with %p are %s (R6)', (modality, facts, codes) => {
    const { aidType, channelCode, sectors } = defaultsFor({ modality, ...facts });
    expect(`${aidType} ${channelCode} ${sectors.map(({ code }) => code).join()}`).toBe(codes);
  });

  it('stand in the code lists', () => {
    for (const modality of MODALITIES) {
      const { aidType, channelCode, sectors } = defaultsFor({ ...base, modality });
      expect(findCode('aid-types', aidType)).toBeDefined();
      expect(findCode('channels', channelCode)).toBeDefined();
      for (const { code } of sectors) expect(findCode('sectors', code)).toBeDefined();
    }
  });
});
