import { expectedValue } from './expectedValue';

describe('expectedValue', () => {
  it.each([
    ['up', 4, 6, 0.25, 4.5],
    ['down', 14, 8, 0.5, 11],
    ['below zero', -2, 2, 0.5, 0],
    ['at the beginning', 4, 6, 0, 4],
    ['at the end', 4, 6, 1, 6],
  ])('goes evenly %s', (_name, value, target, expected, result) => {
    const baseline = { value, at: '2026-10-01' };
    expect(expectedValue({ baseline, target, expected })).toBe(result);
  });

  it('is not known of what is to stay inside a range', () => {
    const baseline = { value: 4, at: '2026-10-01' };
    expect(expectedValue({ baseline, expected: 0.5 })).toBeUndefined();
  });
});
