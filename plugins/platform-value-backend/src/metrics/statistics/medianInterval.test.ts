import { medianInterval } from './medianInterval';

function upTo(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index + 1);
}

describe('medianInterval', () => {
  // Ranks from scipy.stats.binom.cdf(·, n, 0.5).
  it.each([
    { n: 6, level: 0.95, rank: 1 },
    { n: 8, level: 0.99, rank: 1 },
    { n: 9, level: 0.95, rank: 2 },
    { n: 9, level: 0.99, rank: 1 },
    { n: 10, level: 0.95, rank: 2 },
    { n: 20, level: 0.95, rank: 6 },
    { n: 20, level: 0.99, rank: 4 },
    { n: 30, level: 0.95, rank: 10 },
    { n: 50, level: 0.99, rank: 16 },
    { n: 100, level: 0.95, rank: 40 },
    { n: 101, level: 0.99, rank: 38 },
    { n: 1000, level: 0.95, rank: 469 },
    { n: 2001, level: 0.99, rank: 943 },
  ])('of $n samples at $level begins at rank $rank', ({ n, level, rank }) => {
    expect(medianInterval(upTo(n), level)).toEqual({
      low: rank,
      high: n + 1 - rank,
    });
  });

  it('is absent below six samples, and at 99 % below eight', () => {
    expect(medianInterval(upTo(5), 0.95)).toBeUndefined();
    expect(medianInterval(upTo(7), 0.99)).toBeUndefined();
  });

  it('narrows when the sample is doubled', () => {
    const single = upTo(20);
    const doubled = single.flatMap(value => [value, value]);
    expect(medianInterval(single, 0.95)).toEqual({ low: 6, high: 15 });
    expect(medianInterval(doubled, 0.95)).toEqual({ low: 7, high: 14 });
  });
});
