import type { Knex } from 'knex';
import type {
  CollectedPage,
  Source,
  SourceDefinition,
} from 'backstage-plugin-platform-value-node';
import type { StoredPartition } from './DatabaseAssignmentStore';
import type { DatabaseSignalStore, StoredSignal } from './DatabaseSignalStore';
import type { DatabaseStreamStore, StreamState } from './DatabaseStreamStore';

/** @internal */
export interface CollectStreamOptions {
  source: Source;
  sourceId: number;
  partition: StoredPartition;
  stream: SourceDefinition['streams'][number];
  state: StreamState | undefined;
  knex: Knex;
  signals: DatabaseSignalStore;
  streams: DatabaseStreamStore;
  clock: () => Date;
  signal: AbortSignal;
}

/**
 * Reads a stream from where its last stored page ended. A page's rows and its
 * cursor are stored in one transaction, so nothing is lost or doubled when the
 * run is cut in between.
 *
 * @returns the moment up to which the stream is now complete: facts that came
 * while it was read may be missing
 */
export async function collectStream(
  options: CollectStreamOptions,
): Promise<Date> {
  const { source, partition, stream, state, clock, signal } = options;
  const now = clock();
  const pages = source.collect({
    partition,
    stream: stream.id,
    cursor: state?.cursor,
    now,
    signal,
  });
  for await (const page of pages) {
    signal.throwIfAborted();
    await storePage(options, page, now);
  }
  return now;
}

async function storePage(
  options: CollectStreamOptions,
  page: CollectedPage,
  now: Date,
): Promise<void> {
  const { knex, partition, stream, signals, streams } = options;
  await knex.transaction(async tx => {
    const written = await signals.store(storedSignals(options, page), now, tx);
    const key = { partitionId: partition.partitionId, stream: stream.id };
    await streams.storePage(tx, key, page, {
      kinds: stream.kinds,
      now,
      written,
    });
  });
}

function storedSignals(
  { partition, sourceId }: CollectStreamOptions,
  page: CollectedPage,
): StoredSignal[] {
  return page.signals.flatMap(({ entityRef, ...signal }) => {
    const entityId = partition.entityIds.get(entityRef);
    return entityId === undefined ? [] : [{ ...signal, entityId, sourceId }];
  });
}
