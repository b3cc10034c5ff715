import { testContext } from './__testUtils__/testFormat';
import { formatRoughly } from './formatRoughly';

describe('formatRoughly', () => {
  it.each([
    [60, '1 minute'],
    [25 * 60 + 10, '25 minutes'],
    [89 * 60, '89 minutes'],
    [90 * 60, '2 hours'],
    [20 * 3_600, '20 hours'],
    [36 * 3_600, '2 days'],
    [24 * 3_600 * 1_200, '1,200 days'],
  ])('tells %d seconds as %s', (seconds, expected) => {
    expect(formatRoughly(testContext(), seconds)).toBe(expected);
  });

  it('gives no number below a minute', () => {
    expect(formatRoughly(testContext(), 59)).toBeUndefined();
  });
});
