import { readingSchema } from 'backstage-plugin-platform-value-common';
import { factsOf } from './__testUtils__/facts';
import {
  at,
  build,
  cause,
  change,
  days,
  delivery,
  deployment,
  hour,
  incident,
} from './__testUtils__/observed';
import {
  collectedAt,
  compute,
  readingOf,
  targetOf,
} from './__testUtils__/reading';
import { buildDuration } from './definitions/buildDuration';
import { buildSuccessRate } from './definitions/buildSuccessRate';
import { changeFailureRate } from './definitions/changeFailureRate';
import { changeLeadTime } from './definitions/changeLeadTime';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { failedDeploymentRecoveryTime } from './definitions/failedDeploymentRecoveryTime';
import { pullRequestCycleTime } from './definitions/pullRequestCycleTime';
import { timeToRestore } from './definitions/timeToRestore';
import { metrics } from './index';

/** One every `step` days of days −90 … 90. */
function every<T>(step: number, make: (day: number) => T): T[] {
  const count = Math.floor(180 / step);
  return Array.from({ length: count }, (_, i) => make(-90 + i * step));
}

describe('reading of a rate', () => {
  const deployments = every(2, n => deployment(at(n)));

  it('divides by covered weeks, not by calendar weeks', () => {
    const reading = readingOf(deploymentFrequency, { deployments });
    expect(reading).toMatchObject({
      state: 'measured',
      sampleSize: 45,
      coverage: 1,
      unit: 'per-week',
      previous: { state: 'measured' },
    });
    expect(reading.value).toBeCloseTo(45 / (90 / 7), 12);
    expect(reading.clusters).toBeUndefined();
  });

  it('has the t interval of its weeks around it', () => {
    // Twelve weeks of 4 3 4 3 …: s² = 12 × 0.25 / 11, t₁₁ = 2.200985.
    const { value, interval } = readingOf(deploymentFrequency, { deployments });
    const margin = 2.200985160091639 * Math.sqrt((12 * 0.25) / 11 / 12);
    expect(interval?.method).toBe('t-weeks');
    expect(interval?.low).toBeCloseTo(value! - margin, 9);
    expect(interval?.high).toBeCloseTo(value! + margin, 9);
  });

  it('is a measured zero where deployments are expected and none came', () => {
    const reading = readingOf(deploymentFrequency, {});
    expect(reading).toMatchObject({
      state: 'measured',
      value: 0,
      sampleSize: 0,
      interval: { low: 0, high: 0 },
      change: { value: 0, withinNoise: true },
    });
    expect(reading.change?.relative).toBeUndefined();
  });

  it('divides by the time that was watched', () => {
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { entities: { 1: { watched: [days(45, 90)] } } },
    );
    expect(reading).toMatchObject({
      state: 'partly-collected',
      reason: 'gaps',
      sampleSize: 22,
      coverage: 0.5,
    });
    expect(reading.value).toBeCloseTo(22 / (45 / 7), 12);
    expect(reading.interval).toBeUndefined();
  });

  it('looks at a period that goes on up to now', () => {
    const now = at(60);
    const reading = readingOf(
      deploymentFrequency,
      { deployments },
      { now, streams: collectedAt(now) },
    );
    expect(reading).toMatchObject({ state: 'measured', sampleSize: 30 });
    expect(reading.value).toBeCloseTo(30 / (60 / 7), 12);
  });

  it('scores against the survey of its edition', () => {
    const { benchmark } = readingOf(deploymentFrequency, { deployments });
    expect(benchmark).toEqual({
      edition: 'DORA Quick Check 2025',
      score: 6,
      mean: 4.8,
    });
  });
});

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

describe('reading of a ratio', () => {
  const deployments = every(9, n => deployment(at(n)));

  it('has the Wilson interval and the range of uncertain links', () => {
    const causes = [
      cause(at(0)),
      cause(at(9), { method: 'revert', confidence: 0.9 }),
      cause(at(18), { method: 'proximity', confidence: 0.4 }),
    ];
    const of = { deployments, causes };
    const reading = readingOf(changeFailureRate, of);
    expect(reading).toMatchObject({
      value: 0.2,
      sampleSize: 10,
      range: { low: 0.1, high: 0.3 },
      change: { value: 0.2, interval: { method: 'newcombe' } },
      benchmark: { score: 8, mean: 8.1 },
    });
    expect(reading.interval?.method).toBe('wilson');
    expect(reading.interval?.low).toBeCloseTo(0.0566821, 6);
    expect(reading.interval?.high).toBeCloseTo(0.5098375, 6);
  });

  it('resamples the days of builds', () => {
    const builds = every(1, n => n).flatMap(n => [
      build(at(n)),
      build(at(n, 1), { outcome: n % 5 === 0 ? 'failure' : 'success' }),
    ]);
    expect(readingOf(buildSuccessRate, { builds })).toMatchObject({
      value: 0.9,
      sampleSize: 180,
      clusters: 90,
      interval: { method: 'cluster-bootstrap' },
    });
  });

  it('does not call it certain when every build succeeded', () => {
    const builds = every(9, n => n).flatMap(n => [build(at(n)), build(at(n))]);
    const { value, interval } = readingOf(buildSuccessRate, { builds });
    expect(value).toBe(1);
    // Ten days: Wilson of 10 of 10.
    expect(interval).toMatchObject({ high: 1, method: 'wilson' });
    expect(interval?.low).toBeCloseTo(0.7224672, 6);
  });
});

describe('reading of durations that may not have ended', () => {
  it('is a lower bound while more than half are open', () => {
    const incidents = [
      incident(at(80), { duration: 2 * hour }),
      incident(at(88), { duration: undefined }),
      incident(at(89), { duration: undefined }),
    ];
    const reading = readingOf(
      timeToRestore,
      { incidents },
      { target: targetOf(24) },
    );
    expect(reading).toMatchObject({
      state: 'measured',
      value: 48,
      bound: 'more-than',
      sampleSize: 3,
      grade: 'off-target',
      interval: undefined,
    });
  });

  it('gives no benchmark for a lower bound', () => {
    const causes = [1, 2, 3].map(n => cause(at(n), { recovery: undefined }));
    const reading = readingOf(failedDeploymentRecoveryTime, { causes });
    expect(reading.bound).toBe('more-than');
    expect(reading.benchmark).toBeUndefined();
  });

  it('compares medians where everything has ended', () => {
    const incidents = every(10, n =>
      incident(at(n), { duration: n < 0 ? 40 * hour : 4 * hour }),
    );
    const { reading, surety } = compute(timeToRestore, { incidents });
    expect(reading.change).toMatchObject({
      value: -36,
      relative: -0.9,
      interval: { method: 'price-bonett' },
      withinNoise: false,
    });
    expect(surety).toBe(Infinity);
    const open = [...incidents, incident(at(89), { duration: undefined })];
    const { change } = readingOf(timeToRestore, { incidents: open });
    expect(change).toEqual({ value: -36, relative: -0.9 });
  });

  it('holds nothing against a previous lower bound', () => {
    const incidents = every(10, n =>
      incident(at(n), { duration: n < 0 ? 9000 * hour : 4 * hour }),
    );
    const reading = readingOf(timeToRestore, { incidents });
    expect(reading).toMatchObject({ value: 4, change: undefined });
    expect(reading.previous).toEqual({ state: 'measured' });
  });
});

describe('change', () => {
  const rateOf = (before: number, after: number) =>
    compute(deploymentFrequency, {
      deployments: every(1, n => n).flatMap(n =>
        Array.from({ length: n < 0 ? before : after }, (_, i) =>
          deployment(at(n, i + (n % 3))),
        ),
      ),
    });

  it('is beyond noise at 99 % when the rate doubles', () => {
    const { reading, surety } = rateOf(1, 2);
    expect(reading.change).toMatchObject({
      relative: 1,
      interval: { method: 'welch-weeks' },
      withinNoise: false,
    });
    expect(reading.change?.value).toBeCloseTo(7, 9);
    expect(surety).toBeGreaterThan(1);
  });

  it('is within noise when nothing changed', () => {
    const { reading, surety } = rateOf(1, 1);
    expect(reading.change).toMatchObject({ value: 0, withinNoise: true });
    expect(surety).toBe(0);
  });
});

describe('every reading', () => {
  it('fits the contract', () => {
    const observations = {
      deployments: every(2, n => deployment(at(n))),
      deliveries: every(2, n => delivery(at(n))),
      changes: every(2, n => change(at(n), { pickup: 600 })),
      builds: every(1, n => build(at(n))),
      incidents: every(5, n => incident(at(n))),
      causes: every(5, n => cause(at(n))),
      reworks: [],
    };
    const weeks = [{ ...days(83, 90), trailingStart: at(62) }];
    for (const definition of metrics) {
      const reading = readingOf(definition, observations, { weeks });
      expect(readingSchema.parse(reading)).toMatchObject({
        metricId: definition.id,
        state: 'measured',
        freshness: '2026-11-22T00:00:00.000Z',
        computedAt: '2026-11-22T00:00:00.000Z',
        sources: ['github'],
        trend: { states: 'm' },
      });
    }
  });

  it('says p95 of builds beside the median', () => {
    const builds = every(1, n => build(at(n)));
    const { companions } = readingOf(buildDuration, { builds });
    expect(companions).toMatchObject([{ id: 'p95', value: 10 }]);
  });

  it('leaves the facts as they are', () => {
    const deployments = every(2, n => deployment(at(n)));
    Object.freeze(deployments).forEach(each => Object.freeze(each));
    const facts = factsOf({ deployments: deployments });
    const watched = Object.freeze([Object.freeze(days(-90, 90))]);
    facts.coverage.get(1)!.deployment = watched;
    expect(compute(deploymentFrequency, {}, { facts }).reading.value).toBe(3.5);
  });
});
