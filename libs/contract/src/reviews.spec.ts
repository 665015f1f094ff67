import { weightedScore } from './reviews';

const criteria = [
  { code: 'relevance', weight: 60 },
  { code: 'quality', weight: 40 },
];
const score = (criterion: string, points: number) => ({ criterion, points, comment: '' });

describe('weightedScore', () => {
  it('weighs points out of five into percent (R12)', () => {
    expect(weightedScore(criteria, [score('relevance', 4), score('quality', 3)])).toBe('72.0');
    expect(weightedScore(criteria, [score('relevance', 5), score('quality', 5)])).toBe('100.0');
    expect(weightedScore(criteria, [score('relevance', 0), score('quality', 0)])).toBe('0.0');
  });

  it('is unknown while a criterion has no points', () => {
    expect(weightedScore(criteria, [score('relevance', 4)])).toBeUndefined();
  });
});
