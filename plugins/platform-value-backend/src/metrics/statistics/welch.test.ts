import { weeklyRateDifferenceInterval } from './welch';

const first = [3, 5, 2, 4, 4, 6, 3, 5];
const second = [1, 2, 2, 0, 3, 1, 2, 1];

describe('weeklyRateDifferenceInterval', () => {
  // scipy.stats.ttest_ind(first, second, equal_var=False).confidence_interval
  it.each([
    { second, level: 0.95, low: 1.2712217604, high: 3.7287782396 },
    { second, level: 0.99, low: 0.7831393341, high: 4.2168606659 },
    {
      second: [...second, 5, 1],
      level: 0.95,
      low: 0.8395887688,
      high: 3.5604112312,
    },
  ])('against $second at $level is $low … $high', row => {
    const ends = weeklyRateDifferenceInterval(first, row.second, row.level);
    expect(ends?.low).toBeCloseTo(row.low, 9);
    expect(ends?.high).toBeCloseTo(row.high, 9);
  });

  it('lies around the estimate it is given', () => {
    const ends = weeklyRateDifferenceInterval(first, second, 0.95, 3);
    expect(ends?.low).toBeCloseTo(1.7712217604, 9);
  });

  it('has no width when no week differs from another', () => {
    const twos = Array(8).fill(2);
    const ones = Array(8).fill(1);
    expect(weeklyRateDifferenceInterval(twos, ones, 0.95)).toEqual({
      low: 1,
      high: 1,
    });
  });

  it('is absent when either has fewer than eight weeks', () => {
    const few = first.slice(1);
    expect(weeklyRateDifferenceInterval(few, second, 0.95)).toBeUndefined();
    expect(weeklyRateDifferenceInterval(second, few, 0.95)).toBeUndefined();
  });
});
