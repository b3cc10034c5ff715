import { every } from './__testUtils__/every';
import { readingSchema } from 'backstage-plugin-platform-value-common';
import { isSnapshot } from 'backstage-plugin-platform-value-node';
import { factsOf } from './__testUtils__/facts';
import { history, owned, snapshotReading } from './__testUtils__/standing';
import {
  at,
  build,
  cause,
  change,
  days,
  delivery,
  deployment,
  incident,
} from './__testUtils__/observed';
import { compute, readingOf } from './__testUtils__/reading';
import { buildDuration } from './definitions/buildDuration';
import { deploymentFrequency } from './definitions/deploymentFrequency';
import { metrics } from './index';

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
    for (const definition of metrics.filter(each => !isSnapshot(each))) {
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

  it('fits the contract when it is of an instant', () => {
    for (const definition of metrics.filter(isSnapshot)) {
      const reading = snapshotReading(definition, {
        capabilities: [history({ watched: [] }), history({ capability: 'b' })],
        ownerships: [owned(1, 'a')],
      });
      const parsed = readingSchema.parse(reading);
      expect(parsed.metricId).toBe(definition.id);
      expect(parsed.interval).toBeUndefined();
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
