import { connect } from '../database/connect';
import type { Server } from '../database/Server';
import { Draw } from '../load/Draw';
import { refOf } from '../load/loadEntities';
import type { OpenedStore } from '../load/openStore';
import { historyEnd } from '../load/StoreSize';
import { EntityScopes } from '../store/EntityScopes';
import { openScorecards, type OpenedScorecards } from '../store/openScorecards';
import { DatabaseScopes } from '../plugin/scorecards';
import { elapsed } from '../statistics/elapsed';
import { quantile } from '../statistics/summarise';

/** Entities that are read from each store: the first ones, the same in all. */
export const measuredEntities = 1000;

const readsPerRound = 200;
const refsPerRead = 100;

/** Median milliseconds of one repetition. */
export interface GrowthRound {
  /** One scorecard, computed. */
  computed: number;
  /** 100 scorecards, stored. */
  stored: number;
  /** How many of the 100 were found. */
  found: number;
}

/** Stores the readings of all entities of a store, unless they are. */
export async function prepareReadings(
  server: Server,
  store: OpenedStore,
): Promise<void> {
  const knex = connect(server, store.database);
  try {
    const { rows } = await knex.raw('select from reading_periods limit 1');
    if (rows.length) return;
    const scorecards = openScorecards(knex, store, new EntityScopes(knex));
    await scorecards.refresh(historyEnd);
    await knex.raw('vacuum (analyze) readings');
  } finally {
    await knex.destroy();
  }
}

/** Reads the same entities from stores of several sizes, in turns. */
export async function measureGrowth(
  server: Server,
  options: { stores: OpenedStore[]; rounds: number },
): Promise<GrowthRound[][]> {
  const { stores, rounds } = options;
  const opened = stores.map(store => {
    const knex = connect(server, store.database, 4);
    const entities = Math.min(measuredEntities, store.size.entities);
    const scorecards = openScorecards(knex, store, new DatabaseScopes(knex));
    return { knex, entities, scorecards, found: [] as GrowthRound[] };
  });
  // the first one warms up
  for (let round = 0; round <= rounds; round += 1) {
    for (const { scorecards, entities, found } of opened) {
      found.push(await measureRound(scorecards, { entities, round }));
    }
  }
  await Promise.all(opened.map(({ knex }) => knex.destroy()));
  return opened.map(({ found }) => found.slice(1));
}

async function measureRound(
  scorecards: OpenedScorecards,
  { entities, round }: { entities: number; round: number },
): Promise<GrowthRound> {
  const draw = new Draw('growth', round);
  const next = () => refOf(draw.integer(0, entities - 1));
  const computed: number[] = [];
  const stored: number[] = [];
  let found = 0;
  for (let i = 0; i < readsPerRound; i += 1) {
    const ref = next();
    computed.push((await elapsed(() => scorecards.compute(ref))).milliseconds);
  }
  for (let i = 0; i < readsPerRound / 10; i += 1) {
    const refs = Array.from({ length: refsPerRead }, next);
    const read = await elapsed(() => scorecards.readStored(refs));
    stored.push(read.milliseconds);
    found = read.result.length;
  }
  return {
    computed: quantile(computed, 0.5),
    stored: quantile(stored, 0.5),
    found,
  };
}
