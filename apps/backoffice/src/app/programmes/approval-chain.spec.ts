import { euro } from '@passerelle/contract';
import { chainFor } from './approval-chain';
import { THRESHOLDS } from './setting-sample';

const DAY = '2026-03-02';

describe('chainFor', () => {
  it('needs a step above its amount, not at it, in the order of the chain (R35)', () => {
    expect(chainFor(THRESHOLDS, 'indirect', euro('3100.00'), DAY)).toEqual(['management', 'minister']);
    expect(chainFor(THRESHOLDS, 'indirect', euro('3100.01'), DAY)).toEqual(['management', 'inspector', 'minister']);
  });

  it('lets the row of the modality go before the one for all, on the days it holds', () => {
    const own = { ...THRESHOLDS[2], id: 't9', modality: 'humanitarian', above: euro('30000.00') } as const;
    const rows = [...THRESHOLDS, { ...own, validFrom: '2026-06-01' }] as typeof THRESHOLDS;
    expect(chainFor(rows, 'humanitarian', euro('20000.00'), DAY)).toContain('government');
    expect(chainFor(rows, 'humanitarian', euro('20000.00'), '2026-06-01')).not.toContain('government');
    expect(chainFor(rows, 'direct', euro('20000.00'), '2026-06-01')).toContain('government');
  });
});
