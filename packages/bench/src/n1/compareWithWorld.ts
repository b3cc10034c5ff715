import type { Knex } from 'knex';
import { efficiencyTruth, type GeneratedWorld } from 'platform-value-upstreams';
import {
  DatabaseDefinitionsStore,
  DatabaseExclusionStore,
  DatabaseScorecards,
  metrics,
  ScopeLoader,
  SourceLinks,
} from '../plugin/scorecards';

/** What was collected of a world, held against it. */
export interface WorldComparison {
  signals: number;
  /** Readings held against the world's truth, and those that differ. */
  compared: number;
  different: string[];
}

/** Holds the sample of every reading of the last 90 days against the truth. */
export async function compareWithWorld(
  knex: Knex,
  world: GeneratedWorld,
): Promise<WorldComparison> {
  const samplesOf = openSamples(knex, new Date(world.end));
  const [{ count }] = await knex('signals').count();
  const different: string[] = [];
  let compared = 0;
  for (const { kind, metadata } of world.catalog) {
    if (kind !== 'Component') continue;
    const { start, end, samples } = await samplesOf(metadata.name);
    const period = { start: start * 1000, end: end * 1000 };
    const truths = efficiencyTruth({ world, entity: metadata.name, ...period });
    for (const [id, { sampleSize }] of Object.entries(truths)) {
      compared += 1;
      if (samples.get(id) !== sampleSize) {
        different.push(`${metadata.name} ${id}`);
      }
    }
  }
  return { signals: Number(count), compared, different };
}

function openSamples(knex: Knex, now: Date) {
  const timeZone = 'UTC';
  const scorecards = new DatabaseScorecards({
    knex,
    loader: new ScopeLoader({
      knex,
      definitions: new DatabaseDefinitionsStore(knex),
      timeZone,
      sources: { names: new Map(), scheduleSeconds: 600 },
    }),
    metrics,
    exclusions: new DatabaseExclusionStore(knex),
    links: new SourceLinks(new Map()),
    clock: () => now,
  });
  return async (name: string) => {
    const ref = `component:default/${name}`;
    const resolved = await scorecards.resolve({ ref, period: { days: 90 } });
    const { categories } = await scorecards.compute(resolved);
    const readings = categories.flatMap(category => category.readings);
    const samples = new Map(
      readings.map(({ metricId, sampleSize }) => [metricId, sampleSize]),
    );
    return { ...resolved.period.current, samples };
  };
}
