import type { StoredPartition } from '../assignments/DatabaseAssignmentStore';
import { collectSlice, type CollectSliceOptions } from './collectSlice';
import type { Slice } from './Slice';

/** @internal */
export type CollectDueOptions = Omit<
  CollectSliceOptions,
  'partition' | 'slice'
> & {
  /** Slices of the source that this process works on at once. */
  slicesAtOnce: number;
  readPartitions(partitionIds: number[]): Promise<StoredPartition[]>;
};

interface Work {
  slice: Slice;
  partition: StoredPartition;
}

/**
 * Collects what is due of a source until nothing is left that this process
 * may take: what is taken is what is due when there is a hand free for it.
 *
 * @returns how many slices it worked on
 */
export async function collectDue(options: CollectDueOptions): Promise<number> {
  const { slicesAtOnce, signal } = options;
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let count = 0;
  while (!failures.length && !signal.aborted) {
    const works = await claimSome(options, slicesAtOnce - running.size);
    count += works.length;
    for (const work of works) {
      const task: Promise<void> = collectSlice({ ...options, ...work })
        .catch(error => {
          failures.push(error);
        })
        .finally(() => running.delete(task));
      running.add(task);
    }
    if (!running.size) break;
    await Promise.race(running);
  }
  await Promise.all(running);
  if (failures.length) throw failures[0];
  return count;
}

/** What no entity asks for any more is due no longer. */
async function claimSome(
  { slices, sourceId, readPartitions, clock }: CollectDueOptions,
  limit: number,
): Promise<Work[]> {
  const claimed = await slices.claimDue(sourceId, limit, clock());
  if (!claimed.length) return [];
  const partitions = await readPartitions(
    claimed.map(({ partitionId }) => partitionId),
  );
  const byId = new Map(partitions.map(each => [each.partitionId, each]));
  const works: Work[] = [];
  for (const slice of claimed) {
    const partition = byId.get(slice.partitionId);
    if (partition) works.push({ slice, partition });
    else await slices.yieldUntil(slice, null);
  }
  return works;
}
