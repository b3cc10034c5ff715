import { every } from '../__testUtils__/every';
import { at, change, delivery, hour } from '../__testUtils__/observed';
import { readingOf } from '../__testUtils__/reading';
import { changeLeadTime } from '../definitions/changeLeadTime';
import { pullRequestCycleTime } from '../definitions/pullRequestCycleTime';

describe('reading of a median', () => {
  it('has the order-statistic interval where each row stands for itself', () => {
    const changes = Array.from({ length: 10 }, (_, i) =>
      change(at(i), { cycle: (i + 1) * hour }),
    );
    expect(readingOf(pullRequestCycleTime, { changes })).toMatchObject({
      state: 'measured',
      value: 5.5,
      sampleSize: 10,
      interval: { low: 2, high: 9, method: 'order-statistics' },
      previous: { state: 'not-enough-data' },
      change: undefined,
    });
  });

  it('has no interval below six rows', () => {
    const changes = [1, 2, 3, 4, 5].map(n => change(at(n)));
    const reading = readingOf(pullRequestCycleTime, { changes });
    expect(reading).toMatchObject({ state: 'measured', value: 1 });
    expect(reading.interval).toBeUndefined();
  });

  it('resamples deployments, not changes', () => {
    const deliveries = every(10, n => n).flatMap(n =>
      [1, 2, 3, 4].map(lead =>
        delivery(at(n), { lead: (lead + (n % 7)) * hour }),
      ),
    );
    const reading = readingOf(changeLeadTime, { deliveries });
    expect(reading).toMatchObject({
      sampleSize: 36,
      clusters: 9,
      interval: { method: 'cluster-bootstrap' },
      change: { interval: { method: 'cluster-bootstrap' } },
    });
    expect(reading.interval!.low).toBeLessThanOrEqual(reading.value!);
    expect(reading.interval!.high).toBeGreaterThanOrEqual(reading.value!);
    expect(readingOf(changeLeadTime, { deliveries })).toEqual(reading);
  });

  it('is not enough when all changes came in two deployments', () => {
    const deliveries = [1, 1, 1, 1, 2, 2].map(n => delivery(at(n)));
    expect(readingOf(changeLeadTime, { deliveries })).toMatchObject({
      state: 'not-enough-data',
      reason: 'too-few',
      sampleSize: 6,
      clusters: 2,
    });
    const third = [...deliveries, delivery(at(3))];
    const reading = readingOf(changeLeadTime, { deliveries: third });
    expect(reading).toMatchObject({ state: 'measured', clusters: 3 });
    expect(reading.interval).toBeUndefined();
  });
});
