import { annotations } from 'backstage-plugin-platform-value-common';
import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import { generateWorld, outcomeTruth } from 'platform-value-upstreams';
import { createTestDatabase } from '../../__testUtils__/testDatabase';
import { DatabaseSignalStore } from '../../signals/DatabaseSignalStore';
import { readObservations } from '../../signals/observations/readObservations';
import {
  componentOf,
  partitionsOf,
  stored,
  useAmplitude,
} from '../../sources/amplitude/__testUtils__/useAmplitude';
import { factsOf } from '../__testUtils__/facts';
import { computeReading } from '../computeReading';
import { activeUsers } from './activeUsers';
import { featureUsage } from './featureUsage';
import { retention } from './retention';

jest.setTimeout(300_000);

const createDatabase = createTestDatabase();
const day = 86_400_000;
const end = Date.UTC(2026, 0, 30);
const world = generateWorld({
  ...{ seed: 1, services: 30, host: '127.0.0.1:4010' },
  ...{ start: Date.UTC(2025, 5, 1), end },
});
const amplitude = useAmplitude();
const [event] = world.amplitude!.eventTypes;
const gauges = ['weekly-active-users', 'daily-active-users'];
const metrics: WindowMetric[] = [
  retention,
  activeUsers,
  featureUsage({ gauges }),
];

const components = world.catalog.flatMap(({ metadata }) => {
  const filter = metadata.annotations?.[annotations.amplitudeFilter];
  return filter ? [componentOf(metadata.name, filter)] : [];
});

describe('outcomes of a generated organisation', () => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await createDatabase();
  });

  beforeEach(async () => {
    amplitude.replaceProject(world.amplitude!);
    amplitude.travelTo(end);
    await collect();
  });

  /** Everything Amplitude has, stored under the places of the components. */
  async function collect(): Promise<void> {
    const store = new DatabaseSignalStore(knex);
    const measures = [{ id: 'feature', title: 'A feature', event }];
    const source = amplitude.source({
      ...{ shards: 2, measures, historyDays: 220 },
      retention: { days: [7, 30], historyDays: 200 },
    });
    for (const stream of ['usage', 'retention']) {
      for (const partition of partitionsOf(source, components)) {
        const pages = await amplitude.readStream({ source, partition, stream });
        const signals = stored(pages).map(({ entityRef, ...signal }) => ({
          ...signal,
          ...{ entityId: idOf(entityRef), sourceId: 1 },
        }));
        await store.store(signals, new Date(end));
      }
    }
  }

  function idOf(ref: string): number {
    const names = components.map(({ metadata }) => metadata.name);
    return 1 + names.indexOf(ref.split('/')[1]);
  }

  async function readingsOf(
    entityId: number,
    window: { start: number; end: number },
  ) {
    const observations = await readObservations(knex, {
      members: [{ entityId, ref: '', from: -Infinity, to: Infinity }],
      window,
    });
    const always = [{ start: 0, end: end / 1000 }];
    return metrics.map(
      definition =>
        computeReading({
          ...{ definition, window, weeks: [], streams: {}, now: end / 1000 },
          facts: factsOf(observations, { [entityId]: { watched: always } }),
          previousWindow: { start: 0, end: window.start },
        }).reading,
    );
  }

  it.each([
    ['2025-12-01', 90],
    ['2025-11-10', 45],
  ])('are as they were at %s for %i days', async (asOf, days) => {
    const until = Date.parse(`${asOf}T00:00:00+01:00`);
    const period = { start: until - days * day, end: until };
    const window = { start: period.start / 1000, end: period.end / 1000 };
    let measured = 0;
    for (const [index, { metadata }] of components.entries()) {
      const truth = outcomeTruth({
        ...{ world, entity: metadata.name, events: [event], ...period },
      });
      for (const { metricId, value } of await readingsOf(index + 1, window)) {
        if (value === undefined) continue;
        measured += 1;
        const lived = truth[metricId as 'retention'].value;
        expect([metadata.name, metricId, value]).toEqual([
          ...[metadata.name, metricId],
          expect.closeTo(lived ?? NaN, 9),
        ]);
      }
    }
    expect(measured).toBeGreaterThan(10);
  });
});
