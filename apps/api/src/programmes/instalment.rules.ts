import { cents, type FieldError, type InstalmentCondition } from '@passerelle/contract';

/** The parts of a plan sum to exactly 100 percent and none is empty (R39). */
export function instalmentErrors(parts: readonly { percent: string; condition: InstalmentCondition }[]): FieldError[] {
  const shares = parts.map(({ percent }) => hundredths(percent));
  const empty = shares.flatMap((share, index) =>
    share === 0n ? [{ path: `parts.${index}.percent`, code: 'too-small', params: { limit: '0.01' } }] : [],
  );
  if (empty.length) return empty;
  const sum = shares.reduce((total, share) => total + share, 0n);
  return sum === 10_000n ? [] : [{ path: 'parts', code: 'not-100-percent' }];
}

/** `12.5` → 1250. */
function hundredths(percent: string): bigint {
  const [units = '0', decimals = ''] = percent.split('.');
  return cents(`${units}.${decimals.padEnd(2, '0')}`);
}
