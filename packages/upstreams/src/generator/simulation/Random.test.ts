import { Random } from './Random';

function draw<T>(count: number, sample: () => T): T[] {
  return Array.from({ length: count }, sample);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('Random', () => {
  it('repeats itself for the same seed and names only', () => {
    const sample = (random: Random) => draw(20, () => random.unit());
    const first = sample(Random.of(1, 'a'));
    expect(sample(Random.of(1, 'a'))).toEqual(first);
    expect(sample(Random.of(1, 'b'))).not.toEqual(first);
    expect(sample(Random.of(2, 'a'))).not.toEqual(first);
  });

  it.each([0.2, 3, 12])('counts %d on average', expected => {
    const random = Random.of(7, 'counts');
    const counts = draw(20_000, () => random.count(expected));
    expect(Math.abs(mean(counts) - expected)).toBeLessThan(
      0.04 * (expected + 1),
    );
  });

  it('spreads values around a median', () => {
    const random = Random.of(7, 'values');
    const values = draw(20_001, () => random.around(40, 0.8)).sort(
      (a, b) => a - b,
    );
    expect(values[10_000]).toBeGreaterThan(38.5);
    expect(values[10_000]).toBeLessThan(41.5);
    // The quartile of a log-normal lies 0.6745 spreads below: 40 × e^-0.5396 = 23.3.
    expect(Math.abs(values[5_000] - 23.3)).toBeLessThan(1);
  });
});
