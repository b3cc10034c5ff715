import type { FactKey } from 'backstage-plugin-platform-value-node';
import type { Knex } from 'knex';
import type { StoredPartition } from '../assignments/DatabaseAssignmentStore';
import { kindCodes } from '../codes';
import type { CollectDueOptions } from '../collecting/collectDue';
import { retryAt } from '../collecting/retryAt';
import type { Slice } from '../collecting/Slice';
import type { DatabaseSignalStore } from '../DatabaseSignalStore';
import { compareFacts, keyOf, type Comparison } from './compareFacts';
import { forgetRemovals } from './forgetRemovals';
import { implausible, isImplausible } from './implausible';
import { storeReconciliation } from './storeReconciliation';

/** @internal */
export type ReconcileDueOptions = CollectDueOptions & {
  knex: Knex;
  signals: DatabaseSignalStore;
};

/**
 * Counts what is stored against what the source has, stream by stream. What
 * the source no longer has is removed; a stream of which something is missing
 * is read anew.
 *
 * @returns how many streams were counted
 */
export async function reconcileDue(
  options: ReconcileDueOptions,
): Promise<number> {
  const { source, sourceId, slices, readPartitions, clock, signal } = options;
  if (!source.reconcile) return 0;
  let reconciled = 0;
  for (;;) {
    signal.throwIfAborted();
    const [slice] = await slices.claimReconciliations(sourceId, 1, clock());
    if (!slice) return reconciled;
    const [partition] = await readPartitions([slice.partitionId]);
    if (partition) await reconcileSlice(options, slice, partition);
    else await storeReconciliation(options.knex, slice, { nextAt: null });
    reconciled += 1;
  }
}

async function reconcileSlice(
  options: ReconcileDueOptions,
  slice: Slice,
  partition: StoredPartition,
): Promise<void> {
  const { knex, clock, random, warnOnce } = options;
  const now = clock();
  const later = (code: 'transient' | 'gone', retry?: Date) =>
    retryAt({ code, retryAt: retry }, { attempts: 9, now, spread: random() });
  try {
    const comparison = await compare(options, slice, partition, now);
    const { stored } = comparison;
    const counted = { stored, surplus: comparison.surplus.length };
    if (isImplausible(counted)) {
      const said = implausible(slice.stream, partition.key, counted);
      warnOnce(`${said.message} ${said.remedy}`);
    } else await removeSurplus(options, partition, comparison);
    await forgetRemovals(knex, {
      ...{ sourceId: options.sourceId, facts: comparison.missing },
      entityIds: [...partition.entityIds.values()],
    });
    await storeReconciliation(knex, slice, {
      comparison,
      now,
      nextAt: nextReconciliation(now, random),
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SourceError') {
      await storeReconciliation(knex, slice, { nextAt: later('transient') });
      if (options.signal.aborted) return;
      throw error;
    }
    const retry = 'retryAt' in error ? (error.retryAt as Date) : undefined;
    await storeReconciliation(knex, slice, { nextAt: later('gone', retry) });
  }
}

async function compare(
  { knex, source, sourceId, definition, signal }: ReconcileDueOptions,
  { partitionId, stream }: Slice,
  partition: StoredPartition,
  now: Date,
): Promise<Comparison> {
  const present = new Map<string, FactKey>();
  for await (const { facts } of source.reconcile!({
    ...{ partition, stream, now, signal },
  })) {
    for (const fact of facts) present.set(keyOf(fact), fact);
  }
  const kinds = definition.streams
    .filter(({ id }) => id === stream)
    .flatMap(each => each.kinds.map(kind => kindCodes.code(kind)));
  const entityIds = [...partition.entityIds.values()];
  const own = { partitionId, stream, sourceId, entityIds, kinds, now };
  return compareFacts(knex, own, present);
}

async function removeSurplus(
  { signals, sourceId, clock }: ReconcileDueOptions,
  { entityIds }: StoredPartition,
  { surplus }: Comparison,
): Promise<void> {
  const facts = surplus.flatMap(fact =>
    [...entityIds.values()].map(entityId => ({ ...fact, entityId })),
  );
  await signals.remove(facts, sourceId, clock());
}

const week = 7 * 86_400_000;

function nextReconciliation(now: Date, random: () => number): Date {
  return new Date(now.getTime() + week * (0.9 + random() / 5));
}
