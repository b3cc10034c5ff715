import { proportionDifferenceInterval } from './newcombe';

describe('proportionDifferenceInterval', () => {
  // Newcombe 1998, table II, method 10, with more digits from the formula.
  it.each([
    { first: [56, 70], second: [48, 80], low: 0.0524314724, high: 0.333872654 },
    { first: [9, 10], second: [3, 10], low: 0.1705227239, high: 0.8090179735 },
    { first: [6, 7], second: [2, 7], low: 0.0582279275, high: 0.8062496375 },
    { first: [5, 56], second: [0, 29], low: -0.0381371479, high: 0.1925600139 },
    { first: [0, 10], second: [0, 20], low: -0.1611251581, high: 0.2775327999 },
    { first: [10, 10], second: [0, 10], low: 0.6075093504, high: 1 },
  ])('of $first against $second is $low … $high', row => {
    const [count, of] = row.first;
    const [otherCount, otherOf] = row.second;
    const ends = proportionDifferenceInterval(
      { count, of },
      { count: otherCount, of: otherOf },
      0.95,
    );
    expect(ends?.low).toBeCloseTo(row.low, 9);
    expect(ends?.high).toBeCloseTo(row.high, 9);
  });

  it('widens with the level', () => {
    const first = { count: 56, of: 70 };
    const second = { count: 48, of: 80 };
    const ends = proportionDifferenceInterval(first, second, 0.99);
    expect(ends?.low).toBeCloseTo(0.0053708693, 9);
    expect(ends?.high).toBeCloseTo(0.3718084318, 9);
  });

  it('is absent when either is of nothing', () => {
    const nothing = { count: 0, of: 0 };
    const some = { count: 1, of: 2 };
    expect(proportionDifferenceInterval(nothing, some, 0.95)).toBeUndefined();
    expect(proportionDifferenceInterval(some, nothing, 0.95)).toBeUndefined();
  });
});
