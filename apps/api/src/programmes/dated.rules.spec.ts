import { dateErrors, frozenErrors, inForceOn, overlap } from './dated.rules';

const span = (validFrom: string, validTo: string | null) => ({ validFrom, validTo });

describe('rows between two dates', () => {
  it('hold on their first and last day and not outside', () => {
    const year = span('2026-01-01', '2026-12-31');
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => inForceOn(year, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForceOn(span('2026-01-01', null), '2199-12-31')).toBe(true);
  });

  it('overlap when they share a single day', () => {
    expect(overlap(span('2026-01-01', '2026-06-30'), span('2026-06-30', null))).toBe(true);
    expect(overlap(span('2026-01-01', '2026-06-29'), span('2026-06-30', null))).toBe(false);
  });

  it('may not end before they start', () => {
    expect(dateErrors(span('2026-01-02', '2026-01-01'))).toEqual([{ path: 'validTo', code: 'ends-before-start' }]);
    expect(dateErrors(span('2026-01-02', '2026-01-02'))).toEqual([]);
  });

  it('in force keep everything but their end, which is not put into the past', () => {
    const before = span('2026-01-01', null);
    const today = '2026-05-01';
    expect(frozenErrors(before, span('2026-01-01', '2026-05-01'), ['validTo'], today)).toEqual([]);
    expect(frozenErrors(before, span('2026-01-01', '2026-04-30'), ['validTo', 'step'], today)).toEqual([
      { path: 'step', code: 'already-in-force' },
      { path: 'validTo', code: 'in-the-past' },
    ]);
    expect(frozenErrors(span('2026-05-02', null), span('2026-06-01', null), ['validFrom', 'step'], today)).toEqual([]);
  });
});
