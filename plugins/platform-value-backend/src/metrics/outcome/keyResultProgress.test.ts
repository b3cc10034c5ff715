import { keyResultProgress } from './keyResultProgress';

const start = Date.UTC(2026, 6, 1) / 1000;
const due = Date.UTC(2026, 9, 1) / 1000;

/** The instant at which a share of the quarter has passed. */
function at(share: number): number {
  return start + share * (due - start);
}

function progressOf(
  kind: 'increase' | 'decrease',
  [from, to]: [number, number],
  [value, share]: [number | undefined, number],
) {
  const baseline = { value: from, at: start };
  return keyResultProgress({
    ...{ kind, baseline, target: to, due, value, now: at(share) },
  });
}

describe('keyResultProgress', () => {
  it.each<[string, Parameters<typeof progressOf>, number, number, string]>([
    [
      'half way at half time',
      ['increase', [0, 10], [5, 0.5]],
      0.5,
      0.5,
      'on-course',
    ],
    ['a tenth behind', ['increase', [0, 10], [4, 0.5]], 0.4, 0.5, 'on-course'],
    [
      'more than a tenth behind',
      ['increase', [0, 10], [3.9, 0.5]],
      0.39,
      0.5,
      'behind',
    ],
    ['a tenth ahead', ['increase', [0, 10], [6, 0.5]], 0.6, 0.5, 'on-course'],
    [
      'more than a tenth ahead',
      ['increase', [0, 10], [6.1, 0.5]],
      0.61,
      0.5,
      'ahead',
    ],
    [
      'a fall that is wanted',
      ['decrease', [40, 24], [30, 0.75]],
      0.625,
      0.75,
      'behind',
    ],
    ['the wrong way', ['increase', [10, 20], [5, 0.25]], -0.5, 0.25, 'behind'],
    ['more than was wanted', ['decrease', [10, 5], [0, 1]], 2, 1, 'ahead'],
    [
      'from below zero',
      ['increase', [-10, 10], [0, 0.5]],
      0.5,
      0.5,
      'on-course',
    ],
    ['before it began', ['increase', [0, 10], [0, -1]], 0, 0, 'on-course'],
    ['after it was due', ['increase', [0, 10], [8, 2]], 0.8, 1, 'behind'],
  ])('says of %s how far it is', (_, given, progress, expected, status) => {
    const result = progressOf(...given);
    expect(result.progress).toBeCloseTo(progress, 12);
    expect(result.expected).toBeCloseTo(expected, 12);
    expect(result.status).toBe(status);
  });

  it('says nothing of how far it is without a value', () => {
    const result = progressOf('increase', [0, 10], [undefined, 0.5]);
    expect(result).toEqual({ expected: 0.5 });
  });

  it.each([
    [0.2, 1, 'on-course'],
    [0.5, 1, 'on-course'],
    [0.19, 0, 'behind'],
    [0.51, 0, 'behind'],
  ])(
    'has %d inside or outside of what to maintain',
    (value, progress, status) => {
      const baseline = { value: 0.3, at: start };
      const range = { low: 0.2, high: 0.5 };
      const now = at(0.25);
      expect(
        keyResultProgress({
          kind: 'maintain',
          baseline,
          range,
          due,
          value,
          now,
        }),
      ).toEqual({ progress, expected: 0.25, status });
    },
  );

  it('refuses a target that is the baseline', () => {
    expect(() => progressOf('increase', [10, 10], [10, 0.5])).toThrow(
      /other than its baseline/,
    );
  });
});
