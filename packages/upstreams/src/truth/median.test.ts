import { median } from './median';

describe('median', () => {
  it.each([
    [[], undefined],
    [[5], 5],
    [[10, 9, 2], 9],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});
