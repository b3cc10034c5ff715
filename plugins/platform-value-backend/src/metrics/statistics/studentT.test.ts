import { studentTQuantile, twoSidedT } from './studentT';

describe('studentTQuantile', () => {
  // scipy.stats.t.ppf, equal to R's qt
  it.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 7, 2.364624251592784],
    [0.975, 11, 2.200985160091639],
    [0.995, 7, 3.4994832973504924],
    [0.995, 11, 3.1058065155392804],
    [0.975, 12.53, 2.1686351320567048],
    [0.975, 30.5, 2.04086944518632],
    [0.9995, 3, 12.923978636687961],
    [0.975, 1e6, 1.959966356814107],
    [0.6, 5, 0.2671808657041451],
  ])('of %d with %d degrees of freedom is %d', (probability, df, expected) => {
    expect(Math.abs(studentTQuantile(probability, df) - expected)).toBeLessThan(
      1e-9,
    );
  });

  it('leaves both tails outside a level', () => {
    expect(twoSidedT(0.95, 11)).toBeCloseTo(2.200985160091639, 9);
  });
});
