import { setTimeout as wait } from 'node:timers/promises';
import type { Bench, BenchContext } from '../Bench';
import { withClient } from '../database/connect';
import {
  createDatabase,
  dropDatabase,
  withDatabase,
} from '../database/databases';
import type { Server } from '../database/Server';
import { collectAll } from '../replica/collectAll';
import { collectCalmly } from '../replica/collectCalmly';
import { differences, digest } from '../replica/digest';
import { letTimePass } from '../replica/letTimePass';
import { forkReplica } from '../replica/forkReplica';
import type { ReplicaWorld } from '../replica/ReplicaOptions';
import { withUpstreams } from '../replica/upstreams';
import type { Comparison } from '../report/Comparison';
import { summarise } from '../statistics/summarise';

const database = 'bench_r4';
const dayLength = 86_400_000;

/** What losing the database did. */
export interface DisconnectionResult {
  /** How often all connections were cut. */
  cuts: number;
  signals: number;
  /** Tables that differ from those of an undisturbed run. */
  different: string[];
}

/** Cuts all connections of the collecting process again and again, as a restart of Postgres does. */
export async function measureDisconnections(
  server: Server,
  { world, every }: { world: ReplicaWorld; every: number },
): Promise<DisconnectionResult> {
  return withUpstreams(world, async ({ replica }) => {
    const undisturbed = await collectCalmly(server, replica);
    await createDatabase(server, database);
    const process = forkReplica(server, { ...replica, database });
    await process.started;
    const cuts = await cutUntil(process.done, server, every);
    await letTimePass(server, database);
    await collectAll(server, { ...replica, database });
    const disturbed = await withDatabase(server, database, digest);
    await dropDatabase(server, database);
    return {
      cuts,
      signals: undisturbed.signals.rows,
      different: differences(undisturbed, disturbed),
    };
  });
}

/** @returns how often connections were cut */
async function cutUntil(
  done: Promise<unknown>,
  server: Server,
  every: number,
): Promise<number> {
  const ended = done.then(() => true);
  let cuts = 0;
  for (;;) {
    const pause = wait(every).then(() => false);
    if (await Promise.race([ended, pause])) return cuts;
    // Each time a little later, so that it gets on.
    if (cuts >= 20) continue;
    cuts += await cutAll(server);
  }
}

async function cutAll(server: Server): Promise<number> {
  const { rowCount } = await withClient(server, 'postgres', client =>
    client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
      [database],
    ),
  );
  return rowCount ? 1 : 0;
}

async function run({ server, options }: BenchContext): Promise<Comparison[]> {
  const end = Date.UTC(2026, 10, 1);
  const start = end - 365 * dayLength;
  const world = { seed: options.seed, services: 30, start, end };
  const found = await measureDisconnections(server, { world, every: 400 });
  return [
    {
      id: 'R4',
      what: `all connections to Postgres cut ${found.cuts} times while ${found.signals} signals were collected`,
      target: 'it recovers by itself, and nothing is lost',
      result: found.different.length
        ? `different: ${found.different.join(', ')}`
        : 'signals, links, commits, coverage and readings are the same',
      unit: 'cuts',
      ours: { name: 'cuts', summary: summarise([found.cuts]) },
    },
  ];
}

/** R4: nothing is lost when the database goes away for a moment. */
export const disconnecting: Bench = { id: 'R4', run };
