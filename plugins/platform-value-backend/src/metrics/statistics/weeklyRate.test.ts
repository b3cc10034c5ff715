import { weeklyRateInterval } from './weeklyRate';

const counts = [3, 5, 2, 4, 4, 6, 3, 5];

describe('weeklyRateInterval', () => {
  // scipy.stats.ttest_1samp(counts, 0).confidence_interval(level)
  it.each([
    { level: 0.95, low: 2.9053916697, high: 5.0946083303 },
    { level: 0.99, low: 2.3800540122, high: 5.6199459878 },
  ])('at $level is $low … $high', ({ level, low, high }) => {
    const ends = weeklyRateInterval(counts, level);
    expect(ends?.low).toBeCloseTo(low, 9);
    expect(ends?.high).toBeCloseTo(high, 9);
  });

  it('is cut at zero', () => {
    const ends = weeklyRateInterval([0, 0, 1, 0, 0, 0, 0, 0, 1], 0.95);
    expect(ends?.low).toBe(0);
    expect(ends?.high).toBeCloseTo(0.561172970224266, 9);
  });

  it('lies around the estimate it is given', () => {
    const ends = weeklyRateInterval(counts, 0.95, 4.5);
    expect(ends?.low).toBeCloseTo(3.4053916697, 9);
    expect(ends?.high).toBeCloseTo(5.5946083303, 9);
  });

  it('is absent below eight weeks', () => {
    expect(weeklyRateInterval(counts.slice(1), 0.95)).toBeUndefined();
  });

  it('does not depend on the order, and narrows with more weeks', () => {
    const single = weeklyRateInterval(counts, 0.95)!;
    const reversed = weeklyRateInterval([...counts].reverse(), 0.95)!;
    const doubled = weeklyRateInterval([...counts, ...counts], 0.95)!;
    expect(reversed.low).toBeCloseTo(single.low, 12);
    expect(doubled.high - doubled.low).toBeLessThan(single.high - single.low);
  });
});
