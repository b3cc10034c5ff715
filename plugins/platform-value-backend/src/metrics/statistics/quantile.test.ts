import { median as oracle } from 'simple-statistics';
import { median, quantile } from './quantile';
import { createRandom } from './random';

describe('quantile', () => {
  it.each([
    { values: [1, 2, 3, 10], probability: 0.9, expected: 7.9 },
    { values: [10, 3, 1, 2], probability: 0.9, expected: 7.9 },
    { values: [1, 100], probability: 0.5, expected: 50.5 },
    { values: [4], probability: 0.95, expected: 4 },
    { values: [2, 2, 2, 9], probability: 0.5, expected: 2 },
    { values: [5, 1, 3], probability: 0, expected: 1 },
    { values: [5, 1, 3], probability: 1, expected: 5 },
    { values: [15, 20, 35, 40, 50], probability: 0.4, expected: 29 },
  ])('$probability of $values is $expected', row => {
    expect(quantile(row.values, row.probability)).toBeCloseTo(row.expected, 9);
  });

  it('is undefined of nothing', () => {
    expect(quantile([], 0.5)).toBeUndefined();
    expect(median([])).toBeUndefined();
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('equals the sorted median for samples of every size, with ties', () => {
    const random = createRandom('quantile');
    for (let size = 1; size <= 200; size++) {
      const values = Array.from({ length: size }, () =>
        Math.floor(random() * 40),
      );
      expect(median(values)).toBe(oracle(values));
    }
  });
});
