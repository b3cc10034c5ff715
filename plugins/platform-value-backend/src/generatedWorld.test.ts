import type { Knex } from 'knex';
import type { Reading } from 'backstage-plugin-platform-value-common';
import {
  efficiencyTruth,
  generateWorld,
  type EfficiencyMetric,
  type TrueReading,
  type World,
} from 'platform-value-upstreams';
import { createTestDatabase } from './__testUtils__/testDatabase';
import { startWorld } from './__testUtils__/startWorld';

jest.setTimeout(300_000);

const createDatabase = createTestDatabase();
const day = 86_400_000;
const end = Date.UTC(2026, 10, 1);
const start = end - 400 * day;

/** Periods that end at, before and long before the end of the world. */
const periods = [
  { asOf: '2026-11-01T00:00:00Z', days: 90 },
  { asOf: '2026-08-15T10:30:00Z', days: 30 },
  { asOf: '2026-03-01T00:00:00Z', days: 120 },
];

function componentsOf(world: World): string[] {
  return world.catalog
    .filter(entity => entity.kind === 'Component')
    .map(entity => entity.metadata.name);
}

function differenceOf(
  id: string,
  reading: Reading | undefined,
  truth: TrueReading,
): string[] {
  if (reading?.value === undefined) return [];
  const expected = truth.moreThan ?? truth.value;
  const differences = [];
  if (!isClose(reading.value, expected)) {
    differences.push(`${id}: ${reading.value} instead of ${expected}`);
  }
  if (reading.sampleSize !== truth.sampleSize) {
    differences.push(
      `${id}: sample of ${reading.sampleSize} instead of ${truth.sampleSize}`,
    );
  }
  if (truth.low !== undefined && !isClose(reading.range?.low, truth.low)) {
    differences.push(
      `${id}: low ${reading.range?.low} instead of ${truth.low}`,
    );
  }
  if (truth.high !== undefined && !isClose(reading.range?.high, truth.high)) {
    differences.push(
      `${id}: high ${reading.range?.high} instead of ${truth.high}`,
    );
  }
  return differences;
}

function isClose(value: number | undefined, truth: number | undefined) {
  if (value === undefined || truth === undefined) return value === truth;
  return Math.abs(value - truth) <= 1e-9 * Math.max(1, Math.abs(truth));
}

describe.each([1, 7, 2026])('the generated organisation of seed %i', seed => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startWorld>>;

  beforeAll(async () => {
    knex = await createDatabase();
    backend = await startWorld({
      knex,
      open: host => generateWorld({ seed, services: 20, start, end, host }),
      now: () => new Date(end),
    });
    await backend.collect();
  });

  afterAll(() => backend.server.close());

  it.each(periods)(
    'has every value that $days days to $asOf really had',
    async period => {
      const { world, scorecards } = backend;
      const differences: string[] = [];
      let compared = 0;
      for (const name of componentsOf(world)) {
        const ref = `component:default/${name}`;
        const resolved = await scorecards.resolve({ ref, period });
        const { categories } = await scorecards.compute(resolved);
        const truths = efficiencyTruth({
          world,
          entity: name,
          start: resolved.period.current.start * 1000,
          end: resolved.period.current.end * 1000,
        });
        const readings = categories.flatMap(category => category.readings);
        for (const [id, truth] of Object.entries(truths) as [
          EfficiencyMetric,
          TrueReading,
        ][]) {
          const reading = readings.find(({ metricId }) => metricId === id);
          if (reading?.value !== undefined) compared += 1;
          differences.push(...differenceOf(`${name} ${id}`, reading, truth));
        }
      }
      expect(differences).toEqual([]);
      expect(compared).toBeGreaterThan(60);
    },
  );

  it('costs one call for 25 repositories, and no row, when nothing moved', async () => {
    const before = await rowVersions(knex);
    const { github, jira, amplitude } = backend.server.journals;
    [github, jira, amplitude].forEach(journal => journal.clear());
    await backend.collect();
    const { repositories, jira: site } = backend.world;
    const [callsOfGithub, callsOfJira] = [github, jira].map(
      journal => journal.entries().length,
    );
    expect(callsOfGithub).toBeLessThanOrEqual(
      Math.ceil(repositories.length / 25),
    );
    // what moved, and which of the quiet projects may still be seen
    expect(callsOfJira).toBeLessThanOrEqual(
      2 * Math.ceil(site!.projects.length / 50),
    );
    expect(amplitude.entries()).toEqual([]);
    expect(await rowVersions(knex)).toEqual(before);
  });
});

/** Any write of a row shows in these. */
async function rowVersions(knex: Knex): Promise<unknown> {
  const tables = ['signals', 'links', 'commits', 'streams', 'assignments'];
  const { rows } = await knex.raw(
    tables
      .map(
        table =>
          `select '${table}' as table, count(*)::int, max(xmin::text::int8)::text as newest from ${table}`,
      )
      .join(' union all '),
  );
  return rows;
}
