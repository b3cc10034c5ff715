import type { Source } from 'backstage-plugin-platform-value-common';
import type { Knex } from 'knex';
import type { Fault, World } from 'platform-value-upstreams';
import { emptyDatabase } from './emptyDatabase';
import { worldEnd } from './smallWorld';
import { startFaultyWorld } from './startFaultyWorld';
import { unseenClaims, type KnownFact } from './unseenClaims';

const hour = 3_600_000;
const day = 24 * hour;

/** While history is read, and when all of it is known. */
const disturbances = [worldEnd - 9 * day, worldEnd - 2 * day];

/** Reconciliation and what is read in turns have had their time. */
export const settledAt = new Date(worldEnd + 8 * day);

/** What was seen of a portal while faults struck. */
export interface Disturbed {
  /** How often each fault struck. */
  struck: Record<string, number>;
  /** Facts that were said to be covered, and were not stored. */
  claims: string[];
  /** Data health at the end of the disturbance. */
  health: Source;
}

/** What a portal has to live through. */
export interface LiveThroughOptions {
  knex: Knex;
  world: World;
  upstream: 'github' | 'jira' | 'amplitude';
  dataCenter?: boolean;
  faults: Fault[];
  /** What is known where nothing goes wrong. */
  known: KnownFact[];
}

/**
 * A portal that begins nine days before the end of a world and reads one
 * upstream, in which faults strike for two hours while history is read, and
 * later once more. Each time it has settled before time goes on.
 */
export async function liveThrough(options: LiveThroughOptions) {
  const { knex, world, upstream, dataCenter, known } = options;
  await emptyDatabase(knex);
  const { portal, clock, faults, close } = await startFaultyWorld({
    ...{ knex, world, start: new Date(disturbances[0]), dataCenter },
    sources: [upstream],
  });
  const switches = faults[upstream];
  const disturb = async (until: Date): Promise<Disturbed> => {
    switches.switchTo(options.faults);
    await portal.collectUntil(until, 30);
    const [health] = await portal.health();
    const claims = await unseenClaims(knex, known);
    const struck = switches.counts();
    switches.switchTo([]);
    return { struck, claims, health };
  };
  try {
    await portal.start();
    const seen: Disturbed[] = [];
    for (const moment of disturbances) {
      clock.passUntil(new Date(moment));
      seen.push(await disturb(new Date(moment + 2 * hour)));
      await portal.settle();
    }
    clock.passUntil(settledAt);
    await portal.settle();
    clock.passUntil(new Date(settledAt.getTime() + hour));
    await portal.settle();
    return { seen, logger: portal.logger };
  } finally {
    await close();
  }
}
