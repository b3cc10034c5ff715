import { uniquesOver } from './uniquesOver';

describe('uniquesOver', () => {
  it.each([
    [[], 0],
    [[40], 40],
    // 100 + 0.35 × (60 + 40)
    [[60, 100, 40], 135],
  ])('of %j is %d', (daily, users) => {
    expect(uniquesOver(daily)).toBe(users);
  });
});
