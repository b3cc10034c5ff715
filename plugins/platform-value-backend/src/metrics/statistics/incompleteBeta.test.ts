import { incompleteBeta } from './incompleteBeta';

describe('incompleteBeta', () => {
  // scipy.special.betainc
  it.each([
    { x: 0.5, a: 2, b: 3, expected: 0.6875 },
    { x: 0.3, a: 2.5, b: 0.5, expected: 0.018927124071945658 },
    { x: 0.999, a: 5000, b: 0.5, expected: 0.0015615791602892836 },
    { x: 0.5, a: 51, b: 50, expected: 0.46020538130641103 },
    { x: 0, a: 2, b: 3, expected: 0 },
    { x: 1, a: 2, b: 3, expected: 1 },
  ])('of $x with $a and $b is $expected', ({ x, a, b, expected }) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 11);
  });

  it('mirrors: I_x(a, b) and I_1−x(b, a) make one', () => {
    const sum = incompleteBeta(0.3, 4, 9) + incompleteBeta(0.7, 9, 4);
    expect(sum).toBeCloseTo(1, 14);
  });
});
