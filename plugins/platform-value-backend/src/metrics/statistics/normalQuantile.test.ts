import { normalQuantile, twoSidedDeviate } from './normalQuantile';

describe('normalQuantile', () => {
  // scipy.stats.norm.ppf
  it.each([
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489004],
    [0.93, 1.475791028179171],
    [0.9, 1.2815515655446004],
    [0.5, 0],
    [0.001, -3.090232306167813],
    [1e-7, -5.1993375821928165],
    [1e-9, -5.9978070150076865],
    [1e-15, -7.941345326170997],
  ])('of %d is %d', (probability, expected) => {
    expect(normalQuantile(probability)).toBeCloseTo(expected, 12);
  });

  it('leaves both tails outside a level', () => {
    expect(twoSidedDeviate(0.95)).toBeCloseTo(1.959963984540054, 12);
    expect(twoSidedDeviate(0.99)).toBeCloseTo(2.5758293035489004, 12);
  });
});
