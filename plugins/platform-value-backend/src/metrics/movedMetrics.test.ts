import { suretyOf } from './computeChange';
import { movedMetrics } from './movedMetrics';
import { notApplicableReading } from './notApplicableReading';
import { metrics } from './index';

function computed(index: number, surety: number | undefined) {
  const reading = notApplicableReading({
    definition: metrics[index],
    reason: 'hidden',
    remedy: 'none',
    now: 0,
  });
  return { reading, surety };
}

describe('movedMetrics', () => {
  it('names at most three beyond noise, the surest first', () => {
    const moved = movedMetrics([
      computed(0, 1.1),
      computed(1, 0.9),
      computed(2, Infinity),
      computed(3, undefined),
      computed(4, 1),
      computed(5, 2),
      computed(6, 1.5),
    ]);
    expect(moved).toEqual([metrics[2].id, metrics[5].id, metrics[6].id]);
  });
});

describe('suretyOf', () => {
  it.each([
    { change: 4, low: 1, high: 7, surety: 4 / 3 },
    { change: -4, low: -7, high: -1, surety: 4 / 3 },
    { change: 4, low: -4, high: 12, surety: 0.5 },
    { change: 4, low: 0, high: 8, surety: 1 },
    { change: 1, low: 1, high: 1, surety: Infinity },
    { change: 0, low: 0, high: 0, surety: 0 },
  ])('of $change within $low … $high is $surety', row => {
    expect(suretyOf(row.change, row)).toBeCloseTo(row.surety, 12);
  });
});
