import { quickCheck2025 } from './quickCheck2025';

describe('quickCheck2025', () => {
  it.each([
    ['once in seven months', 1 / (7 * 4.35), 0],
    ['once in two months', 1 / 8.7, 2],
    ['once a fortnight', 0.5, 4],
    ['once a week', 1, 6],
    ['three times a week', 3, 6],
    ['once a day', 7, 8],
    ['five times a day', 35, 8],
    ['hourly', 168, 10],
    ['never', 0, 0],
  ])('scores deployments %s', (_, perWeek, score) => {
    expect(quickCheck2025.deploymentFrequency.score(perWeek)).toBe(score);
  });

  it.each([
    ['half an hour', 0.5, 10],
    ['nine hours', 9, 8],
    ['a day', 24, 6],
    ['two weeks', 336, 4],
    ['three months', 2200, 2],
    ['a year', 8766, 0],
  ])('scores times of %s', (_, hours, score) => {
    expect(quickCheck2025.leadTime.score(hours)).toBe(score);
    expect(quickCheck2025.recoveryTime.score(hours)).toBe(score);
  });

  it('scores ratios as ten less a tenth of the percentage', () => {
    expect(quickCheck2025.changeFailure.score(0)).toBe(10);
    expect(quickCheck2025.changeFailure.score(0.19)).toBeCloseTo(8.1, 12);
    expect(quickCheck2025.rework.score(1)).toBe(0);
  });

  it('has the industry’s means, 6.72 on the whole', () => {
    const means = Object.values(quickCheck2025).map(({ mean }) => mean);
    expect(means).toHaveLength(5);
    expect(means.reduce((a, b) => a + b) / 5).toBeCloseTo(6.72, 12);
  });
});
