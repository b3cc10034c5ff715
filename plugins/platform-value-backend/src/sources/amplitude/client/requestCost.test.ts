import {
  longestWindow,
  retentionCostPerDay,
  segmentationCostPerDay,
} from './requestCost';

const grouped = segmentationCostPerDay(false);

describe('the cost of requests', () => {
  it.each([
    ['a day, grouped by the event', 1, 5],
    ['a refresh of 7 days', 7, 35],
    ['30 days', 30, 150],
    ['200 days: all there is in five minutes', 200, 1000],
    ['a year: more than there is', 365, 1825],
  ])('%s', (_, days, cost) => {
    expect(days * grouped).toBe(cost);
  });

  it('is five times as much where grouping counts twice', () => {
    expect(segmentationCostPerDay(true)).toBe(25);
  });

  it('of retention is 8 a day', () => {
    expect(7 * retentionCostPerDay).toBe(56);
  });

  it.each([
    // (1000 − 100) / 25 = 36, less 6 days by which weeks stand over
    ['segmentation', segmentationCostPerDay(true), 0.1, 30],
    ['segmentation', segmentationCostPerDay(true), 0.5, 14],
    // (1000 − 100) / 8 = 112
    ['retention', retentionCostPerDay, 0.1, 106],
  ])(
    'of %s at %d a day fits into five minutes with reserve %d',
    (_, cost, reserve, days) => {
      expect(longestWindow(cost, reserve)).toBe(days);
      expect((days + 6) * cost).toBeLessThanOrEqual(1000 * (1 - reserve));
    },
  );
});
