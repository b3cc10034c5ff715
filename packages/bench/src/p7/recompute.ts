import type { Knex } from 'knex';
import { z } from 'zod';
import { connect } from '../database/connect';
import type { Server } from '../database/Server';
import { Draw } from '../load/Draw';
import { daySeconds, historyEnd } from '../load/StoreSize';
import { DatabaseScopes } from '../plugin/scorecards';
import { elapsed } from '../statistics/elapsed';
import { EntityScopes } from '../store/EntityScopes';
import { openScorecards, type OpenedScorecards } from '../store/openScorecards';

/** What is stored anew. */
export const recomputeOptionsSchema = z.object({
  /** A copy of a store, to be written to. */
  database: z.string(),
  sourceId: z.number(),
  rounds: z.number(),
  /** With the readings of domains, as the portal does; else of entities alone. */
  domains: z.boolean(),
});

/** One of {@link recomputeOptionsSchema}. */
export type RecomputeOptions = z.infer<typeof recomputeOptionsSchema>;

/** What a process finds that does nothing else. */
export const recomputeResultSchema = z.object({
  rounds: z.array(
    z.object({
      /** All entities, whose windows move at midnight. */
      allMilliseconds: z.number(),
      /** One entity in a hundred. */
      someMilliseconds: z.number(),
      some: z.number(),
    }),
  ),
  /** Readings that are there in the end. */
  readings: z.number(),
  /** Memory that the process held before it began, in bytes. */
  memoryBefore: z.number(),
  /** The most memory that it held, in bytes. */
  peakMemory: z.number(),
});

/** One of {@link recomputeResultSchema}. */
export type RecomputeResult = z.infer<typeof recomputeResultSchema>;

/**
 * Moves on by a midnight, which stores all readings anew, and then stores
 * those of one entity in a hundred, again and again.
 */
export async function recompute(
  server: Server,
  options: RecomputeOptions,
): Promise<RecomputeResult> {
  const memoryBefore = process.memoryUsage().rss;
  const knex = connect(server, options.database);
  try {
    const scopes = options.domains
      ? new DatabaseScopes(knex)
      : new EntityScopes(knex);
    const scorecards = openScorecards(knex, options, scopes);
    const ids = await knex('entities')
      .where({ kind: 'component' })
      .orderBy('entity_id')
      .pluck('entity_id');
    const rounds: RecomputeResult['rounds'] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const dirty = chosen(ids, round);
      rounds.push(await measureRound({ knex, scorecards, dirty, round }));
    }
    const { rows } = await knex.raw('select count(*)::int as n from readings');
    const peakMemory = process.resourceUsage().maxRSS * 1024;
    return { rounds, readings: rows[0].n, memoryBefore, peakMemory };
  } finally {
    await knex.destroy();
  }
}

async function measureRound(options: {
  knex: Knex;
  scorecards: OpenedScorecards;
  dirty: number[];
  round: number;
}) {
  const { knex, scorecards, dirty, round } = options;
  const now = new Date(historyEnd.getTime() + round * daySeconds * 1000);
  const all = await elapsed(() => scorecards.refresh(now));
  await knex.raw(
    `insert into dirty_entities (since, entity_id)
     select ?::timestamptz, i.entity_id from unnest(?::int4[]) as i(entity_id)`,
    [now, dirty],
  );
  const some = await elapsed(() => scorecards.refresh(now));
  await assertClean(knex);
  return {
    allMilliseconds: all.milliseconds,
    someMilliseconds: some.milliseconds,
    some: dirty.length,
  };
}

async function assertClean(knex: Knex): Promise<void> {
  const { rows } = await knex.raw('select from dirty_entities limit 1');
  if (rows.length) throw new Error('an entity is dirty after the refresh');
}

function chosen(ids: number[], round: number): number[] {
  const draw = new Draw('changed', round);
  const count = Math.ceil(ids.length / 100);
  const found = new Set<number>();
  while (found.size < count) found.add(ids[draw.integer(0, ids.length - 1)]);
  return [...found];
}
