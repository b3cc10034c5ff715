import { proportionInterval } from './wilson';

describe('proportionInterval', () => {
  // scipy.stats.binomtest(count, of).proportion_ci(level, 'wilson')
  it.each([
    { count: 7, of: 10, level: 0.95, low: 0.3967781475, high: 0.8922087326 },
    { count: 7, of: 10, level: 0.99, low: 0.3200246792, high: 0.9204336835 },
    { count: 0, of: 10, level: 0.95, low: 0, high: 0.2775327999 },
    { count: 10, of: 10, level: 0.95, low: 0.7224672001, high: 1 },
    { count: 1, of: 39, level: 0.95, low: 0.0045407031, high: 0.1318099017 },
    { count: 1, of: 2, level: 0.99, low: 0.0617130768, high: 0.9382869232 },
  ])('of $count of $of at $level is $low … $high', row => {
    const ends = proportionInterval(row, row.level);
    expect(ends?.low).toBeCloseTo(row.low, 9);
    expect(ends?.high).toBeCloseTo(row.high, 9);
  });

  it('is absent of nothing', () => {
    expect(proportionInterval({ count: 0, of: 0 }, 0.95)).toBeUndefined();
  });

  it('narrows when the sample is doubled', () => {
    const single = proportionInterval({ count: 7, of: 10 }, 0.95)!;
    const doubled = proportionInterval({ count: 14, of: 20 }, 0.95)!;
    expect(doubled.low).toBeGreaterThan(single.low);
    expect(doubled.high).toBeLessThan(single.high);
  });
});
