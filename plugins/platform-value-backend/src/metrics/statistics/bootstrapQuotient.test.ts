import { bootstrapQuotients } from './bootstrapQuotient';

describe('bootstrapQuotients', () => {
  it('gives the quotient itself where all clusters are alike', () => {
    const alike = Array.from({ length: 6 }, () => ({ sum: 30, of: 120 }));
    const quotients = bootstrapQuotients(alike, 'current')!;
    expect(new Set(quotients)).toEqual(new Set([0.25]));
    expect(quotients).toHaveLength(2000);
  });

  it('varies around the quotient of the sums, and not of the quotients', () => {
    const clusters = Array.from({ length: 30 }, (_, n) =>
      n % 2 ? { sum: 90, of: 900 } : { sum: 50, of: 100 },
    );
    const sorted = bootstrapQuotients(clusters, 'current')!.sort();
    expect(sorted[1000]).toBeCloseTo(140 / 1000, 1);
    expect(sorted[1000]).toBeLessThan(0.2);
  });

  it('needs six clusters', () => {
    const five = Array.from({ length: 5 }, () => ({ sum: 1, of: 2 }));
    expect(bootstrapQuotients(five, 'current')).toBeUndefined();
  });
});
