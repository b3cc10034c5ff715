import type { Bench, BenchContext } from '../Bench';
import {
  createDatabase,
  dropDatabase,
  withDatabase,
} from '../database/databases';
import type { Server } from '../database/Server';
import { forkReplica } from '../replica/forkReplica';
import type { ReplicaWorld } from '../replica/ReplicaOptions';
import { withUpstreams } from '../replica/upstreams';
import type { Comparison } from '../report/Comparison';
import { summarise } from '../statistics/summarise';
import { compareWithWorld } from './compareWithWorld';

const database = 'bench_n1';
const dayLength = 86_400_000;

/** What collecting a whole organisation took. */
export interface NightlyResult {
  repositories: number;
  signals: number;
  seconds: number;
  peakMemory: number;
  calls: number;
  /** Readings held against the world's truth, and those that differ. */
  compared: number;
  different: string[];
}

/** Collects an organisation from nothing, and holds every reading against the truth. */
export async function measureNightly(
  server: Server,
  world: ReplicaWorld,
): Promise<NightlyResult> {
  return withUpstreams(world, async served => {
    await createDatabase(server, database);
    const started = performance.now();
    const options = { ...served.replica, database };
    const collected = await forkReplica(server, options).done;
    const seconds = (performance.now() - started) / 1000;
    const checked = await withDatabase(server, database, knex =>
      compareWithWorld(knex, served.world),
    );
    await dropDatabase(server, database);
    return {
      ...checked,
      seconds,
      repositories: served.world.repositories.length,
      peakMemory: collected?.peakMemory ?? NaN,
      calls: served.upstreams.journals.github.entries().length,
    };
  });
}

async function run({
  server,
  options,
  say,
}: BenchContext): Promise<Comparison[]> {
  const { entities = 500, seed } = options;
  const days = Math.min(options.days, 365);
  const end = Date.UTC(2026, 10, 1);
  const world = {
    seed,
    services: entities,
    start: end - days * dayLength,
    end,
  };
  const found = await measureNightly(server, world);
  found.different.slice(0, 10).forEach(each => say(`different: ${each}`));
  const what = `${found.repositories} repositories × ${days} days collected from nothing, ${found.signals} signals`;
  const right = found.different.length
    ? `${found.different.length} of ${found.compared} readings differ from the world`
    : `all ${found.compared} readings have the world's sample`;
  return [
    {
      ...{ id: 'N1', what, target: 'rows equal the world’s', result: right },
      ...{
        unit: 's',
        ours: { name: 'collecting', summary: summarise([found.seconds]) },
      },
    },
    {
      ...{ id: 'N1', what: 'memory of the collecting process' },
      ...{
        target: '≤ 1,500 MB',
        result: `${Math.round(found.peakMemory / 1e6)} MB at most`,
      },
      ...{
        unit: 'MB',
        ours: { name: 'peak', summary: summarise([found.peakMemory / 1e6]) },
      },
    },
  ];
}

/** N1: a whole organisation, collected from nothing. */
export const nightly: Bench = { id: 'N1', run };
