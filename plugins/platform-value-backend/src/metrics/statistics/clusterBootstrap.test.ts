import { bootstrapMedians } from './bootstrapMedian';
import { bootstrapRatios } from './bootstrapRatio';
import {
  percentileDifferenceIntervals,
  percentileIntervals,
  resampleClusters,
} from './clusterBootstrap';
import { resampleCount } from './drawClusters';
import { momentsOf } from './moments';
import { median } from './quantile';
import { createRandom } from './random';

/** Clusters of one to nine values each, with ties. */
function clusteredValues(clusters: number, seed: string) {
  const random = createRandom(seed);
  const draw = (limit: number) => Math.floor(random() * limit);
  const values: number[] = [];
  const clusterOf: number[] = [];
  for (let cluster = 0; cluster < clusters; cluster++) {
    const base = draw(30);
    const size = 1 + draw(9);
    for (let i = 0; i < size; i++) {
      values.push(base + draw(10));
      clusterOf.push(cluster);
    }
  }
  return { values, clusterOf, clusters };
}

describe('bootstrapMedians', () => {
  it.each([6, 7, 20, 61, 300])(
    'finds the median of each draw of %d',
    clusters => {
      const sample = clusteredValues(clusters, `sample ${clusters}`);
      const plain = resampleClusters({
        clusters,
        group: 'current',
        figureOf: (weights, offset) =>
          median(
            sample.values.flatMap((value, i) =>
              Array(weights[offset + sample.clusterOf[i]]).fill(value),
            ),
          )!,
      });
      expect(bootstrapMedians(sample, 'current')).toEqual(plain);
    },
  );

  it('needs six clusters', () => {
    expect(
      bootstrapMedians(clusteredValues(5, 'few'), 'current'),
    ).toBeUndefined();
  });

  it('narrows with more clusters, but not with copies inside a cluster', () => {
    const width = (sample: ReturnType<typeof clusteredValues>) => {
      const figures = bootstrapMedians(sample, 'current')!;
      const { low, high } = percentileIntervals(figures)(0.95);
      return high - low;
    };
    const few = clusteredValues(8, 'narrows');
    const copied = {
      ...few,
      values: few.values.flatMap(value => [value, value]),
      clusterOf: few.clusterOf.flatMap(cluster => [cluster, cluster]),
    };
    expect(width(copied)).toBe(width(few));
    expect(width(clusteredValues(200, 'narrows'))).toBeLessThan(width(few));
  });
});

describe('bootstrapRatios', () => {
  it('gives the ratio itself when all clusters are alike', () => {
    const alike = Array(6).fill({ count: 1, of: 4 });
    const figures = bootstrapRatios(alike, 'current')!;
    expect(figures).toHaveLength(resampleCount);
    expect(percentileIntervals(figures)(0.99)).toEqual({
      low: 0.25,
      high: 0.25,
    });
  });

  it('weighs a cluster by what it is of', () => {
    const clusters = [
      ...Array(5).fill({ count: 0, of: 1 }),
      { count: 95, of: 95 },
    ];
    const figures = bootstrapRatios(clusters, 'current')!;
    // Without the large cluster 0, with it once 95/100, and more with more.
    expect(new Set(figures)).toContain(0.95);
    expect(figures.every(ratio => ratio === 0 || ratio >= 0.95)).toBe(true);
    // It is left out of (5/6)⁶ = 33.5 % of the draws.
    const without = figures.filter(ratio => ratio === 0).length / resampleCount;
    expect(without).toBeGreaterThan(0.3);
    expect(without).toBeLessThan(0.37);
  });

  it('agrees with the normal interval for many independent clusters', () => {
    // 400 single rows, 30 % of them counted: 0.3 ± 1.96 √(0.21/400) = ± 0.0449.
    const rows = Array.from({ length: 400 }, (_, i) => ({
      count: i % 10 < 3 ? 1 : 0,
      of: 1,
    }));
    const ends = percentileIntervals(bootstrapRatios(rows, 'current')!)(0.95);
    expect(Math.abs(ends.low - 0.2551)).toBeLessThan(0.007);
    expect(Math.abs(ends.high - 0.3449)).toBeLessThan(0.007);
  });

  it('needs six clusters', () => {
    expect(bootstrapRatios(Array(5).fill({ count: 1, of: 2 }), 'current')).toBe(
      undefined,
    );
  });
});

describe('percentileDifferenceInterval', () => {
  it('is of two groups that are drawn independently', () => {
    const draw = createRandom('variance');
    const clusters = Array.from({ length: 30 }, () => ({
      count: Math.floor(draw() * 10),
      of: 10,
    }));
    const variance = (figures: Float64Array) =>
      momentsOf(Array.from(figures)).variance;
    const now = bootstrapRatios(clusters, 'current')!;
    const before = bootstrapRatios(clusters, 'previous')!;
    const difference = now.map((figure, index) => figure - before[index]);
    // Variances of independent figures add up.
    const share = variance(difference) / (variance(now) + variance(before));
    expect(Math.abs(share - 1)).toBeLessThan(0.06);
  });

  it('covers zero for two groups that are alike and not for others', () => {
    const same = clusteredValues(40, 'same');
    const now = bootstrapMedians(same, 'current')!;
    const before = bootstrapMedians(same, 'previous')!;
    const alike = percentileDifferenceIntervals(now, before)(0.95);
    expect(alike.low).toBeLessThan(0);
    expect(alike.high).toBeGreaterThan(0);
    const shifted = now.map(figure => figure + 100);
    const apart = percentileDifferenceIntervals(shifted, before)(0.99);
    expect(apart.low).toBeGreaterThan(50);
    expect(apart.high).toBeLessThan(150);
  });
});
