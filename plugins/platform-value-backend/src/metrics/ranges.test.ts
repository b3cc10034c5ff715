import {
  always,
  clipEnd,
  holds,
  intersectRanges,
  mergeRanges,
  overlapOf,
} from './ranges';

function ranges(...ends: [number, number][]) {
  return ends.map(([start, end]) => ({ start, end }));
}

describe('mergeRanges', () => {
  it.each([
    { of: ranges([5, 7], [1, 3]), are: ranges([1, 3], [5, 7]) },
    { of: ranges([1, 3], [3, 5]), are: ranges([1, 5]) },
    { of: ranges([1, 9], [2, 3], [8, 10]), are: ranges([1, 10]) },
    { of: ranges([4, 4], [6, 5]), are: [] },
  ])('of $of are $are', ({ of, are }) => {
    expect(mergeRanges(of)).toEqual(are);
  });

  it('leaves what it is given as it was', () => {
    const given = ranges([1, 3], [2, 5]);
    mergeRanges(given);
    expect(given).toEqual(ranges([1, 3], [2, 5]));
  });
});

describe('intersectRanges', () => {
  it.each([
    {
      a: ranges([0, 4], [6, 9]),
      b: ranges([3, 7], [8, 20]),
      both: ranges([3, 4], [6, 7], [8, 9]),
    },
    { a: ranges([0, 4]), b: ranges([4, 8]), both: [] },
    { a: ranges([0, 4]), b: [...always], both: ranges([0, 4]) },
    { a: ranges([0, 4]), b: [], both: [] },
  ])('of $a and $b is $both, either way', ({ a, b, both }) => {
    expect(intersectRanges(a, b)).toEqual(both);
    expect(intersectRanges(b, a)).toEqual(both);
  });
});

describe('overlapOf', () => {
  it.each([
    { window: { start: 0, end: 10 }, seconds: 5 },
    { window: { start: 2, end: 6 }, seconds: 2 },
    { window: { start: 3, end: 5 }, seconds: 0 },
    { window: { start: 5, end: 5 }, seconds: 0 },
  ])('with $window is $seconds', ({ window, seconds }) => {
    expect(overlapOf(ranges([1, 3], [5, 8]), window)).toBe(seconds);
  });
});

describe('holds', () => {
  it('holds the start and not the end', () => {
    const given = ranges([1, 3], [5, 8]);
    expect([0, 1, 2, 3, 5, 8].filter(at => holds(given, at))).toEqual([
      1, 2, 5,
    ]);
    expect(holds(always, 0)).toBe(true);
  });
});

describe('clipEnd', () => {
  it('cuts a window, to nothing when all of it is later', () => {
    const window = { start: 5, end: 9 };
    expect(clipEnd(window, 7)).toEqual({ start: 5, end: 7 });
    expect(clipEnd(window, 12)).toEqual(window);
    expect(clipEnd(window, 3)).toEqual({ start: 5, end: 5 });
  });
});
