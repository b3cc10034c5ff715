import { medianDifferenceInterval } from './priceBonett';

function sorted(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

// The two examples in the documentation of R's statpsych::ci.median2.
const small = {
  first: sorted([32, 39, 26, 35, 43, 27, 40, 37, 34, 29]),
  second: sorted([36, 44, 47, 42, 49, 39, 46, 31, 33, 48]),
};
const large = {
  first: sorted([
    70, 394, 43, 95, 62, 128, 2, 203, 81, 436, 85, 35, 156, 1, 3, 27, 63, 181,
    184, 18,
  ]),
  second: sorted([
    102, 120, 78, 78, 417, 124, 86, 171, 176, 129, 230, 194, 100, 157, 306, 411,
    164, 103, 193, 312,
  ]),
};

describe('medianDifferenceInterval', () => {
  it.each([
    { ...small, level: 0.95, low: -16.95977476, high: -0.04022524 },
    { ...small, level: 0.99, low: -19.61802865, high: 2.61802865 },
    { ...large, level: 0.95, low: -157.74410671, high: -12.25589329 },
  ])('at $level is $low … $high', ({ first, second, level, low, high }) => {
    const ends = medianDifferenceInterval(first, second, level);
    expect(ends?.low).toBeCloseTo(low, 7);
    expect(ends?.high).toBeCloseTo(high, 7);
  });

  it('turns round with its samples', () => {
    const there = medianDifferenceInterval(small.first, small.second, 0.95);
    const back = medianDifferenceInterval(small.second, small.first, 0.95);
    expect(back?.low).toBeCloseTo(-there!.high, 12);
    expect(back?.high).toBeCloseTo(-there!.low, 12);
  });

  it('is absent when either sample is below six', () => {
    const five = [1, 2, 3, 4, 5];
    const six = [1, 2, 3, 4, 5, 6];
    expect(medianDifferenceInterval(five, six, 0.95)).toBeUndefined();
    expect(medianDifferenceInterval(six, five, 0.95)).toBeUndefined();
    expect(medianDifferenceInterval(six, six, 0.95)).toBeDefined();
  });
});
