import { trimmedMean, trimmedMeanOfWeighted } from './trimmedMean';

describe('trimmedMean', () => {
  it.each([
    [
      'R’s own example, mean(c(0:10, 50), trim = 0.1)',
      [50, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
      5.5,
    ],
    ['nine values, of which no tenth is one', [1, 2, 3, 4, 5, 6, 7, 8, 90], 14],
    [
      'ten values, of which a tenth is one',
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000],
      5.5,
    ],
    ['a single value', [3], 3],
  ])('is that of %s', (_, values, expected) => {
    expect(trimmedMean(values)).toBeCloseTo(expected, 12);
  });

  it('counts a value as often as it is there', () => {
    const sorted = [1, 4, 100];
    const times = [8, 10, 2];
    const repeated = sorted.flatMap((value, i) => Array(times[i]).fill(value));
    const weighted = trimmedMeanOfWeighted(sorted, i => times[i]);
    expect(weighted).toBe(trimmedMean(repeated));
    // 20 values without two at each end: six 1 and ten 4.
    expect(weighted).toBe(46 / 16);
  });
});
