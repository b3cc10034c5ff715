import { quantile, summarise } from './summarise';

describe('summarise', () => {
  it.each([
    [[5], { median: 5, least: 5, most: 5 }],
    [[3, 1, 2], { median: 2, least: 1, most: 3 }],
    [[4, 1, 2, 3], { median: 2.5, least: 1, most: 4 }],
  ])('sums up %j', (values, summary) => {
    expect(summarise(values)).toEqual(summary);
  });

  it('refuses nothing', () => {
    expect(() => summarise([])).toThrow('nothing was measured');
  });

  it('finds the p95 between values', () => {
    const values = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(quantile(values, 0.95)).toBe(95);
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
  });
});
