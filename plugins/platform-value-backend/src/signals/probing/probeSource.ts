import type {
  ProbeResult,
  Source,
  SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type {
  DatabaseAssignmentStore,
  StoredPartition,
} from '../assignments/DatabaseAssignmentStore';
import type {
  DatabaseSourceStore,
  ProbeRound,
  ProbeSummary,
} from '../DatabaseSourceStore';
import type { DatabaseProbeStore, SeenStream } from './DatabaseProbeStore';

/** @internal */
export interface ProbeSourceOptions {
  definition: SourceDefinition;
  source: Source;
  sourceId: number;
  assignments: DatabaseAssignmentStore;
  probes: DatabaseProbeStore;
  sources: DatabaseSourceStore;
  /** Says something once, however many partitions would. */
  warnOnce(message: string): void;
  clock: () => Date;
  signal: AbortSignal;
}

/** Results stored at once. */
const resultsAtOnce = 100;

interface Probed {
  partition: StoredPartition;
  result: ProbeResult;
}

/**
 * Looks at all partitions of a source for what moved, makes that due, and says
 * until when all the rest was watched. A partition that can't be looked at
 * does not keep the others from it. Where the budget ends, the next look goes
 * on, so that each partition has its turn.
 *
 * @returns how many streams are due
 */
export async function probeSource(
  options: ProbeSourceOptions,
): Promise<number> {
  const { definition, sourceId, sources, probes, clock } = options;
  const startedAt = clock();
  const round = await sources.start(sourceId, startedAt);
  await probes.addStreams(sourceId, definition.streams);
  const partitions = await partitionsFrom(options, round.next);
  const unseen = new Set(partitions.map(({ partitionId }) => partitionId));
  let moved = 0;
  for await (const batch of probeAll(options, partitions, startedAt)) {
    moved += await storeSeen(options, batch);
    await storeFailures(options, batch);
    for (const { partition, result } of batch) {
      if (!isThrottled(result)) unseen.delete(partition.partitionId);
    }
  }
  await sources.noteBackfill(sourceId, startedAt);
  const ended = endOf(round, partitions, unseen);
  await sources.finish(sourceId, { finishedAt: clock(), moved, ...ended });
  return moved;
}

/** All partitions, those first that the last look did not come to. */
async function partitionsFrom(
  { sourceId, assignments }: ProbeSourceOptions,
  next: number,
): Promise<StoredPartition[]> {
  const all = await assignments.readPartitions(sourceId);
  const first = all.findIndex(({ partitionId }) => partitionId >= next);
  return first > 0 ? [...all.slice(first), ...all.slice(0, first)] : all;
}

/** A round ends when as many partitions were seen in a row as there are. */
function endOf(
  round: ProbeRound,
  partitions: StoredPartition[],
  unseen: Set<number>,
): Pick<ProbeSummary, 'round' | 'watchedUntil'> {
  const reached = partitions.findIndex(each => unseen.has(each.partitionId));
  if (reached < 0) return { watchedUntil: round.startedAt };
  const seen = round.seen + reached;
  if (seen >= partitions.length) return { watchedUntil: round.startedAt };
  const next = partitions[reached].partitionId;
  return { round: { startedAt: round.startedAt, next, seen } };
}

async function* probeAll(
  { source, signal }: ProbeSourceOptions,
  partitions: StoredPartition[],
  now: Date,
): AsyncIterable<Probed[]> {
  const byKey = new Map(partitions.map(each => [each.key, each]));
  let batch: Probed[] = [];
  for await (const result of source.probe({ partitions, now, signal })) {
    const partition = byKey.get(result.partition);
    if (partition) batch.push({ partition, result });
    if (batch.length >= resultsAtOnce) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

async function storeSeen(
  {
    source,
    sourceId,
    definition,
    assignments,
    probes,
    clock,
  }: ProbeSourceOptions,
  batch: Probed[],
): Promise<number> {
  const seen: SeenStream[] = [];
  for (const { partition, result } of batch) {
    if ('error' in result) continue;
    const { partitionId, key, entityIds } = partition;
    if (result.expects) {
      const origin = `probe:${sourceId}`;
      await assignments.expect([...entityIds.values()], result.expects, origin);
    }
    for (const { id: stream } of definition.streams) {
      const budget = source.budgetOf?.({ partition: key, stream });
      const marker = result.markers[stream] ?? '';
      seen.push({ partitionId, stream, marker, budget });
    }
  }
  return probes.markMoved(sourceId, seen, clock());
}

async function storeFailures(
  { probes, warnOnce, clock }: ProbeSourceOptions,
  batch: Probed[],
): Promise<void> {
  for (const { partition, result } of batch) {
    if (!('error' in result) || isThrottled(result)) continue;
    const { error } = result;
    const fresh = await probes.fail(partition.partitionId, error, clock());
    if (fresh) warnOnce(`${error.message} ${error.remedy}`);
  }
}

function isThrottled(result: ProbeResult): boolean {
  return 'error' in result && result.error.code === 'throttled';
}
