import { requestCost } from './requestCost';

const plain = {
  type: 'segmentation' as const,
  days: 1,
  segments: [],
  groupedBy: 0,
  events: [0],
};

describe('requestCost', () => {
  it.each([
    ['one event for a day', plain, 1],
    ['grouped by the chart: 1 segment and 4', { ...plain, groupedBy: 1 }, 5],
    ['grouped by the event: type 1 and 4', { ...plain, events: [1] }, 5],
    [
      'grouped by the event, counted in both factors',
      { ...plain, events: [1], eventGroupsAreConditions: true },
      25,
    ],
    ['30 days, grouped', { ...plain, days: 30, events: [1] }, 150],
    ['200 days, grouped', { ...plain, days: 200, events: [1] }, 1000],
    ['two segments with a condition each', { ...plain, segments: [1, 1] }, 4],
    [
      '30 days of retention, grouped',
      { ...plain, type: 'retention' as const, days: 30, groupedBy: 1 },
      1200,
    ],
    ['60 days of users', { ...plain, type: 'other' as const, days: 60 }, 60],
  ])('%s', (_, request, cost) => {
    expect(requestCost(request)).toBe(cost);
  });
});
