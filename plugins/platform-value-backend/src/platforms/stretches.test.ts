import { clipped, intersection, union } from './stretches';

const at = (...pairs: [number, number][]) =>
  pairs.map(([start, end]) => ({ start, end }));

describe('stretches', () => {
  it('join where they overlap or touch', () => {
    expect(union(at([5, 7], [1, 3], [3, 4], [6, 9], [2, 2]))).toEqual(
      at([1, 4], [5, 9]),
    );
  });

  it('meet where both hold', () => {
    expect(intersection(at([0, 5], [8, Infinity]), at([3, 10]))).toEqual(
      at([3, 5], [8, 10]),
    );
    expect(intersection(at([0, 1]), at([1, 2]))).toEqual([]);
  });

  it('are cut, and dropped outside', () => {
    expect(clipped(at([-Infinity, 2], [4, 9]), { start: 1, end: 4 })).toEqual(
      at([1, 2]),
    );
  });
});
