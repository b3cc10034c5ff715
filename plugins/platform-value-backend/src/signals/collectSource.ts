import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  SourceError,
  type ProbeResult,
  type Source,
  type SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type {
  DatabaseAssignmentStore,
  StoredPartition,
} from './DatabaseAssignmentStore';
import type { DatabaseSignalStore } from './DatabaseSignalStore';
import type { DatabaseSourceStore } from './DatabaseSourceStore';
import {
  streamKey,
  type DatabaseStreamStore,
  type StreamState,
} from './DatabaseStreamStore';
import { collectStream } from './collectStream';
import { forEachConcurrently } from './forEachConcurrently';
import type { Knex } from 'knex';

/** @internal */
export interface CollectSourceOptions {
  definition: SourceDefinition;
  source: Source;
  sourceId: number;
  knex: Knex;
  assignments: DatabaseAssignmentStore;
  signals: DatabaseSignalStore;
  sources: DatabaseSourceStore;
  streams: DatabaseStreamStore;
  logger: LoggerService;
  /** Called after each partition that brought something. */
  onCollected(entityIds: number[]): Promise<void>;
  clock: () => Date;
  signal: AbortSignal;
}

/** A run with what it has logged so far. */
type Run = CollectSourceOptions & { said: Set<string> };

/** How many partitions are read at once. */
const partitionsAtOnce = 4;

interface Probed {
  partition: StoredPartition;
  result: ProbeResult;
}

/**
 * Collects a source once: looks at all its partitions for what moved, reads
 * only that, and says until when everything was watched. A partition that
 * fails does not keep the others from being read.
 */
export async function collectSource(
  options: CollectSourceOptions,
): Promise<{ moved: number; failed: number }> {
  const { source, sourceId, sources, assignments, clock, signal } = options;
  const startedAt = clock();
  const callsBefore = source.usage().calls;
  await sources.start(sourceId, startedAt);
  const partitions = await assignments.readPartitions(sourceId);
  const states = await options.streams.readStates(sourceId);
  const run = { ...options, said: new Set<string>() };
  let moved = 0;
  let failed = 0;
  await forEachConcurrently(
    probeAll(source, partitions, signal),
    partitionsAtOnce,
    async probed => {
      const outcome = await collectPartition(run, probed, states);
      moved += outcome.moved;
      failed += outcome.failed;
    },
  );
  const { calls, budget } = source.usage();
  await sources.finish(sourceId, {
    startedAt,
    finishedAt: clock(),
    calls: calls - callsBefore,
    moved,
    budget,
  });
  return { moved, failed };
}

async function* probeAll(
  source: Source,
  partitions: StoredPartition[],
  signal: AbortSignal,
): AsyncIterable<Probed> {
  const byKey = new Map(partitions.map(p => [p.key, p]));
  for await (const result of source.probe({ partitions, signal })) {
    const partition = byKey.get(result.partition);
    if (partition) yield { partition, result };
  }
}

async function collectPartition(
  options: Run,
  { partition, result }: Probed,
  states: Map<string, StreamState>,
): Promise<{ moved: number; failed: number }> {
  if ('error' in result) {
    await failAll(options, partition, result.error, states);
    return { moved: 0, failed: 1 };
  }
  const entityIds = [...partition.entityIds.values()];
  if (result.expects) {
    await options.assignments.expect(
      options.knex,
      entityIds,
      result.expects,
      `probe:${options.sourceId}`,
    );
  }
  const outcome = await collectMoved(
    options,
    partition,
    result.markers,
    states,
  );
  if (outcome.moved) await options.onCollected(entityIds);
  return outcome;
}

async function collectMoved(
  options: Run,
  partition: StoredPartition,
  markers: Record<string, string>,
  states: Map<string, StreamState>,
): Promise<{ moved: number; failed: number }> {
  let moved = 0;
  let failed = 0;
  for (const stream of options.definition.streams) {
    const key = { partitionId: partition.partitionId, stream: stream.id };
    const state = states.get(streamKey(key));
    const marker = markers[stream.id] ?? '';
    const current =
      state?.complete && !state.failing && state.marker === marker;
    if (current) continue;
    moved += 1;
    try {
      const until = await collectStream({
        ...options,
        partition,
        stream,
        state,
      });
      await options.streams.finish(key, marker, until);
    } catch (error) {
      const failure = asSourceError(error);
      if (!state?.failing) warn(options, failure);
      await options.streams.fail(key, stream.kinds, failure, options.clock());
      failed = 1;
      // The budget is the same for all streams of the partition.
      if (failure.code === 'throttled') break;
    }
  }
  return { moved, failed };
}

async function failAll(
  options: Run,
  partition: StoredPartition,
  error: SourceError,
  states: Map<string, StreamState>,
): Promise<void> {
  const { definition, streams, clock } = options;
  const keys = definition.streams.map(({ id, kinds }) => {
    const key = { partitionId: partition.partitionId, stream: id };
    return { key, kinds, failing: states.get(streamKey(key))?.failing };
  });
  if (keys.some(({ failing }) => !failing)) warn(options, error);
  for (const { key, kinds } of keys) {
    await streams.fail(key, kinds, error, clock());
  }
}

/** A wrong credential fails every partition with the same words: they are logged once. */
function warn(
  { definition, logger, said }: Run,
  { message, remedy }: SourceError,
): void {
  const text = `${definition.id}: ${message} ${remedy}`;
  if (!said.has(text)) logger.warn(text);
  said.add(text);
}

/** What the upstream did is a state to be shown; anything else is our fault. */
function asSourceError(error: unknown): SourceError {
  if (error instanceof Error && error.name === 'SourceError') {
    return error as SourceError;
  }
  throw error;
}
