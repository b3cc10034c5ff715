import { annotations } from 'backstage-plugin-platform-value-common';
import type { CollectedSignal } from 'backstage-plugin-platform-value-node';
import { generateWorld } from 'platform-value-upstreams';
import { eachDay, plusDays } from './days';
import {
  componentOf,
  partitionsOf,
  stored,
  useAmplitude,
} from './__testUtils__/useAmplitude';

const end = Date.UTC(2026, 0, 30);
const world = generateWorld({
  ...{ seed: 1, services: 30, host: '127.0.0.1:4010' },
  ...{ start: Date.UTC(2025, 8, 1), end },
});
const amplitude = useAmplitude();

/** In Berlin, where the project's days begin. */
const today = '2026-01-30';

beforeEach(() => {
  if (!world.amplitude) throw new Error('the world has no product');
  amplitude.replaceProject(world.amplitude);
  amplitude.travelTo(end);
});

/** Everything a stream gives of all entities of the catalog, over four shards. */
async function readAll(stream: string): Promise<CollectedSignal[]> {
  const source = amplitude.source({ shards: 4 });
  const catalog = world.catalog.flatMap(({ metadata }) => {
    const filter = metadata.annotations?.[annotations.amplitudeFilter];
    return filter ? [componentOf(metadata.name, filter)] : [];
  });
  const pages = [];
  for (const partition of partitionsOf(source, catalog)) {
    pages.push(...(await amplitude.readStream({ source, partition, stream })));
  }
  return stored(pages);
}

function services() {
  return [...amplitude.project().services].map(([name, service]) => ({
    ref: `component:default/${name}`,
    ...service,
  }));
}

describe('a generated organisation', () => {
  it('is read as it was used, day by day', async () => {
    const read = (await readAll('usage'))
      .filter(
        ({ facts, value }) => facts?.measure === 'daily-active-users' && value,
      )
      .map(({ entityRef, externalId, value }) => [
        entityRef,
        externalId,
        value,
      ]);
    const days = eachDay({ start: plusDays(today, -90), end: today });
    const lived = services().flatMap(({ ref, dayOf }) =>
      days.flatMap(day => {
        const { uniques } = dayOf(day) ?? {};
        return uniques ? [[ref, `daily-active-users ${day}`, uniques]] : [];
      }),
    );
    expect(lived.length).toBeGreaterThan(400);
    expect(read.sort()).toEqual(lived.sort());
  });

  it('is read as its users came back', async () => {
    const read = (await readAll('retention')).map(
      ({ entityRef, externalId, value }) => [entityRef, externalId, value],
    );
    const cohorts = eachDay({ start: plusDays(today, -120), end: today });
    const lived = services().flatMap(({ ref, dayOf, returnedOf }) =>
      cohorts.flatMap(cohort =>
        [1, 7, 30]
          .filter(day => plusDays(cohort, day + 7) < today)
          .flatMap(day => {
            const size = dayOf(cohort)?.newUsers;
            if (!size) return [];
            return [
              [ref, `day-${day} ${cohort}`, returnedOf(cohort)[day] / size],
            ];
          }),
      ),
    );
    expect(lived.length).toBeGreaterThan(1000);
    expect(read.sort()).toEqual(lived.sort());
  });
});
