import { day } from '../__testUtils__/observed';
import { totalTimeSaved } from './totalTimeSaved';

function runs(values: number[], perDay = 1) {
  return values.map((value, n) => ({
    value,
    at: Math.floor(n / perDay) * day,
  }));
}

describe('totalTimeSaved', () => {
  it('multiplies the difference of trimmed means with the runs after', () => {
    const before = runs([50, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    const after = runs([1, 2, 3, 4, 5, 6, 7, 8, 9, 1000, 5.5]);
    // 5.5 before; after it, without 1 and 1000, 49.5 / 9 = 5.5.
    expect(totalTimeSaved({ before, after }).value).toBeCloseTo(0, 12);
    const half = after.map(run => ({ ...run, value: run.value / 2 }));
    expect(totalTimeSaved({ before, after: half }).value).toBeCloseTo(
      11 * 2.75,
      12,
    );
  });

  it('has an interval around it, the same every time', () => {
    const before = runs(Array.from({ length: 60 }, (_, n) => 2 + (n % 7) / 10));
    const after = runs(Array.from({ length: 40 }, (_, n) => 1 + (n % 5) / 10));
    const first = totalTimeSaved({ before, after });
    expect(first.interval!.low).toBeLessThan(first.value);
    expect(first.interval!.high).toBeGreaterThan(first.value);
    expect(first.interval!.low).toBeGreaterThan(0);
    expect(totalTimeSaved({ before, after })).toEqual(first);
  });

  it('loses the interval where the runs are of five days', () => {
    const values = Array.from({ length: 50 }, (_, n) => n);
    const [before, after] = [runs(values, 10), runs(values)];
    expect(totalTimeSaved({ before, after }).interval).toBeUndefined();
  });
});
