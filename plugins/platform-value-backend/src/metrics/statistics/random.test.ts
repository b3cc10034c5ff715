import { createRandom } from './random';

function drawMany(seed: string): number[] {
  const random = createRandom(seed);
  return Array.from({ length: 60_000 }, () => Math.floor(random() * 6));
}

describe('createRandom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(drawMany('a')).toEqual(drawMany('a'));
    expect(drawMany('a')).not.toEqual(drawMany('b'));
  });

  it('gives each number about as often', () => {
    const drawn = drawMany('dice');
    const counts = [0, 1, 2, 3, 4, 5].map(
      face => drawn.filter(number => number === face).length,
    );
    // Five standard deviations of a count of 10,000 are 456.
    for (const count of counts) {
      expect(Math.abs(count - 10_000)).toBeLessThan(456);
    }
    expect(counts.reduce((sum, count) => sum + count)).toBe(60_000);
  });

  it('does not tell the next number from the last', () => {
    const drawn = drawMany('pairs');
    const doubles = drawn.filter((face, i) => i > 0 && face === drawn[i - 1]);
    expect(Math.abs(doubles.length - 10_000)).toBeLessThan(456);
  });
});
