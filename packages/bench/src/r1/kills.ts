import type { Bench, BenchContext } from '../Bench';
import {
  createDatabase,
  dropDatabase,
  withDatabase,
} from '../database/databases';
import type { Server } from '../database/Server';
import { createRandom } from '../plugin/randomness';
import { collectAll } from '../replica/collectAll';
import { collectCalmly } from '../replica/collectCalmly';
import { differences, digest } from '../replica/digest';
import { letTimePass } from '../replica/letTimePass';
import { forkReplica } from '../replica/forkReplica';
import type { ReplicaOptions, ReplicaWorld } from '../replica/ReplicaOptions';
import { withUpstreams } from '../replica/upstreams';
import type { Comparison } from '../report/Comparison';
import { summarise } from '../statistics/summarise';

const killed = 'bench_r1_killed';
const dayLength = 86_400_000;

/** What the kills did. */
export interface KillResult {
  kills: number;
  signals: number;
  /** Tables that differ from those of an undisturbed run. */
  different: string[];
}

/**
 * Collects the same world twice: once undisturbed, and once killed again and
 * again at random moments.
 */
export async function measureKills(
  server: Server,
  options: {
    world: ReplicaWorld;
    kills: number;
    longest: number;
    say(line: string): void;
  },
): Promise<KillResult> {
  const { world, say } = options;
  return withUpstreams(world, async ({ replica: told }) => {
    const undisturbed = await collectCalmly(server, told);
    await createDatabase(server, killed);
    const replica = { ...told, database: killed };
    const kills = await killAgainAndAgain(server, replica, options);
    say(`Killed ${kills} times; collecting the rest`);
    await collectAll(server, replica);
    const disturbed = await withDatabase(server, killed, digest);
    await dropDatabase(server, killed);
    return {
      kills,
      signals: undisturbed.signals.rows,
      different: differences(undisturbed, disturbed),
    };
  });
}

async function killAgainAndAgain(
  server: Server,
  replica: ReplicaOptions,
  {
    kills,
    longest,
    world,
  }: { kills: number; longest: number; world: ReplicaWorld },
): Promise<number> {
  const random = createRandom(`kills ${world.seed}`);
  let done = 0;
  while (done < kills) {
    const process = forkReplica(server, replica);
    await process.started;
    const timer = setTimeout(() => process.kill(), random() * longest);
    const collected = await process.done;
    clearTimeout(timer);
    if (collected === undefined) done += 1;
    else await forgetSome(server);
    await letTimePass(server, killed);
  }
  return done;
}

/** All is collected before it was killed often enough: a part of it is to be read anew. */
function forgetSome(server: Server): Promise<unknown> {
  return withDatabase(server, killed, knex =>
    knex('streams')
      .whereRaw('random() < 0.5')
      .update({ cursor: null, marker: null, wanted: null, complete: false }),
  );
}

async function run({
  server,
  options,
  say,
}: BenchContext): Promise<Comparison[]> {
  const { kills, seed } = options;
  const end = Date.UTC(2026, 10, 1);
  const world = { seed, services: 30, start: end - 365 * dayLength, end };
  const found = await measureKills(server, {
    world,
    kills,
    longest: 1500,
    say,
  });
  return [
    {
      id: 'R1',
      what: `the collecting process killed ${found.kills} times at random moments, ${found.signals} signals`,
      target: 'everything as in an undisturbed run',
      result: found.different.length
        ? `different: ${found.different.join(', ')}`
        : 'signals, links, commits, coverage and readings are the same',
      unit: 'kills',
      ours: { name: 'kills', summary: summarise([found.kills]) },
    },
  ];
}

/** R1: nothing is lost or doubled when a process dies. */
export const killing: Bench = { id: 'R1', run };
