import type { Bench, BenchContext } from '../Bench';
import {
  createDatabase,
  dropDatabase,
  withDatabase,
} from '../database/databases';
import type { Server } from '../database/Server';
import { differences, digest, type TableDigest } from '../replica/digest';
import { collectAll } from '../replica/collectAll';
import { letTimePass } from '../replica/letTimePass';
import { forkReplica } from '../replica/forkReplica';
import { withUpstreams, type ServedWorld } from '../replica/upstreams';
import type { Comparison } from '../report/Comparison';
import { summarise } from '../statistics/summarise';

const database = 'bench_r3';
const dayLength = 86_400_000;

/** What some replicas did together. */
export interface ReplicaResult {
  replicas: number;
  /** Calls that all upstreams answered. */
  calls: number;
  /** Slices that all of them worked on. */
  slices: number;
  /** Fingerprint of everything collected and computed. */
  digest: Record<string, TableDigest>;
}

/** Collects a world with so many replicas on one database. */
export async function measureReplicas(
  server: Server,
  { replica, upstreams }: ServedWorld,
  replicas: number,
): Promise<ReplicaResult> {
  const journals = Object.values(upstreams.journals);
  journals.forEach(journal => journal.clear());
  await createDatabase(server, database);
  const options = { ...replica, database };
  const processes = Array.from({ length: replicas }, () =>
    forkReplica(server, options),
  );
  const worked = await Promise.all(processes.map(({ done }) => done));
  await letTimePass(server, database);
  await collectAll(server, options);
  const found = await withDatabase(server, database, digest);
  await dropDatabase(server, database);
  return {
    replicas,
    calls: sum(journals.map(each => each.entries().length)),
    slices: sum(worked.map(collected => collected?.slices ?? 0)),
    digest: found,
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

async function run({
  server,
  options,
  say,
}: BenchContext): Promise<Comparison[]> {
  const end = Date.UTC(2026, 10, 1);
  const world = {
    seed: options.seed,
    services: 30,
    start: end - 365 * dayLength,
    end,
  };
  const found = await withUpstreams(world, async served => {
    const results: ReplicaResult[] = [];
    for (const replicas of [1, 2, 4]) {
      say(`Collecting with ${replicas}`);
      results.push(await measureReplicas(server, served, replicas));
    }
    return results;
  });
  const [alone, ...others] = found;
  return others.map(each => ({
    id: 'R3',
    what: `${each.replicas} replicas on one Postgres, slices collected`,
    target: 'the same digest, no slice twice',
    result: `${digestIn(alone, each)}, ${each.slices} slices for ${
      alone.slices
    }`,
    unit: 'slices',
    ours: {
      name: `${each.replicas} replicas`,
      summary: summarise([each.slices]),
    },
    other: { name: 'one', summary: summarise([alone.slices]) },
  }));
}

function digestIn(one: ReplicaResult, other: ReplicaResult): string {
  const different = differences(one.digest, other.digest);
  return different.length
    ? `different: ${different.join(', ')}`
    : 'the same digest';
}

/** R3: replicas share the work and double nothing. */
export const sharing: Bench = { id: 'R3', run };
