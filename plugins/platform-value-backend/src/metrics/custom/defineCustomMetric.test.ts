import type {
  MeasurementObservation,
  Observations,
} from 'backstage-plugin-platform-value-node';
import { at, day, days, hour } from '../__testUtils__/observed';
import { every } from '../__testUtils__/every';
import type { EntityFacts } from '../__testUtils__/facts';
import { readingOf } from '../__testUtils__/reading';
import { customMetricSchema } from './customMetricSchema';
import { defineCustomMetric } from './defineCustomMetric';

function custom(aggregation: string, unit: string) {
  return defineCustomMetric(
    'data-freshness',
    customMetricSchema.parse({
      ...{ title: 'Data freshness', description: 'How old.', aggregation },
      ...{ unit, better: 'lower', category: 'outcome' },
    }),
  );
}

const median = custom('median', 'hours');
const share = custom('share', 'ratio');
const count = custom('count-per-week', 'per-week');

function measured(
  when: number,
  value: number,
  metricId = 'data-freshness',
): MeasurementObservation {
  return { entity: 1, at: when, metricId, value };
}

const need = 'measurement data-freshness' as const;

const known: EntityFacts = {
  expected: [need],
  watchedOf: { [need]: [days(-300, 300)] },
};

function read(
  definition: typeof median,
  measurements: MeasurementObservation[],
  facts = known,
) {
  const observations: Partial<Observations> = { measurements };
  const stream = { sources: ['push:data'], schedule: hour };
  return readingOf(definition, observations, {
    entities: { 1: facts },
    streams: { [need]: { ...stream, collectedAt: at(90) } },
  });
}

/** Values 0, 1, 2, … on the days of the period. */
const daily = every(1, n => measured(at(n), n)).filter(row => row.at >= at(0));

describe('a custom metric', () => {
  it('is the median of its values, with an order-statistics interval', () => {
    const reading = read(median, daily);
    expect(reading).toMatchObject({
      ...{ state: 'measured', value: 44.5, sampleSize: 90, unit: 'hours' },
      interval: { method: 'order-statistics' },
      sources: ['push:data'],
    });
    expect(reading.clusters).toBeUndefined();
  });

  it('takes the measurements of a day together where there are several', () => {
    const hourly = daily.flatMap(({ at: when, value }) => [
      measured(when, value),
      measured(when + hour, value),
    ]);
    expect(read(median, hourly)).toMatchObject({
      ...{ value: 44.5, sampleSize: 180, clusters: 90 },
      interval: { method: 'cluster-bootstrap' },
    });
  });

  it('is the share of what is above zero, with a Wilson interval', () => {
    const checks = daily.map(({ at: when, value }) =>
      measured(when, value < 9 ? 0 : 1),
    );
    expect(read(share, checks)).toMatchObject({
      ...{ state: 'measured', value: 0.9, sampleSize: 90 },
      interval: { method: 'wilson' },
    });
  });

  it('is a count per covered week, and zero only where it was told before', () => {
    expect(read(count, daily).value).toBeCloseTo(7, 9);
    expect(read(count, [])).toMatchObject({ state: 'measured', value: 0 });
    const others = daily.map(row => ({ ...row, metricId: 'query-p95' }));
    const facts: EntityFacts = { expected: ['measurement query-p95'] };
    const reading = read(count, others, facts);
    expect(reading.value).toBeUndefined();
    expect(reading).toMatchObject({
      ...{ state: 'not-applicable', reason: 'not-expected' },
      remedy: expect.stringContaining('metricId data-freshness'),
    });
  });

  it('does not look at the measurements of another metric', () => {
    const both = [
      ...daily,
      ...daily.map(row => measured(row.at, 1e6, 'query-p95')),
    ];
    expect(read(median, both)).toEqual(read(median, daily));
  });

  it('says nothing of too few', () => {
    expect(read(median, daily.slice(0, 4))).toMatchObject({
      ...{ state: 'not-enough-data', reason: 'too-few' },
      remedy:
        'It needs at least 5 measurements and there are 4; choose a longer period.',
    });
  });

  it('says how much of the period was told', () => {
    const facts = { ...known, watchedOf: { [need]: [days(45, 300)] } };
    const reading = read(median, daily, facts);
    expect(reading).toMatchObject({
      ...{ state: 'partly-collected', coverage: 0.5, sampleSize: 45 },
    });
    expect(reading.value).toBe(67);
  });

  it('compares with the period before', () => {
    const before = daily.map(row =>
      measured(row.at - 90 * day, row.value + 50),
    );
    const { change } = read(median, [...before, ...daily]);
    expect(change).toMatchObject({ value: -50, withinNoise: false });
  });
});
